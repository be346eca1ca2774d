import { mergeAttributes, Node } from '@tiptap/core';
import { type NodeViewProps, NodeViewWrapper, ReactNodeViewRenderer } from '@tiptap/react';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../app/language.ts';
import { AttendanceBlock } from './attendance-block.tsx';
import { useRecord } from './record.ts';
import { VoteBlock } from './vote-block.tsx';

/** The frame of a block: what it is, that nobody can edit it, and a way to take it out. */
const Block = ({ view, title, children }: { view: NodeViewProps; title: string; children: ReactNode }) => {
  const say = useTexts(deskTexts);
  return (
    <NodeViewWrapper className={`record-block${view.selected ? ' selected' : ''}`} contentEditable={false}>
      <p className="record-head">
        <strong>{title}</strong>
        {view.editor.isEditable && (
          <button
            type="button"
            className="link"
            aria-label={say('block.remove.name', { name: title })}
            onClick={() => view.deleteNode()}
          >
            {say('block.remove')}
          </button>
        )}
      </p>
      {children}
      <p className="quiet">{say('block.source')}</p>
    </NodeViewWrapper>
  );
};

const AttendanceView = (view: NodeViewProps) => {
  const say = useTexts(deskTexts);
  return (
    <Block view={view} title={say('block.attendance')}>
      <AttendanceBlock />
    </Block>
  );
};

const VoteView = (view: NodeViewProps) => {
  const say = useTexts(deskTexts);
  const record = useRecord();
  const ballotId = String(view.node.attrs.ballotId ?? '');
  const number = record?.ballots.find(({ ballot }) => ballot.id === ballotId)?.ballot.number;
  return (
    <Block view={view} title={number ? say('block.vote', { n: number }) : ''}>
      <VoteBlock ballotId={ballotId} />
    </Block>
  );
};

const block = { group: 'block', atom: true, selectable: true, draggable: true } as const;

/** `<attendance>` in the shared text: a place, nothing else. */
export const AttendanceNode = Node.create({
  ...block,
  name: 'attendance',
  parseHTML: () => [{ tag: 'div[data-block="attendance"]' }],
  renderHTML: ({ HTMLAttributes }) => [
    'div',
    mergeAttributes(HTMLAttributes, { 'data-block': 'attendance' }),
  ],
  addNodeView: () => ReactNodeViewRenderer(AttendanceView),
});

/** `<vote ballotId>` in the shared text: a reference; the result itself is never in the document. */
export const VoteNode = Node.create({
  ...block,
  name: 'vote',
  addAttributes: () => ({
    ballotId: {
      default: '',
      parseHTML: (element: HTMLElement) => element.getAttribute('data-ballot') ?? '',
      renderHTML: ({ ballotId }: Record<string, unknown>) => ({ 'data-ballot': String(ballotId ?? '') }),
    },
  }),
  parseHTML: () => [{ tag: 'div[data-block="vote"]' }],
  renderHTML: ({ HTMLAttributes }) => ['div', mergeAttributes(HTMLAttributes, { 'data-block': 'vote' })],
  addNodeView: () => ReactNodeViewRenderer(VoteView),
});
