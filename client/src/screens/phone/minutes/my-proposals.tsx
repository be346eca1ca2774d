import type { MinutesView, ProposalView } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';

/** What was proposed on this phone, and what became of it. */
export const MyProposals = ({ view: { proposals } }: { view: MinutesView }) => {
  const say = useTexts(minutesTexts);
  const mine = proposals.filter((p) => p.mine).reverse();
  if (mine.length === 0) return null;
  return (
    <section className="my-proposals">
      <h3>{say('phone.mine')}</h3>
      <ul>
        {mine.map((p) => (
          <li key={p.id} className={`notice ${toneOf(p)}`}>
            <p>
              {say(`proposal.${p.kind}`)} · {p.text || p.was}
            </p>
            <Outcome proposal={p} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const toneOf = ({ decision }: ProposalView): string =>
  !decision ? '' : decision.verdict === 'accepted' ? 'good' : 'warn';

const Outcome = ({ proposal: { decision } }: { proposal: ProposalView }) => {
  const say = useTexts(minutesTexts);
  if (!decision) return <p className="hint">{say('proposal.waiting')}</p>;
  const { verdict, applied, by, reason } = decision;
  if (verdict === 'rejected')
    return <p className="strong">{say('proposal.done.rejected', { by, reason })}</p>;
  return (
    <p className="strong">✔ {say(applied ? 'proposal.done.applied' : 'proposal.done.accepted', { by })}</p>
  );
};
