import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { projectorTexts } from '@yishiting/shared/text/projector.text.ts';
import { useTexts } from '../../app/language.ts';
import { Fit } from '../../ui/fit.tsx';
import { percent } from '../../ui/percent.ts';
import { QrCode } from '../../ui/qr-code.tsx';
import { ThresholdLine } from '../../ui/threshold-line.tsx';
import { countKeyOf } from '../../ui/verdict.ts';
import { spaced } from './header.tsx';

/** A phone cannot open an address that only this machine has. */
const onlyHere = (host: string): boolean => /^(localhost|127\.|\[::1\])/.test(host);

/** Scan, or type six digits; how many are here, and how many it takes. */
export const JoinFrame = ({ board, origin }: { board: BoardView; origin: string }) => {
  const say = useTexts(projectorTexts);
  const { code } = board.meeting;
  const { host } = new URL(origin);
  return (
    <main className="frame join">
      <div className="join-code">
        <QrCode text={`${origin}/m/${code}`} label={say('join.qr')} />
      </div>
      <Fit most={5} least={2} className="join-side">
        <p>{say('join.scan')}</p>
        {onlyHere(host) ? (
          <p className="join-warning">{say('join.here-only')}</p>
        ) : (
          <p>{say('join.or-type', { address: host })}</p>
        )}
        <p className="digits">{spaced(code)}</p>
        <Headcount board={board} />
      </Fit>
    </main>
  );
};

const Headcount = ({ board: { attendance, meeting } }: { board: BoardView }) => {
  const say = useTexts(projectorTexts);
  const word = useTexts(boardTexts);
  const proxies = useTexts(electorateTexts);
  const { eligible, present, remote, counted, needed, met, waiting, proxies: byProxy = 0 } = attendance;
  return (
    <div className="headcount">
      <p className="numbers">
        <span>
          {word('eligible')} <b>{eligible}</b>
        </span>
        <span>
          {word('present')} <b>{present}</b>
        </span>
        {needed ? (
          <span>
            {word('needed')} <b>{needed}</b>
          </span>
        ) : null}
      </p>
      <div
        className="meter"
        role="img"
        aria-label={word('quorum.meter', { eligible, counted, needed: needed ?? 0 })}
      >
        <div className="meter-fill" style={{ width: percent(counted, eligible) }} />
        <ThresholdLine needed={needed} whole={eligible} />
      </div>
      <p className={met ? 'met' : 'short'}>
        {met
          ? `✔ ${word('quorum.met')}`
          : word('quorum.short', {
              count: word(countKeyOf(meeting), { n: Math.max(0, (needed ?? 0) - counted) }),
            })}
      </p>
      <p>
        {[
          byProxy > 0 ? proxies('proxy.present', { n: byProxy }) : '',
          remote > 0 && counted < present ? word('quorum.remote-apart', { n: remote }) : '',
          waiting > 0 ? say('join.waiting', { n: waiting }) : '',
          say('join.help'),
        ]
          .filter((note) => note !== '')
          .join(' · ')}
      </p>
    </div>
  );
};
