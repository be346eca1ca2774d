import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useLanguage, useTexts } from '../../app/language.ts';

/** Enough to compare by eye with the printed list. */
const SHOWN = 12;

/** Who came to the frozen roster, for everybody in the hall to see, with the hash that it has now. */
export const LateAdditions = ({ roster }: Pick<BoardView, 'roster'>) => {
  const say = useTexts(electorateTexts);
  const lang = useLanguage();
  const last = roster?.additions.at(-1);
  if (!roster || !last) return null;
  const { name, household, at } = last;
  const time = new Intl.DateTimeFormat(lang, { timeStyle: 'short', timeZone: 'Asia/Shanghai' }).format(
    new Date(at),
  );
  return (
    <p className="strip">
      <b>{say('roster.late', { n: roster.additions.length })}</b>{' '}
      {say('roster.late.last', { name, household, time })} ·{' '}
      {say('roster.hash', { hash: roster.hash.slice(0, SHOWN) })}
    </p>
  );
};
