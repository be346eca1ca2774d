import { Alert, Anchor, Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { RuleId } from '@yishiting/shared/ballots/rules/rule.ts';
import { sumOfRule } from '@yishiting/shared/ballots/rules/sum-of-rule.ts';
import { type MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { rulesTexts } from '@yishiting/shared/text/rules.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { Link } from 'wouter';
import { useLoad } from '../../../api/use-load.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { Shown } from '../parts/shown.tsx';
import { useDates } from '../parts/use-dates.ts';
import { useTitle } from '../parts/use-title.ts';
import { mayPlan, useAccount } from '../session.tsx';
import { AgendaSection } from './agenda-section.tsx';
import { CalledAgain } from './called-again.tsx';
import { MeetingOutcome } from './meeting-outcome.tsx';
import { MeetingScreens } from './meeting-screens.tsx';
import { NoticeSection } from './notice-section.tsx';
import { RosterSection } from './roster-section.tsx';
import type { SectionProps } from './section-props.ts';
import { SlipsSection } from './slips-section.tsx';
import { StaffSection } from './staff-section.tsx';
import { StageBadge } from './stage-badge.tsx';

/** One meeting from its plan to the hall: what is done, what is still to do, and the screens it needs. */
export const MeetingPage = ({ id }: { id: string }) => {
  const say = useTexts(consoleMeetingTexts);
  const load = useLoad(meetingApi.detail, { params: { id } });
  useTitle(load.value?.title ?? say('list.title'));
  return (
    <Stack className="page">
      <Anchor component={Link} href="/meetings">
        ← {say('list.title')}
      </Anchor>
      <Shown load={load}>
        {(meeting) => <Meeting meeting={meeting} put={load.put} reload={load.reload} />}
      </Shown>
    </Stack>
  );
};

const Meeting = (props: SectionProps) => {
  const { meeting } = props;
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const convenes = mayPlan(useAccount(), meeting.villageId) || meeting.mine.includes('chair');
  return (
    <Stack>
      <Head meeting={meeting} />
      {meeting.warnings.map((key) => (
        <Alert key={key} color="orange" title={say('page.warning')}>
          {words(`warning.${key}` as 'warning.body.land-compensation-needs-members')}
        </Alert>
      ))}
      <CalledAgain meeting={meeting} />
      {meeting.step === 'closed' && <Alert color="gray">{say('page.closed')}</Alert>}
      {['resolution', 'closed'].includes(meeting.step) && <MeetingOutcome meeting={meeting} />}
      <MeetingScreens meeting={meeting} />
      {convenes && meeting.step !== 'closed' && (
        <>
          <Title order={2}>{say('page.prepare')}</Title>
          <SimpleGrid cols={{ base: 1, md: 2 }}>
            <Stack>
              <NoticeSection {...props} />
              <StaffSection {...props} />
            </Stack>
            <Stack>
              <RosterSection {...props} />
              <AgendaSection meeting={meeting} />
              <SlipsSection meeting={meeting} />
            </Stack>
          </SimpleGrid>
        </>
      )}
    </Stack>
  );
};

const Head = ({ meeting }: { meeting: MeetingDetail }) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const rules = useTexts(rulesTexts);
  const lang = useLanguage();
  const dates = useDates();
  const rule = meeting.rule as RuleId;
  return (
    <header>
      <Group gap="xs">
        <Badge variant="outline" size="lg" tt="none">
          {words(`kind.${meeting.kind}`)}
        </Badge>
        <StageBadge meeting={meeting} />
      </Group>
      <Title order={1} mt={4}>
        {meeting.title}
      </Title>
      <Text c="dimmed">{[meeting.village.name, dates.time(meeting.heldAt), meeting.place].join(' · ')}</Text>
      {meeting.caseId && meeting.caseNumber && (
        <Anchor component={Link} href={`/cases/${meeting.caseId}`}>
          {say('page.for-case', { number: meeting.caseNumber })}
        </Anchor>
      )}
      <Paper withBorder p="sm" mt="sm">
        <Text>
          <strong>{rules(`rule.${rule}.body`)}</strong> {sumOfRule(lang, meeting.inForce)}
        </Text>
        <Text c="dimmed" size="sm">
          {say('plan.rule.source', { source: citeArticle(lang, meeting.ruleText.source) })}
        </Text>
        {!meeting.ruleText.verified && <Text size="sm">{say('plan.rule.unverified')}</Text>}
      </Paper>
    </header>
  );
};
