import { Alert, Button, Modal, PasswordInput, Stack, TextInput } from '@mantine/core';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { newId } from '../../../api/new-id.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert, issueAt } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { useSession } from '../session.tsx';
import { everywhere, type RoleDraft, RoleFields } from './role-fields.tsx';

const nobody = { name: '', login: '', password: '' };

export const AddAccount = ({ onClose, onAdded }: { onClose: () => void; onAdded: () => void }) => {
  const say = useTexts(consoleTexts);
  const { villages } = useSession();
  const submit = useSubmit();
  const newRole = (): RoleDraft => ({
    key: newId(),
    role: 'villageSecretary',
    villageId: villages[0]?.id ?? '',
  });
  const [who, setWho] = useState(nobody);
  const [roles, setRoles] = useState<RoleDraft[]>(() => [newRole()]);
  const [added, setAdded] = useState<{ name: string; login: string } | null>(null);
  const issue = issueAt(submit, say);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const granted = roles.map(({ role, villageId }) => ({
      role,
      villageId: everywhere.includes(role) ? null : villageId,
    }));
    const done = await submit.run(() => call(identityApi.addAccount, { body: { ...who, roles: granted } }));
    if (!done) return;
    setAdded(done);
    setWho(nobody);
    onAdded();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('people.add-account')}
      closeButtonProps={{ 'aria-label': say('act.cancel') }}
    >
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          {added && (
            <Alert color="green" role="status" title={say('people.added-account', added)}>
              {say('people.tell-password')}
            </Alert>
          )}
          <TextInput
            label={say('field.person')}
            required
            maxLength={40}
            autoComplete="off"
            error={issue('name')}
            value={who.name}
            onChange={(e) => setWho({ ...who, name: e.currentTarget.value })}
          />
          <TextInput
            label={say('field.login')}
            description={say('field.login-help')}
            required
            pattern="[A-Za-z0-9._\-]{2,40}"
            autoCapitalize="none"
            autoComplete="off"
            error={issue('login')}
            value={who.login}
            onChange={(e) => setWho({ ...who, login: e.currentTarget.value })}
          />
          <PasswordInput
            visibilityToggleButtonProps={{ 'aria-label': say('field.show-password') }}
            label={say('field.password')}
            description={say('field.password-help')}
            required
            minLength={10}
            autoComplete="new-password"
            error={issue('password')}
            value={who.password}
            onChange={(e) => setWho({ ...who, password: e.currentTarget.value })}
          />
          <RoleFields roles={roles} onChange={setRoles} newRole={newRole} />
          <FaultAlert submit={submit} />
          <Button type="submit" loading={submit.busy}>
            {say('people.add-account')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
