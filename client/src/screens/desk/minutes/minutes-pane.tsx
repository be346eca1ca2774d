import './editor.css';
import { docName } from '@yishiting/shared/doc-names.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { minutesApi } from '@yishiting/shared/minutes/minutes.contract.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useCalm } from '../../staff/use-calm.ts';
import { DocumentStatus } from '../document/document-status.tsx';
import { type DeskDocument, useDeskDocument } from '../document/use-desk-document.ts';
import { othersOf, useEditors } from '../document/use-editors.ts';
import { WhoIsHere } from '../side/who-is-here.tsx';
import { MinutesDesk } from './minutes-desk.tsx';
import { MinutesEditor } from './minutes-editor.tsx';
import { RecordContext } from './record.ts';
import { useBlank } from './use-blank.ts';

type Props = {
  meetingId: string;
  /** The account or seat that writes here. */
  owner: string;
  board: BoardView | null;
  /** Grows when the server hints that something changed. */
  hints: number;
  /** People who have them open and are not seen in them. */
  readers: number;
};

/** The minutes, with the blocks that the records fill. Loaded only when somebody opens them. */
const MinutesPane = (props: Props) => {
  const shared = useDeskDocument(docName({ meetingId: props.meetingId, kind: 'minutes' }), props.owner);
  return shared && <Minutes {...props} shared={shared} />;
};

const Minutes = ({ meetingId, board, hints, readers, shared }: Props & { shared: DeskDocument }) => {
  const editors = useEditors(shared);
  const isBlank = useBlank(shared.doc);
  const record = useLoad(minutesApi.record, { params: { id: meetingId } });
  const fresh = useCalm(record.reload, 1500);
  // Guests get no hints; the picture of the hall tells them that a count moved.
  const moved = `${hints} ${board?.ballot?.id} ${board?.ballot?.state} ${board?.ballot?.voted} ${board?.attendance.present}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: fetches again when something moved
  useEffect(fresh, [moved]);
  return (
    <section className="pane">
      <MinutesDesk meetingId={meetingId} board={board} hints={hints} isBlank={shared.isReady && isBlank} />
      <DocumentStatus shared={shared} kind="minutes" />
      <WhoIsHere board={board} editors={editors} readers={othersOf(readers, shared)} />
      <RecordContext.Provider value={record.value}>
        {shared.isReady && shared.standing && (
          <MinutesEditor shared={shared} standing={shared.standing} isBlank={isBlank} />
        )}
      </RecordContext.Provider>
    </section>
  );
};

export default MinutesPane;
