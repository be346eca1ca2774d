import type { ListAsk } from '@yishiting/shared/ballots/ask.ts';

/** As many options as a list may have. */
export const mostOptions = 20;

/** What is asked while somebody writes it; rows may be empty still. */
export type ListDraft = {
  kind: 'motion' | 'one' | 'many';
  options: { zh: string; en: string }[];
  most: number;
};

const twoRows = [
  { zh: '', en: '' },
  { zh: '', en: '' },
];

export const draftOf = (ask: ListAsk | undefined): ListDraft =>
  ask
    ? {
        kind: ask.most === 1 ? 'one' : 'many',
        options: ask.options.map(({ zh, en }) => ({ zh, en })),
        most: Math.max(ask.most, 2),
      }
    : { kind: 'motion', options: twoRows, most: 2 };

const filled = ({ options }: ListDraft) =>
  options.map(({ zh, en }) => ({ zh: zh.trim(), en: en.trim() })).filter(({ zh }) => zh !== '');

/** How many of the list may be chosen: never more than there are. */
export const mostOf = (draft: ListDraft): number =>
  draft.kind === 'one' ? 1 : Math.min(draft.most, Math.max(2, filled(draft).length));

/** The same as it is proposed, without the empty rows; nothing where the motion itself is asked. */
export const askOf = (draft: ListDraft) =>
  draft.kind === 'motion'
    ? undefined
    : {
        kind: 'list' as const,
        options: filled(draft).map(({ zh, en }) => (en === '' ? { zh } : { zh, en })),
        most: mostOf(draft),
      };

/** A list is one with at least two options. */
export const isComplete = (draft: ListDraft): boolean => draft.kind === 'motion' || filled(draft).length >= 2;
