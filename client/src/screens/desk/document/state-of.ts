import type { ErrorCode } from '@yishiting/shared/errors.ts';
import type { DocumentState } from '../../../collab/document-session.ts';
import type { WhyNot } from '../../../collab/local/refused-text.ts';

export type Kind = 'agenda' | 'minutes';

/** What the line above a document says. `tone` is its colour. */
export type Said =
  | { tone: 'bad'; key: 'refused'; cause: ErrorCode }
  | { tone: 'bad'; key: 'stray'; cause: WhyNot }
  | { tone: 'bad'; key: 'left.signed-out' | 'left.other-person' }
  | { tone: ''; key: 'opening' }
  | { tone: 'warn'; key: 'reconnecting' | 'away' | 'away.not-kept' }
  | { tone: 'warn'; key: 'kept' | 'not-kept'; n: number }
  | { tone: 'read-only'; key: `read-only.${Kind | 'role'}` }
  | { tone: ''; key: 'saving'; n: number }
  | { tone: 'good'; key: 'saved' };

type Seen = Omit<DocumentState, 'doc' | 'awareness' | 'turnedAway'> & { isStuck: boolean };

/** Whether what one writes is safe: the one thing that matters most. */
export const stateOf = (seen: Seen, kind: Kind): Said => {
  const { left, refusal, stray, isReady, standing, isStuck, unsaved: n, isKept, cannotKeep } = seen;
  if (left) return { tone: 'bad', key: `left.${left}` };
  if (refusal) return { tone: 'bad', key: 'refused', cause: refusal };
  if (stray) return { tone: 'bad', key: 'stray', cause: stray };
  if (!isReady || !standing) return { tone: '', key: 'opening' };
  if (standing.right === 'read') {
    if (isStuck) return { tone: 'warn', key: 'reconnecting' };
    return { tone: 'read-only', key: standing.locked ? `read-only.${kind}` : 'read-only.role' };
  }
  if (isStuck && n > 0) return { tone: 'warn', key: isKept ? 'kept' : 'not-kept', n };
  if (isStuck) return { tone: 'warn', key: cannotKeep ? 'away.not-kept' : 'away' };
  if (standing.right === 'comment') return { tone: 'read-only', key: 'read-only.role' };
  return n > 0 ? { tone: '', key: 'saving', n } : { tone: 'good', key: 'saved' };
};
