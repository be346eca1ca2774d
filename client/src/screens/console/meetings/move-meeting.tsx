import { Button, Group, TextInput } from '@mantine/core';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { NoticeCheck } from './notice-check.tsx';
import { instantOf, whenOf } from './plan-draft.ts';
import type { SectionProps } from './section-props.ts';

/** When the meeting is, and whether a notice of today is early enough; before the notice it can be put on another day. */
export const MoveMeeting = ({ meeting, put }: Pick<SectionProps, 'meeting' | 'put'>) => {
  const say = useTexts(consoleMeetingTexts);
  const submit = useSubmit();
  const held = whenOf(meeting.heldAt);
  const [when, setWhen] = useState(held);
  const move = async () => {
    const body = { heldAt: instantOf(when) };
    const moved = await submit.run(() => call(meetingApi.move, { params: { id: meeting.id }, body }));
    if (moved) put(moved);
  };
  return (
    <>
      <Group align="flex-end">
        <TextInput
          type="datetime-local"
          label={say('plan.when')}
          value={when}
          onChange={(e) => setWhen(e.currentTarget.value)}
        />
        {when !== held && (
          <Button variant="default" loading={submit.busy} disabled={when === ''} onClick={() => void move()}>
            {say('notice.move')}
          </Button>
        )}
      </Group>
      <FaultAlert submit={submit} />
      {when !== '' && <NoticeCheck rule={meeting.inForce} day={when.slice(0, 10)} />}
    </>
  );
};
