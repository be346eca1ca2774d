import { Alert, Anchor, Badge, Grid, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { type CaseDetail, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { Link } from 'wouter';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { Shown } from '../parts/shown.tsx';
import { useDates } from '../parts/use-dates.ts';
import { useTitle } from '../parts/use-title.ts';
import { useSession } from '../session.tsx';
import { CaseMeetings } from './case-meetings.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { Clocks } from './clocks.tsx';
import { Moves } from './moves.tsx';
import { Parties } from './parties.tsx';
import { Ratings } from './ratings.tsx';
import { ReplyByUnit } from './reply-by-unit.tsx';
import { ReplyForm } from './reply-form.tsx';
import { ReplyView } from './reply-view.tsx';

/** One case: what is reported, where it stands, what may be done now, and everything that happened. */
export const CasePage = ({ id }: { id: string }) => {
  const say = useTexts(consoleCaseTexts);
  const load = useLoad(petitionApi.detail, { params: { id } });
  useTitle(load.value?.number ?? say('inbox.title'));
  return (
    <Stack className="page">
      <Anchor component={Link} href="/" className="no-print">
        ← {say('case.back')}
      </Anchor>
      <Shown load={load}>
        {/* What was typed for one case is not carried into an earlier one that it leads to. */}
        {(found) => <Case key={found.id} found={found} put={load.put} reload={load.reload} />}
      </Shown>
    </Stack>
  );
};

type Props = { found: CaseDetail; put: (found: CaseDetail) => void; reload: () => void };

const Case = ({ found, put, reload }: Props) => {
  const say = useTexts(consoleCaseTexts);
  return (
    <Stack>
      <Head found={found} />
      {found.masked && <Alert color="gray">{say('case.masked')}</Alert>}
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 4 }} order={{ base: 1, md: 2 }}>
          <Stack>
            <Clocks clocks={found.clocks} />
            <Moves found={found} put={put} reload={reload} />
            <CaseMeetings found={found} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 8 }} order={{ base: 2, md: 1 }}>
          <Stack>
            <Content found={found} />
            {found.mayReply && <ReplyForm found={found} put={put} reload={reload} />}
            <ReplyByUnit found={found} />
            {found.reply && <ReplyView reply={found.reply} />}
            {found.reply && <Ratings ratings={found.ratings} />}
            <CaseTimeline timeline={found.timeline} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Stack>
  );
};

const Head = ({ found }: { found: CaseDetail }) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dates = useDates();
  const village = useSession().villages.find((v) => v.id === found.villageId);
  return (
    <header>
      <Group gap="sm">
        <Text className="number" c="dimmed">
          {found.number}
        </Text>
        <Badge variant="light" size="lg" tt="none">
          {words(`status.${found.status}`)}
        </Badge>
      </Group>
      <Title order={1} mt={4}>
        {found.subject}
      </Title>
      <Text c="dimmed">
        {[
          village?.name,
          words(`channel.${found.channel}`),
          words(`category.${found.category}`),
          say('case.registered-on', { day: dates.day(found.registeredOn) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </Text>
      {found.unit && (
        <Text>
          {say('move.unit')} <strong>{found.unit}</strong>
        </Text>
      )}
      {found.repeatOf && (
        <Text>
          {say('case.repeat')}{' '}
          <Anchor component={Link} href={`/cases/${found.repeatOf}`}>
            {say('case.repeat-open')}
          </Anchor>
        </Text>
      )}
    </header>
  );
};

const Content = ({ found }: { found: CaseDetail }) => {
  const say = useTexts(consoleCaseTexts);
  const part = (name: 'request' | 'facts' | 'reasons' | 'place') =>
    found[name] && (
      <div key={name}>
        <dt>{say(`case.${name}`)}</dt>
        <dd className="keep-lines">{found[name]}</dd>
      </div>
    );
  return (
    <Paper withBorder p="md" component="section" aria-label={say('case.content')}>
      <Title order={2}>{say('case.content')}</Title>
      <dl className="texts">
        {part('request')}
        {part('facts')}
        {part('reasons')}
        {part('place')}
      </dl>
      <Parties found={found} />
    </Paper>
  );
};
