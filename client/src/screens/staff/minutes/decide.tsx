import {
  type MinutesView,
  type ProposalView,
  signingApi,
} from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../ask.ts';
import { Fault } from '../fault.tsx';
import { useAct } from '../use-act.ts';
import { Reasoned } from './reasoned.tsx';

type Props = { proposal: ProposalView; put: (view: MinutesView) => void };

/** Accept, accept what was already changed by hand, or reject with a reason. */
export const Decide = ({ proposal: { id, kind, now, by }, put }: Props) => {
  const say = useTexts(minutesTexts);
  const act = useAct();
  const decide = async (verdict: 'accept' | 'byHand' | 'reject', reason = '') =>
    put(await ask(signingApi.decide, { params: { id }, body: { verdict, reason } }));
  const fits = now === 'same' || (kind === 'insert' && now === null);
  return (
    <>
      {(now === 'changed' || now === 'gone') && <p className="note warn">{say(`proposal.now.${now}`)}</p>}
      <Fault act={act} />
      <p className="row">
        {fits && (
          <button
            type="button"
            className="button primary"
            disabled={act.busy}
            onClick={() => void act.run(() => decide('accept'))}
          >
            {say('proposal.accept')}
          </button>
        )}
        <button
          type="button"
          className="button"
          disabled={act.busy}
          onClick={() => void act.run(() => decide('byHand'))}
        >
          {say(kind === 'remark' ? 'proposal.noted' : 'proposal.by-hand')}
        </button>
        <Reasoned
          label={say('proposal.reject')}
          name={`${say('proposal.reject')} (${by})`}
          consequence={say('proposal.reject.consequence')}
          confirm={say('proposal.reject.confirm')}
          onConfirm={(reason) => decide('reject', reason)}
        />
      </p>
    </>
  );
};
