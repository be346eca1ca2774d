import { Button, Loader, MantineProvider, Stack, Text } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { lazy, Suspense } from 'react';
import { Link, Route, Router, Switch } from 'wouter';
import { useTexts } from '../../app/language.ts';
import { Shown } from './parts/shown.tsx';
import { SessionProvider, useSession } from './session.tsx';
import { SetUpPage } from './set-up.tsx';
import { Shell } from './shell.tsx';
import { SignInAgain, SignInPage } from './sign-in.tsx';
import { theme } from './theme.ts';

const InboxPage = lazy(async () => ({ default: (await import('./inbox/inbox-page.tsx')).InboxPage }));
const RegisterPage = lazy(async () => ({
  default: (await import('./register/register-page.tsx')).RegisterPage,
}));
const CasePage = lazy(async () => ({ default: (await import('./case/case-page.tsx')).CasePage }));
const MeetingsPage = lazy(async () => ({
  default: (await import('./meetings/meetings-page.tsx')).MeetingsPage,
}));
const PlanPage = lazy(async () => ({ default: (await import('./meetings/plan-page.tsx')).PlanPage }));
const MeetingPage = lazy(async () => ({
  default: (await import('./meetings/meeting-page.tsx')).MeetingPage,
}));
const SlipsPage = lazy(async () => ({ default: (await import('./meetings/slips-page.tsx')).SlipsPage }));
const PeoplePage = lazy(async () => ({ default: (await import('./people/people-page.tsx')).PeoplePage }));

/** The case desk: one page for everything that staff does before and after a meeting. */
export const Console = () => (
  <MantineProvider theme={theme} forceColorScheme="light">
    <SessionProvider>
      <Router base="/console">
        <Switch>
          <Route path="/setup" component={SetUpPage} />
          <Route component={Gate} />
        </Switch>
      </Router>
    </SessionProvider>
  </MantineProvider>
);

const Gate = () => {
  const { load } = useSession();
  return <Shown load={load}>{(view) => (view.account ? <Pages /> : <SignInPage />)}</Shown>;
};

const Pages = () => (
  <Shell>
    <SignInAgain />
    <Suspense fallback={<Loader size="sm" />}>
      <Switch>
        <Route path="/" component={InboxPage} />
        <Route path="/sign-in" component={SignInPage} />
        <Route path="/register" component={RegisterPage} />
        <Route path="/cases/:id">{({ id }) => <CasePage id={id} />}</Route>
        <Route path="/meetings" component={MeetingsPage} />
        <Route path="/meetings/new" component={PlanPage} />
        <Route path="/meetings/:id">{({ id }) => <MeetingPage id={id} />}</Route>
        <Route path="/meetings/:id/slips">{({ id }) => <SlipsPage id={id} />}</Route>
        <Route path="/people" component={PeoplePage} />
        <Route component={Nowhere} />
      </Switch>
    </Suspense>
  </Shell>
);

const Nowhere = () => {
  const say = useTexts(consoleTexts);
  return (
    <Stack align="flex-start">
      <Text>{say('page.unknown')}</Text>
      <Button component={Link} href="/" variant="default">
        {say('page.home')}
      </Button>
    </Stack>
  );
};
