import { Alert, AppShell, Burger, Group, NavLink, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { type ReactNode, useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../../app/language.ts';
import { useOnline } from '../../live/use-online.ts';
import { caseReaders } from './case-readers.ts';
import { LanguageButton } from './parts/language-button.tsx';
import { SignOut } from './parts/sign-out.tsx';
import { holds, useAccount } from './session.tsx';

/** Header, menu and content of every page behind the sign-in. */
export const Shell = ({ children }: { children: ReactNode }) => {
  const say = useTexts(consoleTexts);
  const words = useTexts(wordsTexts);
  const account = useAccount();
  const online = useOnline();
  const [path] = useLocation();
  const [opened, menu] = useDisclosure();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new page closes the menu
  useEffect(() => menu.close(), [path]);
  const entry = (href: string, label: string, active: boolean) => (
    <NavLink
      component={Link}
      href={href}
      label={label}
      active={active}
      variant="light"
      className="menu-entry"
    />
  );
  const roles = [...new Set(account.roles.map((r) => words(`role.${r.role}`)))].join(' · ');
  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 210, breakpoint: 'sm', collapsed: { mobile: !opened } }}
      padding="md"
      className="shell"
    >
      <a className="skip" href="#content">
        {say('skip-to-content')}
      </a>
      <AppShell.Header px="md" className="no-print">
        <Group h="100%" justify="space-between" wrap="nowrap">
          <Group gap="sm" wrap="nowrap">
            <Burger
              opened={opened}
              onClick={menu.toggle}
              hiddenFrom="sm"
              size="sm"
              aria-label={say(opened ? 'menu.close' : 'menu.open')}
              aria-expanded={opened}
            />
            <Text fw={700} size="lg" className="brand">
              {say('title')}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            <Text size="sm" c="dimmed" visibleFrom="sm">
              {account.name} · {roles}
            </Text>
            <LanguageButton />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" className="no-print">
        <nav aria-label={say('menu.label')} className="menu">
          {holds(account, ...caseReaders) &&
            entry('/', say('menu.inbox'), path === '/' || path.startsWith('/cases/'))}
          {holds(account, 'countyOfficer', 'townshipCadre', 'disciplineOfficer') &&
            entry('/register', say('menu.register'), path === '/register')}
          {entry('/meetings', say('menu.meetings'), path.startsWith('/meetings'))}
          {holds(account, 'countyOfficer') && entry('/people', say('menu.people'), path === '/people')}
        </nav>
        <div className="menu-foot">
          <Text size="sm" c="dimmed" hiddenFrom="sm" mb="xs">
            {account.name} · {roles}
          </Text>
          <SignOut />
        </div>
      </AppShell.Navbar>
      <AppShell.Main id="content" tabIndex={-1}>
        {!online && (
          <Alert color="orange" role="alert" mb="md" className="network no-print">
            {say('network.lost')}
          </Alert>
        )}
        {children}
      </AppShell.Main>
    </AppShell>
  );
};
