import { Anchor, Badge, Group, Paper, Text, Title } from '@mantine/core';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';

/** The opinion that was given, with the way to the resolution and to a review. */
export const ReplyView = ({ reply }: { reply: NonNullable<CaseDetail['reply']> }) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dates = useDates();
  const part = (name: 'facts' | 'opinion' | 'basis') => (
    <div>
      <dt>{say(`reply.${name}`)}</dt>
      <dd className="keep-lines">{reply[name]}</dd>
    </div>
  );
  return (
    <Paper withBorder p="md" component="section" aria-label={say('case.reply')}>
      <Group justify="space-between">
        <Title order={2}>{say('case.reply')}</Title>
        <Badge variant="light" size="lg" tt="none">
          {words(`opinion.${reply.verdict}`)}
        </Badge>
      </Group>
      <Text c="dimmed">{say('reply.on', { day: dates.day(reply.repliedOn) })}</Text>
      <dl className="texts">
        {part('facts')}
        {part('opinion')}
        {part('basis')}
      </dl>
      {reply.resolutionUrl && <Anchor href={reply.resolutionUrl}>{say('reply.see-resolution')}</Anchor>}
      <Text c="dimmed">{say('reply.review-until', { day: dates.day(reply.reviewUntil) })}</Text>
    </Paper>
  );
};
