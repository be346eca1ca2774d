import { Alert, Button, Fieldset, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { type FormEvent, useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import { call } from '../../api/call.ts';
import { useTexts } from '../../app/language.ts';
import { FaultAlert, issueAt } from './parts/fault-alert.tsx';
import { LanguageButton } from './parts/language-button.tsx';
import { useSubmit } from './parts/use-submit.ts';
import { useTitle } from './parts/use-title.ts';
import { emptyVillage, VillageFields } from './people/village-fields.tsx';
import { useSession } from './session.tsx';

/** The first officer of an installation, by the link that was printed at the first start. */
export const SetUpPage = () => {
  const say = useTexts(consoleTexts);
  useTitle(say('set-up.title'));
  const session = useSession();
  const submit = useSubmit();
  const [, go] = useLocation();
  const [search] = useSearchParams();
  const token = search.get('token') ?? '';
  const [you, setYou] = useState({ name: '', login: '', password: '' });
  const [village, setVillage] = useState(emptyVillage);
  const issue = issueAt(submit, say);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const view = await submit.run(() => call(identityApi.setUp, { body: { token, ...you, village } }));
    if (!view) return;
    session.signedIn(view);
    go('/', { replace: true });
  };
  return (
    <main className="gate">
      <Paper withBorder shadow="sm" p="xl" radius="lg" className="gate-box">
        <form onSubmit={(event) => void send(event)}>
          <Stack>
            <LanguageButton />
            <Title order={1}>{say('set-up.title')}</Title>
            {token ? (
              <Text c="dimmed">{say('set-up.intro')}</Text>
            ) : (
              <Alert color="red">{say('set-up.no-token')}</Alert>
            )}
            <Fieldset legend={say('set-up.you')}>
              <Stack>
                <TextInput
                  label={say('field.person')}
                  name="name"
                  autoComplete="name"
                  required
                  maxLength={40}
                  error={issue('name')}
                  value={you.name}
                  onChange={(e) => setYou({ ...you, name: e.currentTarget.value })}
                />
                <TextInput
                  label={say('field.login')}
                  description={say('field.login-help')}
                  name="login"
                  autoComplete="username"
                  autoCapitalize="none"
                  required
                  pattern="[A-Za-z0-9._\-]{2,40}"
                  error={issue('login')}
                  value={you.login}
                  onChange={(e) => setYou({ ...you, login: e.currentTarget.value })}
                />
                <PasswordInput
                  visibilityToggleButtonProps={{ 'aria-label': say('field.show-password') }}
                  label={say('field.password')}
                  description={say('field.password-help')}
                  name="password"
                  autoComplete="new-password"
                  required
                  minLength={10}
                  error={issue('password')}
                  value={you.password}
                  onChange={(e) => setYou({ ...you, password: e.currentTarget.value })}
                />
              </Stack>
            </Fieldset>
            <Fieldset legend={say('set-up.village')}>
              <VillageFields
                village={village}
                onChange={setVillage}
                issue={(path) => issue(`village.${path}`)}
              />
            </Fieldset>
            <FaultAlert submit={submit} />
            <Button type="submit" size="md" loading={submit.busy} disabled={!token}>
              {say('set-up.go')}
            </Button>
          </Stack>
        </form>
      </Paper>
    </main>
  );
};
