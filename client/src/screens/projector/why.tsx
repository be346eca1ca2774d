import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { BoardBallot, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../app/language.ts';
import { ChannelLine } from '../../ui/channel-line.tsx';
import { type AnyVerdict, briefArithmeticOf } from '../../ui/verdict.ts';
import { ConflictCount } from './conflict-count.tsx';
import { Late } from './late.tsx';
import { RollPage } from './roll-page.tsx';
import { Turning, useTurn } from './turning.tsx';

/** Names that the last row can read: beside the bars of a motion, and under those of a list. */
const namesOn = ({ ask }: BoardBallot) => (ask ? 6 : 12);

type Props = { ballot: BoardBallot; verdict: AnyVerdict; roll: readonly RollCall[] };

/** The arithmetic, in turn with the names where the roll is called. */
export const Why = ({ ballot, verdict, roll }: Props) => {
  const [told, setTold] = useState(1);
  const names = namesOn(ballot);
  const called = Math.ceil(roll.length / names);
  const turn = useTurn(told + called);
  if (turn < told)
    return <Arithmetic ballot={ballot} verdict={verdict} page={turn} pages={told} onPages={setTold} />;
  const n = turn - told + 1;
  const lines = roll.slice((n - 1) * names, n * names);
  const others = ballot.entitled - roll.length;
  return <RollPage lines={lines} n={n} pages={called} others={others} />;
};

type Paging = { page: number; pages: number; onPages: (pages: number) => void };

const Arithmetic = ({ ballot, verdict, ...paging }: Omit<Props, 'roll'> & Paging) => {
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  return (
    <Turning
      items="li, p"
      columns={ballot.ask ? [1, 2] : [1]}
      most={5}
      least={ballot.ask ? 5 : 1.5}
      className="result-why"
      {...paging}
    >
      <ol>
        {briefArithmeticOf(ballot, verdict, lang).map(({ text }, i) => (
          <li key={text} value={i + 1}>
            {text}
          </li>
        ))}
      </ol>
      {!ballot.poll && <p>{word('verdict.article', { article: citeArticle(lang, ballot.rule.source) })}</p>}
      <ChannelLine ballot={ballot} />
      <Late ballot={ballot} />
      <ConflictCount ballot={ballot} />
    </Turning>
  );
};
