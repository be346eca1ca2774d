import { Anchor, Button, Modal, Paper, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { type FormEvent, useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../../api/call.ts';
import { useTexts } from '../../app/language.ts';
import { FaultAlert } from './parts/fault-alert.tsx';
import { LanguageButton } from './parts/language-button.tsx';
import { useSubmit } from './parts/use-submit.ts';
import { useTitle } from './parts/use-title.ts';
import { useSession } from './session.tsx';

const SignInForm = ({ onDone }: { onDone: () => void }) => {
  const say = useTexts(consoleTexts);
  const session = useSession();
  const submit = useSubmit();
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const go = async (event: FormEvent) => {
    event.preventDefault();
    const view = await submit.run(() => call(identityApi.signIn, { body: { login, password } }));
    if (!view) return;
    session.signedIn(view);
    onDone();
  };
  return (
    <form onSubmit={(event) => void go(event)}>
      <Stack>
        <TextInput
          label={say('sign-in.login')}
          name="login"
          autoComplete="username"
          autoCapitalize="none"
          required
          withAsterisk={false}
          value={login}
          onChange={(e) => setLogin(e.currentTarget.value)}
          data-autofocus
        />
        <PasswordInput
          visibilityToggleButtonProps={{ 'aria-label': say('field.show-password') }}
          label={say('sign-in.password')}
          name="password"
          autoComplete="current-password"
          required
          withAsterisk={false}
          value={password}
          onChange={(e) => setPassword(e.currentTarget.value)}
        />
        <FaultAlert submit={submit} />
        <Button type="submit" size="md" loading={submit.busy}>
          {say('sign-in.go')}
        </Button>
      </Stack>
    </form>
  );
};

/** Where to go after signing in: a page of this very site, or null. */
const nextPage = (): string | null => {
  const next = new URLSearchParams(location.search).get('next');
  return next && /^\/(?!\/)/.test(next) ? next : null;
};

/** Somebody comes from a page that they were signed in to. */
const hasEnded = (): boolean => new URLSearchParams(location.search).has('ended');

export const SignInPage = () => {
  const say = useTexts(consoleTexts);
  const [path, go] = useLocation();
  useTitle(say('sign-in.title'));
  const done = () => {
    const next = nextPage();
    if (next) location.assign(next);
    else if (path === '/sign-in') go('/', { replace: true });
  };
  return (
    <main className="gate">
      <Paper withBorder shadow="sm" p="xl" radius="lg" className="gate-box">
        <Stack>
          <LanguageButton />
          <Title order={1}>{say('sign-in.title')}</Title>
          {hasEnded() ? (
            <Text role="status">{say('sign-in.ended')}</Text>
          ) : (
            <Text c="dimmed">{say('sign-in.intro')}</Text>
          )}
          <SignInForm onDone={done} />
          <Text size="sm">
            {say('sign-in.resident')} <Anchor href="/track">{say('sign-in.track')}</Anchor>
          </Text>
        </Stack>
      </Paper>
    </main>
  );
};

/** Over the page that somebody is working on, when the session ended meanwhile: nothing filled in is lost. */
export const SignInAgain = () => {
  const say = useTexts(consoleTexts);
  const { ended } = useSession();
  return (
    <Modal
      opened={ended}
      onClose={() => {}}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      title={say('sign-in.again')}
    >
      <Stack>
        <Text>{say('sign-in.again-help')}</Text>
        <SignInForm onDone={() => {}} />
      </Stack>
    </Modal>
  );
};
