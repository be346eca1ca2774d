import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../app/language.ts';
import { AttendanceBlock } from '../minutes/attendance-block.tsx';
import { useRecord } from '../minutes/record.ts';
import { VoteBlock } from '../minutes/vote-block.tsx';
import type { Block } from './compare-minutes.ts';
import { Words } from './words.tsx';

/** The minutes as the editor shows them, with what changed. */
export const Blocks = ({ blocks }: { blocks: readonly Block[] }) =>
  blocks.map((block) => <BlockView key={block.id} block={block} />);

const BlockView = ({ block }: { block: Block }) => (
  <Kind block={block}>
    <BlockMark block={block} />
    <Words runs={block.runs} />
    <Blocks blocks={block.blocks} />
  </Kind>
);

const Kind = ({ block, children }: { block: Block; children: ReactNode }) => {
  switch (block.name) {
    case 'paragraph':
      return <p>{children}</p>;
    case 'heading':
      return <h2>{children}</h2>;
    case 'bulletList':
      return <ul>{children}</ul>;
    case 'orderedList':
      return <ol>{children}</ol>;
    case 'listItem':
      return <li>{children}</li>;
    case 'attendance':
    case 'vote':
      return <RecordBlock block={block}>{children}</RecordBlock>;
    default:
      return <div>{children}</div>;
  }
};

/** Of a block whose change its words do not show. */
const BlockMark = ({ block: { change, by, runs, blocks } }: { block: Block }) => {
  const say = useTexts(historyTexts);
  if (change === 'same' || (change !== 'restyled' && (runs.length > 0 || blocks.length > 0))) return null;
  const what = say(`block.${change}`);
  return (
    <span className="block-mark" style={by ? { borderColor: by.colour } : {}}>
      {by ? say('block.by', { what, name: by.name }) : what}
    </span>
  );
};

/** A block that the records fill: no version holds what it shows. */
const RecordBlock = ({ block, children }: { block: Block; children: ReactNode }) => {
  const say = useTexts(historyTexts);
  const desk = useTexts(deskTexts);
  const record = useRecord();
  const ballotId = String(block.attributes.ballotId ?? '');
  const number = record?.ballots.find(({ ballot }) => ballot.id === ballotId)?.ballot.number;
  const isVote = block.name === 'vote';
  const title = isVote ? (number ? desk('block.vote', { n: number }) : '') : desk('block.attendance');
  return (
    <div className={`record-block ${block.change}`}>
      <p className="record-head">
        <strong>{title}</strong>
        {children}
      </p>
      {block.change !== 'removed' && (isVote ? <VoteBlock ballotId={ballotId} /> : <AttendanceBlock />)}
      <p className="quiet">
        {desk('block.source')} {say('block.now')}
      </p>
    </div>
  );
};
