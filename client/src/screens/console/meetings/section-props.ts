import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';

/** What every part of the preparation works on. `put` takes the meeting as the server answered it. */
export type SectionProps = {
  meeting: MeetingDetail;
  put: (meeting: MeetingDetail) => void;
  reload: () => void;
};
