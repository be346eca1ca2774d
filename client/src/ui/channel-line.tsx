import { ofMotion } from '@yishiting/shared/ballots/tally-view.ts';
import type { BoardBallot } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../app/language.ts';

/** How many voted by phone, by hand, on paper …, and how, where that may be told apart. One way alone is no news. */
export const ChannelLine = ({ ballot: { channels = [] } }: { ballot: Pick<BoardBallot, 'channels'> }) => {
  const word = useTexts(boardTexts);
  const name = useTexts(wordsTexts);
  if (channels.length < 2) return null;
  const parts = channels.map(({ channel, voted, tally }) => {
    const way = { channel: name(`vote.${channel}`), n: voted };
    const split = ofMotion(tally);
    return split ? word('ballot.way-split', { ...way, ...split }) : word('ballot.way', way);
  });
  return <p className="quiet">{word('ballot.ways', { ways: parts.join(word('between-names')) })}</p>;
};
