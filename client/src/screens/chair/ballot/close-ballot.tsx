import { type BallotDetail, ballotApi } from '@yishiting/shared/ballots/ballot.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { uncounted, unsettled, useChair } from '../chair-data.ts';

type Props = { ballot: BallotDetail; className: string; disabled: boolean; onDone: () => void };

/** Names in the dialog; the whole list stands in the panel behind it. */
const named = 8;

/** Closes a ballot for good; says first how many have not voted, who, and which count is missing. */
export const CloseBallot = ({ ballot, className, disabled, onDone }: Props) => {
  const { board, putBallot, reloadAll } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  // The board is pushed with every vote, the detail is fetched now and then.
  const live = board?.ballot?.id === ballot.id ? board.ballot : ballot.board;
  const left = live ? Math.max(live.entitled - live.voted, 0) : 0;
  const open = uncounted(ballot);
  const double = unsettled(ballot);
  const names = ballot.missing?.slice(0, named).map((m) => m.name) ?? [];
  const close = async () => {
    putBallot(await ask(ballotApi.close, { params: { id: ballot.id } }));
    reloadAll();
    onDone();
  };
  const consequence = (
    <>
      <p>
        {left > 0
          ? say('close.left', { n: left, voted: live?.voted ?? 0, entitled: live?.entitled ?? 0 })
          : say('close.all')}
      </p>
      {left > 0 && names.length > 0 && (
        <p className="quiet">
          {say('close.names', { names: names.join(say('list.comma')) })}
          {(ballot.missing?.length ?? 0) > named && say('close.names.more')}
        </p>
      )}
      {double > 0 && <p className="note warn">{say('close.conflicts', { n: double })}</p>}
      {board && !board.attendance.met && <p className="note warn">{say('close.left-hall')}</p>}
      {open.map((c) => (
        <p key={c.channel} className="note warn">
          {say('close.uncounted', { channel: word(`vote.${c.channel}`) })}
        </p>
      ))}
      <p>{say('close.consequence')}</p>
    </>
  );
  return (
    <TwoStep
      className={className}
      label={say('next.label', { what: say('close.label') })}
      disabled={disabled}
      consequence={consequence}
      confirm={say('close.confirm')}
      onConfirm={close}
    />
  );
};
