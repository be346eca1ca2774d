import type { MinutesBlock } from '@yishiting/shared/minutes/paper.ts';
import {
  type MinutesView,
  type ProposalKind,
  proposalLimits,
  type signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { useState } from 'react';
import { useBlockWords } from './block-words.ts';

/** `place` null: a remark on the whole. */
export type Draft = { place: string | null; kind: ProposalKind; text: string; reason: string };
type Proposal = Body<typeof signingApi.propose>;

const empty: Draft = { place: null, kind: 'remark', text: '', reason: '' };
const ofText: readonly ProposalKind[] = ['replace', 'insert', 'delete', 'remark'];
/** The figures come from the records: one can say something beside them. */
const ofRecord: readonly ProposalKind[] = ['remark', 'insert'];

const isText = ({ type }: MinutesBlock): boolean => type !== 'attendance' && type !== 'vote';

/** One amendment while somebody writes it: the place, what is meant there, and whether it can be sent. */
export const useProposal = (view: MinutesView, attendanceId: string | null) => {
  const wordsOf = useBlockWords(view.figures);
  const [draft, setDraft] = useState<Draft>(empty);
  const blocks = view.circulation?.blocks ?? [];
  const block = blocks.find(({ key }) => key === draft.place);
  const change = (given: Partial<Draft>) =>
    setDraft((d) => {
      const next = { ...d, ...given };
      const at = blocks.find(({ key }) => key === next.place);
      if (given.place === undefined) return next;
      // Begins with what stands there, which is what most people change.
      if (!at) return { ...empty, reason: next.reason };
      return isText(at) ? { ...next, kind: 'replace', text: at.text } : { ...next, kind: 'remark', text: '' };
    });
  const kind = (wanted: ProposalKind) =>
    setDraft((d) => ({ ...d, kind: wanted, text: wanted === 'replace' ? (block?.text ?? '') : '' }));
  const words = draft.text.trim().slice(0, proposalLimits.text);
  const reason = draft.reason.trim().slice(0, proposalLimits.reason);
  const body: Proposal = {
    kind: draft.kind,
    ...(draft.place === null ? {} : { place: draft.place }),
    ...(attendanceId ? { attendanceId } : {}),
    text: draft.kind === 'delete' ? '' : words,
    reason,
  };
  const says = draft.kind === 'delete' ? reason : words;
  return {
    draft,
    block: block ?? null,
    blocks: blocks.map((b) => ({ ...b, words: wordsOf(b) })),
    kinds: block && !isText(block) ? ofRecord : ofText,
    /** Something is said, and it is not what stands there already. */
    ready: says !== '' && !(draft.kind === 'replace' && words === block?.text),
    change: (given: Partial<Draft>) => (given.kind ? kind(given.kind) : change(given)),
    body,
    clear: () => setDraft(empty),
  };
};
