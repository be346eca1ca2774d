import { Alert, Button, Table, Text } from '@mantine/core';
import type { AccountView } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { useSession } from '../session.tsx';
import { CloseAccount } from './close-account.tsx';

/** Everybody who can sign in. An account is closed by somebody else, never by its owner. */
export const Accounts = ({ accounts, onClosed }: { accounts: AccountView[]; onClosed: () => void }) => {
  const say = useTexts(consoleTexts);
  const words = useTexts(wordsTexts);
  const { villages, account } = useSession();
  const [closing, setClosing] = useState<AccountView | null>(null);
  const [closed, setClosed] = useState<AccountView | null>(null);
  const roleOf = ({ role, villageId }: AccountView['roles'][number]) => {
    const where = villages.find((v) => v.id === villageId)?.name ?? say('all-villages');
    return say('people.role-in', { role: words(`role.${role}`), where });
  };
  if (accounts.length === 0) return <Text my="sm">{say('people.no-accounts')}</Text>;
  return (
    <>
      {closed && (
        <Alert color="green" role="status">
          {say('people.closed', { name: closed.name })}
        </Alert>
      )}
      <Table my="sm" className="people">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{say('field.person')}</Table.Th>
            <Table.Th>{say('field.login')}</Table.Th>
            <Table.Th>{say('field.roles')}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {accounts.map((a) => (
            <Table.Tr key={a.id}>
              <Table.Td fw={600}>{a.name}</Table.Td>
              <Table.Td>{a.login}</Table.Td>
              <Table.Td>{a.roles.map(roleOf).join(say('people.role-and'))}</Table.Td>
              <Table.Td>
                {a.id !== account?.id && (
                  <Button
                    variant="subtle"
                    color="red.9"
                    aria-label={say('people.close-of', { name: a.name, login: a.login })}
                    onClick={() => setClosing(a)}
                  >
                    {say('people.close')}
                  </Button>
                )}
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {closing && (
        <CloseAccount
          account={closing}
          onCancel={() => setClosing(null)}
          onClosed={() => {
            setClosed(closing);
            setClosing(null);
            onClosed();
          }}
        />
      )}
    </>
  );
};
