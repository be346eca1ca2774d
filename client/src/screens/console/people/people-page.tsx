import { Alert, Anchor, Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { Shown } from '../parts/shown.tsx';
import { useTitle } from '../parts/use-title.ts';
import { holds, useAccount, useSession } from '../session.tsx';
import { Accounts } from './accounts.tsx';
import { AddAccount } from './add-account.tsx';
import { AddVillage } from './add-village.tsx';

/** Accounts and villages, kept by the county officer. */
export const PeoplePage = () => {
  const say = useTexts(consoleTexts);
  useTitle(say('people.title'));
  return holds(useAccount(), 'countyOfficer') ? <People /> : <Alert>{say('people.denied')}</Alert>;
};

const People = () => {
  const say = useTexts(consoleTexts);
  const accounts = useLoad(identityApi.accounts, {});
  const [adding, setAdding] = useState<'village' | 'account' | null>(null);
  const close = () => setAdding(null);
  return (
    <Stack className="page">
      <Title order={1}>{say('people.title')}</Title>
      <Paper withBorder p="md" component="section" aria-label={say('people.villages')}>
        <Title order={2}>{say('people.villages')}</Title>
        <Villages />
        <Button variant="outline" onClick={() => setAdding('village')}>
          {say('people.add-village')}
        </Button>
      </Paper>
      <Paper withBorder p="md" component="section" aria-label={say('people.accounts')}>
        <Title order={2}>{say('people.accounts')}</Title>
        <Shown load={accounts}>{(list) => <Accounts accounts={list} onClosed={accounts.reload} />}</Shown>
        <Button variant="outline" onClick={() => setAdding('account')}>
          {say('people.add-account')}
        </Button>
      </Paper>
      {adding === 'village' && <AddVillage onClose={close} />}
      {adding === 'account' && <AddAccount onClose={close} onAdded={accounts.reload} />}
    </Stack>
  );
};

const Villages = () => {
  const say = useTexts(consoleTexts);
  const { villages } = useSession();
  if (villages.length === 0) return <Text my="sm">{say('people.no-villages')}</Text>;
  return (
    <Table my="sm" className="people">
      <Table.Tbody>
        {villages.map((v) => (
          <Table.Tr key={v.id}>
            <Table.Td fw={600}>{v.name}</Table.Td>
            <Table.Td>{v.region}</Table.Td>
            <Table.Td>
              <Anchor href={`/petition/${v.slug}`}>{say('people.petition-page')}</Anchor>
              {' · '}
              <Anchor href={`/open/${v.slug}`}>{say('people.open-page')}</Anchor>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
};
