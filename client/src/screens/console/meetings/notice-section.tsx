import { Button, Text, TextInput } from '@mantine/core';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { isNoticeInTime } from '@yishiting/shared/meetings/notice-period.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { call } from '../../../api/call.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useDates } from '../parts/use-dates.ts';
import { useSubmit } from '../parts/use-submit.ts';
import { MoveMeeting } from './move-meeting.tsx';
import { NoticeDraft } from './notice-draft.tsx';
import { dayOf } from './plan-draft.ts';
import { Section } from './section.tsx';
import type { SectionProps } from './section-props.ts';

/** Gives the notice, after showing whether it is early enough. */
export const NoticeSection = ({ meeting, put }: SectionProps) => {
  const say = useTexts(consoleMeetingTexts);
  const dates = useDates();
  const submit = useSubmit();
  const form = useKept(`notice ${meeting.id}`, () => ({ reason: '' }));
  const { reason } = form.value;
  const { notice, heldAt } = meeting;
  const day = dayOf(new Date(heldAt));
  const period = isNoticeInTime(meeting.inForce, dayOf(new Date()), day);
  const give = async () => {
    const body = { shortReason: reason };
    const given = await submit.run(() => call(meetingApi.giveNotice, { params: { id: meeting.id }, body }));
    if (!given) return;
    form.forget();
    put(given);
  };
  if (notice.noticeOn)
    return (
      <Section title={say('notice.title')} done>
        <Text>
          {say('notice.given', {
            day: dates.day(notice.noticeOn),
            days: notice.days ?? 0,
            required: notice.required,
          })}
        </Text>
        {notice.shortReason && <Text>{say('notice.short-reason', { reason: notice.shortReason })}</Text>}
      </Section>
    );
  return (
    <Section title={say('notice.title')} done={false}>
      <Text c="dimmed">{say('notice.help')}</Text>
      <NoticeDraft meeting={meeting} />
      <MoveMeeting key={heldAt} meeting={meeting} put={put} />
      {!period.inTime && period.shortAllowed && period.days >= 0 && (
        <TextInput
          label={say('notice.reason')}
          description={say('notice.reason-help')}
          maxLength={500}
          value={reason}
          onChange={(e) => form.put({ reason: e.currentTarget.value })}
        />
      )}
      <FaultAlert submit={submit} />
      <Button w="fit-content" loading={submit.busy} onClick={() => void give()}>
        {say('notice.go')}
      </Button>
    </Section>
  );
};
