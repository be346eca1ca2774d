import type { MinutesView, ProposalView } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';
import { Decide } from './decide.tsx';

type Props = { view: MinutesView; put: (view: MinutesView) => void };

/** What was proposed, those that wait first; for the writers with what can be done about each. */
export const Proposals = ({ view, put }: Props) => {
  const say = useTexts(minutesTexts);
  const { proposals, mine, state } = view;
  const waiting = proposals.filter((p) => !p.decision);
  const decided = proposals.filter((p) => p.decision);
  if (proposals.length === 0)
    return state === 'circulated' && mine.as === 'staff' ? (
      <p className="quiet">{say('proposals.none')}</p>
    ) : null;
  return (
    <details className="proposals" open={waiting.length > 0 || !mine.writes}>
      <summary>{say('proposals.title', { n: proposals.length })}</summary>
      <ol>
        {[...waiting, ...decided].map((p) => (
          <li key={p.id} className="card">
            <Proposal proposal={p} />
            {!p.decision && mine.writes && <Decide proposal={p} put={put} />}
          </li>
        ))}
      </ol>
    </details>
  );
};

const Proposal = ({ proposal: p }: { proposal: ProposalView }) => {
  const say = useTexts(minutesTexts);
  return (
    <>
      <p>
        <strong>{say(`proposal.${p.kind}`)}</strong>{' '}
        <span className="quiet">{say('proposal.by', { name: p.by })}</span>
      </p>
      <Words proposal={p} />
      {p.reason && (
        <p>
          <span className="quiet">{say('proposal.reason')}</span> {p.reason}
        </p>
      )}
      <Outcome proposal={p} />
    </>
  );
};

const Words = ({ proposal: { kind, was, text, place } }: { proposal: ProposalView }) => {
  const say = useTexts(minutesTexts);
  const before = kind === 'insert' ? (place === null ? 'proposal.first' : 'proposal.behind') : 'proposal.was';
  const after =
    kind === 'insert' ? 'proposal.text.insert' : kind === 'remark' ? 'proposal.text.remark' : 'proposal.text';
  return (
    <>
      {(was || (kind === 'insert' && place === null)) && (
        <p>
          <span className="quiet">{say(before)}</span>{' '}
          {kind === 'replace' || kind === 'delete' ? <del>{was}</del> : was}
        </p>
      )}
      {text && (
        <p>
          <span className="quiet">{say(after)}</span> {kind === 'remark' ? text : <ins>{text}</ins>}
        </p>
      )}
    </>
  );
};

const Outcome = ({ proposal: { decision } }: { proposal: ProposalView }) => {
  const say = useTexts(minutesTexts);
  if (!decision) return null;
  const { verdict, applied, by, reason } = decision;
  if (verdict === 'rejected')
    return <p className="note bad">{say('proposal.done.rejected', { by, reason })}</p>;
  return (
    <p className="note good">{say(applied ? 'proposal.done.applied' : 'proposal.done.accepted', { by })}</p>
  );
};
