import { Alert } from '@mantine/core';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { isNoticeInTime } from '@yishiting/shared/meetings/notice-period.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useTexts } from '../../../app/language.ts';
import { dayOf } from './plan-draft.ts';

/** Would a notice of today be early enough for a meeting on that day? */
export const NoticeCheck = ({ rule, day }: { rule: Rule; day: string }) => {
  const say = useTexts(consoleMeetingTexts);
  const { days, required, inTime, shortAllowed } = isNoticeInTime(rule, dayOf(new Date()), day);
  if (days < 0) return <Alert color="red">{say('plan.notice.past')}</Alert>;
  if (inTime)
    return (
      <Alert color="green" role="status">
        {required > 0 ? say('plan.notice.ok', { days, required }) : say('plan.notice.free', { days })}
      </Alert>
    );
  return (
    <Alert color="orange" role="status">
      {say('plan.notice.short', { days, required })}{' '}
      {say(shortAllowed ? 'plan.notice.reason' : 'plan.notice.never')}
    </Alert>
  );
};
