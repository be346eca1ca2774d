import type { RosterChange } from '@yishiting/shared/meetings/electorate.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { type ReactNode, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';

type Props = {
  title: string;
  /** Whether the fields in `children` say enough. */
  complete: boolean;
  send: (reason: string) => Promise<RosterChange[]>;
  onAsked: (changes: RosterChange[]) => void;
  children: ReactNode;
};

/** Asks another officer to confirm a change of the roster, with the reason for it. */
export const AskChange = ({ title, complete, send, onAsked, children }: Props) => {
  const say = useTexts(electorateTexts);
  const act = useAct();
  const [reason, setReason] = useState('');
  const given = reason.trim();
  const asks = async () => {
    onAsked(await send(given));
    setReason('');
  };
  return (
    <details>
      <summary>{title}</summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void act.run(asks);
        }}
      >
        <div className="row fields">
          {children}
          <label>
            {say('change.reason')}
            <input required maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
          </label>
        </div>
        <Fault act={act} />
        <button type="submit" className="button" disabled={act.busy || !complete || given === ''}>
          {say('change.ask')}
        </button>
      </form>
    </details>
  );
};
