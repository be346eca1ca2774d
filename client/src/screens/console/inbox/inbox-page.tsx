import { Alert, Button, Group, Pagination, Stack, Text, Title } from '@mantine/core';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { Link } from 'wouter';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { caseReaders } from '../case-readers.ts';
import { Shown } from '../parts/shown.tsx';
import { useTitle } from '../parts/use-title.ts';
import { holds, useAccount } from '../session.tsx';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxTable } from './inbox-table.tsx';
import { useFilters } from './use-filters.ts';

/** The cases one may know of, nearest deadline first. Filters stand in the address, so that "back" brings them back. */
export const InboxPage = () => {
  const say = useTexts(consoleCaseTexts);
  useTitle(say('inbox.title'));
  return holds(useAccount(), ...caseReaders) ? <Inbox /> : <Alert>{say('inbox.no-role')}</Alert>;
};

const Inbox = () => {
  const say = useTexts(consoleCaseTexts);
  const general = useTexts(consoleTexts);
  const account = useAccount();
  const { query, set, clear, filtered } = useFilters();
  const load = useLoad(petitionApi.inbox, { query });
  return (
    <Stack className="page">
      <Group justify="space-between">
        <Title order={1}>{say('inbox.title')}</Title>
        {holds(account, 'countyOfficer', 'townshipCadre') && (
          <Button component={Link} href="/register">
            {general('menu.register')}
          </Button>
        )}
      </Group>
      <InboxFilters query={query} set={set} />
      <Shown load={load}>
        {({ rows, total, page, pageSize }) => (
          <Stack gap="sm" aria-busy={load.loading} className={load.loading ? 'fading' : ''}>
            <Group justify="space-between">
              <Text role="status">{say('inbox.total', { n: total })}</Text>
              {filtered && (
                <Button variant="subtle" size="compact-md" onClick={clear}>
                  {say('inbox.clear')}
                </Button>
              )}
            </Group>
            {rows.length > 0 ? (
              <InboxTable rows={rows} />
            ) : (
              <Alert color="gray">{say(filtered ? 'inbox.nothing-found' : 'inbox.empty')}</Alert>
            )}
            {total > pageSize && (
              <Pagination
                value={page}
                onChange={(n) => {
                  set({ page: String(n) });
                  window.scrollTo({ top: 0 });
                }}
                total={Math.ceil(total / pageSize)}
                aria-label={say('inbox.pages')}
                getItemProps={(n) => ({ 'aria-label': say('inbox.page', { n }) })}
                getControlProps={(control) => ({
                  'aria-label': say(control === 'previous' ? 'inbox.previous' : 'inbox.next'),
                })}
              />
            )}
          </Stack>
        )}
      </Shown>
    </Stack>
  );
};
