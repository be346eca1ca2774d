import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { pick, useLanguage, useTexts } from '../../app/language.ts';
import { OptionList } from '../../ui/option-list.tsx';
import { StaleStrip } from '../staff/connection.tsx';
import { Conflicts } from './ballot/conflicts.tsx';
import { Counting } from './ballot/counting.tsx';
import { HelpedVote } from './ballot/helped-vote.tsx';
import { RecusalList } from './ballot/recusal-list.tsx';
import { useChair } from './chair-data.ts';
import { Header } from './header.tsx';

/** What somebody who only counts needs: the motion and three numbers. */
export const CountingScreen = () => {
  const { ballots, link } = useChair();
  const say = useTexts(chairTexts);
  const lang = useLanguage();
  const open = ballots.find((b) => b.state === 'open');
  const counts = open?.counts.some((c) =>
    open.channels.some((channel) => channel.channel === c.channel && channel.entitled > 0),
  );
  return (
    <div className="chair counting">
      <Header />
      <StaleStrip link={link} />
      <main aria-labelledby="panel-title">
        <h2 id="panel-title">{say('counting.title')}</h2>
        {open ? (
          <>
            <p className="motion">{pick(open.motion, lang)}</p>
            <OptionList ask={open.ask} />
            <RecusalList ballot={open} />
            {counts ? <Counting ballot={open} large /> : <p className="note">{say('counting.nothing')}</p>}
            <Conflicts ballot={open} />
            <HelpedVote ballot={open} />
          </>
        ) : (
          <p className="empty" role="status">
            {say('counting.wait')}
          </p>
        )}
      </main>
    </div>
  );
};
