import { Alert, Anchor, Text } from '@mantine/core';
import { explainVerdict } from '@yishiting/shared/ballots/explain-verdict.ts';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { NoQuorum } from '@yishiting/shared/meetings/no-quorum.ts';
import { noQuorumTexts } from '@yishiting/shared/text/no-quorum.text.ts';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';
import { dayOf } from './plan-draft.ts';

/** Of a meeting that too few came to, the one that was drafted in its place; and of that one, the first. */
export const CalledAgain = ({ meeting }: { meeting: MeetingDetail }) => {
  const say = useTexts(noQuorumTexts);
  const lang = useLanguage();
  const dates = useDates();
  const { noQuorum, resumes } = meeting;
  const numbers = ({ steps, unit }: NoQuorum) =>
    explainVerdict(lang, steps, unit).map(({ text }) => <Text key={text}>{text}</Text>);
  return (
    <>
      {noQuorum && (
        <Alert color="orange" title={say('title')}>
          {numbers(noQuorum)}
          <Text>{say('next', { when: dates.time(noQuorum.next.heldAt) })}</Text>
          <Anchor component={Link} href={`/meetings/${noQuorum.next.id}`}>
            {say('next.open')}
          </Anchor>
        </Alert>
      )}
      {resumes && (
        <Alert color="gray" title={say('resumes', { day: dates.day(dayOf(new Date(resumes.heldAt))) })}>
          {numbers(resumes)}
          <Anchor component={Link} href={`/meetings/${resumes.id}`}>
            {say('resumes.open')}
          </Anchor>
        </Alert>
      )}
    </>
  );
};
