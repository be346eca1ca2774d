import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { BoardBallot, RollCall } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';
import { useNow } from '../../live/use-now.ts';
import { ChannelLine } from '../../ui/channel-line.tsx';
import { Fit } from '../../ui/fit.tsx';
import { type AnyVerdict, briefArithmeticOf } from '../../ui/verdict.ts';
import { ConflictCount } from './conflict-count.tsx';
import { Late } from './late.tsx';
import { RollPage } from './roll-page.tsx';

/** Names that the last row can read beside the bars, and how long each page stands, in ms. */
const page = 12;
const standing = 8000;

type Props = { ballot: BoardBallot; verdict: AnyVerdict; roll: readonly RollCall[] };

/** The arithmetic, in turn with the names where the roll is called. */
export const Why = ({ ballot, verdict, roll }: Props) => {
  const pages = Math.ceil(roll.length / page);
  const turn = Math.floor(useNow(1000, pages > 0) / standing) % (pages + 1);
  if (turn === 0) return <Arithmetic ballot={ballot} verdict={verdict} />;
  const lines = roll.slice((turn - 1) * page, turn * page);
  const others = ballot.entitled - roll.length;
  return <RollPage lines={lines} n={turn} pages={pages} others={others} />;
};

const Arithmetic = ({ ballot, verdict }: Omit<Props, 'roll'>) => {
  const word = useTexts(boardTexts);
  const lang = useLanguage();
  return (
    <Fit most={5} className="result-why">
      <ol>
        {briefArithmeticOf(ballot, verdict, lang).map(({ text }) => (
          <li key={text}>{text}</li>
        ))}
      </ol>
      {!ballot.poll && <p>{word('verdict.article', { article: citeArticle(lang, ballot.rule.source) })}</p>}
      <ChannelLine ballot={ballot} />
      <Late ballot={ballot} />
      <ConflictCount ballot={ballot} />
    </Fit>
  );
};
