import { Badge } from '@mantine/core';
import type { MeetingRow } from '@yishiting/shared/meetings/meeting.contract.ts';
import { nameOfStep } from '@yishiting/shared/meetings/run-sheet.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { dayOf } from './plan-draft.ts';

/** Where a meeting stands. Check-in is its first step, but before the day it is only being prepared. */
export const StageBadge = ({ meeting }: { meeting: Pick<MeetingRow, 'step' | 'kind' | 'heldAt'> }) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const isToCome = meeting.step === 'checkin' && dayOf(new Date(meeting.heldAt)) > dayOf(new Date());
  return (
    <Badge variant="light" tt="none" color={meeting.step === 'closed' || isToCome ? 'gray' : 'green'}>
      {isToCome ? say('page.preparing') : words(`step.${nameOfStep(meeting.step, meeting.kind)}`)}
    </Badge>
  );
};
