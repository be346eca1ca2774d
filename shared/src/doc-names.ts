/** Names of shared documents: `meeting:{uuid}:agenda`, `…:minutes`, `…:board:{epoch}`. */
export type DocName =
  | { meetingId: string; kind: 'agenda' | 'minutes' }
  | { meetingId: string; kind: 'board'; epoch: string };

const shape =
  /^meeting:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(agenda|minutes|board)(?::([0-9a-z]{1,24}))?$/;

export const docName = (doc: DocName): string =>
  doc.kind === 'board'
    ? `meeting:${doc.meetingId}:board:${doc.epoch}`
    : `meeting:${doc.meetingId}:${doc.kind}`;

/** Null for every name that is not exactly one of the three shapes. */
export const parseDocName = (name: string): DocName | null => {
  const [, meetingId, kind, epoch] = shape.exec(name) ?? [];
  if (!meetingId) return null;
  if (kind === 'board') return epoch ? { meetingId, kind, epoch } : null;
  return epoch ? null : { meetingId, kind: kind as 'agenda' | 'minutes' };
};
