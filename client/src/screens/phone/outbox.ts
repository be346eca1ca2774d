import type { CastReceipt } from '@yishiting/shared/ballots/ballot.contract.ts';
import type { Chosen } from '@yishiting/shared/ballots/choice.ts';
import type { Fault } from '@yishiting/shared/errors.ts';

/**
 * What this phone holds of one ballot for one seat. `choice` is ticked but not counted until `phase` is
 * `recorded`, and only an answer of the server makes it so. `op` is drawn once for each act and stays the same
 * for every retry of it.
 */
export type Slip = {
  ballotId: string;
  attendanceId: string;
  phase: 'choosing' | 'confirming' | 'sending' | 'recorded' | 'refused';
  choice: Chosen | null;
  op: string | null;
  rev: number;
  /** Answer to the latest act that was recorded. Its `choice` is null in a secret ballot. */
  receipt: CastReceipt | null;
  /** Why the latest act was refused, or, while it is still being sent, why the server cannot take it now. */
  fault: Fault | null;
};

export type Outbox = Record<string, Slip>;

type Where = { ballotId: string; attendanceId: string };
export type Act =
  | ({ type: 'tick'; choice: Chosen | null } & Where)
  | ({ type: 'ask' } & Where)
  | ({ type: 'back' } & Where)
  | ({ type: 'send'; op: string; rev: number } & Where)
  | ({ type: 'change' } & Where)
  | ({ type: 'keep' } & Where)
  | ({ type: 'again' } & Where)
  | { type: 'recorded'; op: string; receipt: CastReceipt }
  | { type: 'refused'; op: string; fault: Fault }
  | { type: 'putOff'; op: string; fault: Fault | null }
  | { type: 'turn'; ballotId: string }
  | { type: 'forget' };

type Answer = Extract<Act, { type: 'recorded' | 'refused' | 'putOff' }>;

export const slipKey = ({ ballotId, attendanceId }: Where): string => `${ballotId}/${attendanceId}`;

const blank = ({ ballotId, attendanceId }: Where): Slip => ({
  ballotId,
  attendanceId,
  phase: 'choosing',
  choice: null,
  op: null,
  rev: 0,
  receipt: null,
  fault: null,
});

/** Acts of the person and answers of the server, in whatever order; an act that does not fit changes nothing. */
export function outboxAfter(outbox: Outbox, act: Act): Outbox {
  if (act.type === 'forget') return {};
  if (act.type === 'turn') return turned(outbox, act.ballotId);
  if (act.type === 'recorded' || act.type === 'refused' || act.type === 'putOff') {
    const waiting = Object.values(outbox).find((slip) => slip.op === act.op && slip.phase === 'sending');
    return waiting ? put(outbox, answered(waiting, act)) : outbox;
  }
  const slip = outbox[slipKey(act)] ?? blank(act);
  if (act.type === 'keep') return kept(outbox, slip);
  const next = acted(slip, act);
  return next === slip ? outbox : put(outbox, next);
}

const put = (outbox: Outbox, slip: Slip): Outbox => ({ ...outbox, [slipKey(slip)]: slip });

/** After a secret vote nothing on the phone tells what it was: the receipt carries no choice, the tick goes. */
const answered = (slip: Slip, act: Answer): Slip => {
  if (act.type === 'recorded')
    return { ...slip, phase: 'recorded', choice: act.receipt.choice, receipt: act.receipt, fault: null };
  return { ...slip, phase: act.type === 'refused' ? 'refused' : 'sending', fault: act.fault };
};

/** The hall has turned to another ballot: of the earlier ones only what is still to be answered or told stays. */
function turned(outbox: Outbox, ballotId: string): Outbox {
  const stays = (slip: Slip) =>
    slip.ballotId === ballotId || slip.phase === 'sending' || slip.phase === 'refused';
  const slips = Object.values(outbox);
  if (slips.every(stays)) return outbox;
  return Object.fromEntries(slips.filter(stays).map((slip) => [slipKey(slip), slip]));
}

/** Back to what the server has, if it has anything. */
function kept(outbox: Outbox, slip: Slip): Outbox {
  if (slip.phase !== 'choosing' && slip.phase !== 'refused') return outbox;
  if (slip.receipt)
    return put(outbox, { ...slip, phase: 'recorded', choice: slip.receipt.choice, fault: null });
  const { [slipKey(slip)]: _, ...others } = outbox;
  return others;
}

function acted(slip: Slip, act: Exclude<Act, Answer | { type: 'forget' | 'turn' | 'keep' }>): Slip {
  switch (act.type) {
    case 'tick':
      return slip.phase === 'choosing' ? { ...slip, choice: act.choice } : slip;
    case 'ask':
      return slip.phase === 'choosing' && slip.choice ? { ...slip, phase: 'confirming' } : slip;
    case 'back':
      return slip.phase === 'confirming' ? { ...slip, phase: 'choosing' } : slip;
    case 'send':
      return slip.phase === 'confirming'
        ? { ...slip, phase: 'sending', op: act.op, rev: act.rev, fault: null }
        : slip;
    case 'change':
      return slip.phase === 'sending' ? slip : { ...slip, phase: 'choosing', choice: null, fault: null };
    case 'again':
      return slip.phase === 'refused' && slip.op ? { ...slip, phase: 'sending', fault: null } : slip;
  }
}
