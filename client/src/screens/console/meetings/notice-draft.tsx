import { Textarea } from '@mantine/core';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { draftNotice } from '@yishiting/shared/meetings/notice-draft.ts';
import { noQuorumTexts } from '@yishiting/shared/text/no-quorum.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';
import { dayOf } from './plan-draft.ts';

/** The words of the notice of a meeting that is called again, as its plan stands now. */
export const NoticeDraft = ({ meeting }: { meeting: MeetingDetail }) => {
  const say = useTexts(noQuorumTexts);
  const lang = useLanguage();
  const dates = useDates();
  const { title, place, heldAt, agenda, inForce, resumes } = meeting;
  if (!resumes) return null;
  const lines = draftNotice(lang, {
    title,
    place,
    when: dates.time(heldAt),
    before: dates.day(dayOf(new Date(resumes.heldAt))),
    items: agenda.items.map((item) => pick(item, lang)),
    rule: inForce,
    resumes,
  });
  return <Textarea label={say('draft.title')} readOnly autosize value={lines.join('\n')} />;
};
