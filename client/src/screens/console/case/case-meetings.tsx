import { Anchor, Button, Paper, Stack, Text, Title } from '@mantine/core';
import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { Link } from 'wouter';
import { useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';
import { mayPlan, useAccount } from '../session.tsx';

const over: readonly CaseDetail['status'][] = ['closed', 'withdrawn', 'notAccepted'];

/** Meetings about the case, and the way to a new one. */
export const CaseMeetings = ({ found }: { found: CaseDetail }) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dates = useDates();
  const account = useAccount();
  return (
    <Paper withBorder p="md" component="section" aria-label={say('case.meetings')}>
      <Title order={2}>{say('case.meetings')}</Title>
      <Stack gap="sm" mt="sm">
        {found.meetings.length === 0 && <Text c="dimmed">{say('case.no-meetings')}</Text>}
        {found.meetings.map((meeting) => (
          <div key={meeting.id}>
            <Anchor component={Link} href={`/meetings/${meeting.id}`} fw={600}>
              {meeting.title}
            </Anchor>
            <Text size="sm" c="dimmed">
              {dates.time(meeting.heldAt)} · {words(`step.${nameOfStep(meeting.step, meeting.kind)}`)}
            </Text>
          </div>
        ))}
        {mayPlan(account, found.villageId) && !over.includes(found.status) && (
          <Button component={Link} href={`/meetings/new?case=${found.id}`} variant="outline">
            {say('case.plan-meeting')}
          </Button>
        )}
      </Stack>
    </Paper>
  );
};
