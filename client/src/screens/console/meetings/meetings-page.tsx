import { Anchor, Badge, Button, Group, NativeSelect, Paper, Stack, Text, Title } from '@mantine/core';
import { type MeetingRow, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { Shown } from '../parts/shown.tsx';
import { useDates } from '../parts/use-dates.ts';
import { useTitle } from '../parts/use-title.ts';
import { mayPlan, useAccount, useSession } from '../session.tsx';
import { StageBadge } from './stage-badge.tsx';

/** Meetings of one's villages: what goes on, what comes, nearest first, then what was. */
export const MeetingsPage = () => {
  const say = useTexts(consoleMeetingTexts);
  const cases = useTexts(consoleCaseTexts);
  useTitle(say('list.title'));
  const account = useAccount();
  const { villages } = useSession();
  const [villageId, setVillageId] = useState('');
  const load = useLoad(meetingApi.list, { query: villageId ? { villageId } : {} });
  const plannable = villages.some((v) => mayPlan(account, v.id));
  return (
    <Stack className="page">
      <Group justify="space-between">
        <Title order={1}>{say('list.title')}</Title>
        {plannable && (
          <Button component={Link} href="/meetings/new">
            {say('list.plan')}
          </Button>
        )}
      </Group>
      {villages.length > 1 && (
        <NativeSelect
          label={say('list.village')}
          maw={260}
          value={villageId}
          onChange={(e) => setVillageId(e.currentTarget.value)}
          data={[
            { value: '', label: cases('inbox.village.any') },
            ...villages.map((v) => ({ value: v.id, label: v.name })),
          ]}
        />
      )}
      <Shown load={load}>{(meetings) => <Lists meetings={meetings} />}</Shown>
    </Stack>
  );
};

const Lists = ({ meetings }: { meetings: MeetingRow[] }) => {
  const say = useTexts(consoleMeetingTexts);
  if (meetings.length === 0) return <Text c="dimmed">{say('list.empty')}</Text>;
  const running = meetings.filter((m) => m.step !== 'closed' && m.step !== 'checkin').reverse();
  const coming = meetings.filter((m) => m.step === 'checkin').reverse();
  const past = meetings.filter((m) => m.step === 'closed');
  return (
    <Stack>
      {running.length > 0 && <Title order={2}>{say('list.running')}</Title>}
      {running.map((m) => (
        <Row key={m.id} meeting={m} />
      ))}
      <Title order={2}>{say('list.coming')}</Title>
      {coming.length === 0 && <Text c="dimmed">{say('list.none-coming')}</Text>}
      {coming.map((m) => (
        <Row key={m.id} meeting={m} />
      ))}
      {past.length > 0 && <Title order={2}>{say('list.past')}</Title>}
      {past.map((m) => (
        <Row key={m.id} meeting={m} />
      ))}
    </Stack>
  );
};

const Row = ({ meeting }: { meeting: MeetingRow }) => {
  const words = useTexts(wordsTexts);
  const dates = useDates();
  const village = useSession().villages.find((v) => v.id === meeting.villageId);
  return (
    <Paper withBorder p="md" className="meeting-row">
      <Group justify="space-between" align="flex-start">
        <div>
          <Anchor component={Link} href={`/meetings/${meeting.id}`} fw={600} className="row-link">
            {meeting.title}
          </Anchor>
          <Text size="sm" c="dimmed">
            {[dates.time(meeting.heldAt), meeting.place, village?.name].filter(Boolean).join(' · ')}
          </Text>
        </div>
        <Group gap="xs" justify="flex-end">
          <Badge variant="outline" tt="none">
            {words(`kind.${meeting.kind}`)}
          </Badge>
          <StageBadge meeting={meeting} />
        </Group>
      </Group>
    </Paper>
  );
};
