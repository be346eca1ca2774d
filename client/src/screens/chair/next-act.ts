import type { BallotDetail } from '@yishiting/shared/ballots/ballot.contract.ts';
import { type ErrorCode, isErrorCode } from '@yishiting/shared/errors.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import type { AgendaItem, MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { checkStep, type RunSheet, type Step, steps } from '@yishiting/shared/meetings/run-sheet.ts';
import type { ResolutionView } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { type ChairData, currentBallot, publishes, uncounted, unresolved, unsettled } from './chair-data.ts';

/** What the one big button does when it is pressed. */
type NextAct =
  | { kind: 'lockAgenda' }
  | { kind: 'propose' }
  | { kind: 'rewrite' }
  | { kind: 'open'; ballot: BallotDetail }
  | { kind: 'close'; ballot: BallotDetail }
  | { kind: 'write' }
  | { kind: 'sign'; resolution: ResolutionView }
  | { kind: 'publish'; resolution: ResolutionView }
  | { kind: 'step'; to: Step; item: AgendaItem | null }
  | { kind: 'over' };

/** Which panel holds the remedy for a refusal. */
type Remedy = { step: Step; advice: 'agenda' | 'quorum' | 'count' | 'conflict' } | null;
export type Next = {
  act: NextAct;
  refusal: { code: ErrorCode; params: Record<string, number> } | null;
  remedy: Remedy;
};

type Facts = {
  detail: MeetingDetail;
  ballots: BallotDetail[];
  resolutions: ResolutionView[];
  board: BoardView | null;
  account: ChairData['account'];
  rewriting: ChairData['rewriting'];
};

const free = (act: NextAct): Next => ({ act, refusal: null, remedy: null });
const refused = (code: ErrorCode, params: Record<string, number> = {}) => ({ code, params });

/** The first item after the current one that was not called yet, or else the first of all; null after the last. */
const itemAfter = ({ agenda, currentItem }: MeetingDetail): AgendaItem | null => {
  const at = agenda.items.findIndex((item) => item.id === currentItem);
  const inTurn = [...agenda.items.slice(at + 1), ...agenda.items.slice(0, at + 1)];
  return inTurn.find((item) => !agenda.called.includes(item.id)) ?? null;
};

/**
 * The next act of the chair, one at a time. The steps are the server's (`detail.next`); between two of them stand acts
 * that a chair would otherwise have to look for: lock the agenda, propose a motion, save what was rewritten of it, open
 * the ballot, close it, write the resolution, sign it, publish it.
 */
export const nextAct = ({ detail, ballots, resolutions, board, account, rewriting }: Facts): Next => {
  const { to, refusal } = detail.next;
  if (detail.step === 'closed' || to === null) return free({ kind: 'over' });
  if (refusal === 'meeting.agenda-not-locked') return free({ kind: 'lockAgenda' });
  const ballot = currentBallot({ detail, ballots });
  if (detail.step === 'ballot' && !ballot) return free({ kind: 'propose' });
  if (detail.step === 'ballot' && ballot?.state === 'draft')
    return rewriting === ballot.id ? free({ kind: 'rewrite' }) : opening(ballot, board);
  if (ballot?.state === 'open') return closing(ballot);
  if (detail.step === 'resolution') {
    const draft = resolutions.find((r) => r.state === 'draft');
    if (draft) return free({ kind: 'sign', resolution: draft });
    if (unresolved({ ballots, resolutions }).length > 0) return free({ kind: 'write' });
    const signed = resolutions.find((r) => r.state === 'adopted');
    // Closing without it stays possible, beside.
    if (signed && to === 'closed' && publishes({ account, detail }))
      return free({ kind: 'publish', resolution: signed });
  }
  const act: NextAct = { kind: 'step', to, item: to === 'item' ? itemAfter(detail) : null };
  if (refusal === null) return free(act);
  const code = isErrorCode(refusal) ? refusal : 'meeting.step-not-allowed';
  return { act, refusal: refused(code), remedy: remedies[code] ?? null };
};

const remedies: Partial<Record<ErrorCode, Remedy>> = {
  'meeting.agenda-empty': { step: 'item', advice: 'agenda' },
};

const opening = (ballot: BallotDetail, board: BoardView | null): Next => {
  const act: NextAct = { kind: 'open', ballot };
  // A straw poll asks for no quorum.
  if (!board || board.attendance.met || ballot.poll) return free(act);
  const { needed, counted } = board.attendance;
  return {
    act,
    refusal: refused('ballot.no-quorum', { needed: needed ?? 1, counted }),
    remedy: { step: 'checkin', advice: 'quorum' },
  };
};

const closing = (ballot: BallotDetail): Next => {
  const act: NextAct = { kind: 'close', ballot };
  if (unsettled(ballot) > 0)
    return { act, refusal: refused('ballot.conflict-open'), remedy: { step: 'ballot', advice: 'conflict' } };
  if (uncounted(ballot).length === 0) return free(act);
  return { act, refusal: refused('ballot.count-missing'), remedy: { step: 'ballot', advice: 'count' } };
};

/** Other ways on from here that the run sheet allows, beside the usual next step. */
export const otherWays = (facts: Facts): Step[] => {
  const { detail, ballots } = facts;
  const { act } = nextAct(facts);
  const ballot = currentBallot({ detail, ballots })?.state;
  const sheet: RunSheet = {
    step: detail.step,
    kind: detail.kind,
    agendaLocked: detail.agenda.lockedAt !== null,
    items: detail.agenda.items.length,
    ballot: ballot === 'voided' || !ballot ? 'none' : ballot,
    // Neither matters for what is allowed, only for what is usual.
    itemsLeft: 0,
    carried: 0,
  };
  return steps.filter((step) => !(act.kind === 'step' && act.to === step) && checkStep(sheet, step) === null);
};
