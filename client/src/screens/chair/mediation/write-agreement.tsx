import {
  agreementLimits,
  type MediationView,
  mediationApi,
} from '@yishiting/shared/mediation/mediation.contract.ts';
import { mediationTexts } from '@yishiting/shared/text/mediation.text.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { TwoStep } from '../../staff/two-step.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';
import { PickList } from '../pick-list.tsx';

type Props = { view: MediationView; put: (view: MediationView) => void };

const parts = ['facts', 'terms', 'performance'] as const;
/** Who is on a longer roster is ticked by hand. */
const fewParties = 5;

/** Facts, terms and performance, and whose signatures it needs. A new wording begins from the one before. */
export const WriteAgreement = ({ view, put }: Props) => {
  const { detail } = useChair();
  const say = useTexts(mediationTexts);
  const act = useAct();
  const before = view.agreement;
  const form = useKept(`agreement ${detail.id} ${before?.version ?? 0}`, () => ({
    facts: before?.facts ?? '',
    terms: before?.terms ?? '',
    performance: before?.performance ?? '',
    parties: before ? named(view, before) : view.parties.length <= fewParties ? ids(view.parties) : [],
  }));
  const { value } = form;
  const mediators = view.mediators.map((m) => m.attendanceId);
  const signed = before?.signers.filter((s) => s.signed).length ?? 0;
  const save = async () => {
    const { facts, terms, performance, parties } = value;
    const body = { after: before?.version ?? 0, facts, terms, performance, parties, mediators };
    put(await ask(mediationApi.draft, { params: { id: detail.id }, body }));
    form.forget();
  };
  const incomplete =
    parts.some((part) => value[part].trim() === '') || value.parties.length < 2 || mediators.length === 0;
  return (
    <form
      className="card"
      onSubmit={(e) => {
        e.preventDefault();
        if (signed === 0) void act.run(save);
      }}
    >
      <h3>{say(before ? 'write.title.again' : 'write.title')}</h3>
      {parts.map((part) => (
        <label key={part} className="field">
          {say(`agreement.${part}`)}
          <textarea
            required
            rows={part === 'performance' ? 2 : 4}
            maxLength={agreementLimits.text}
            placeholder={say(`write.${part}.hint`)}
            value={value[part]}
            onChange={(e) => form.put({ ...value, [part]: e.target.value })}
          />
        </label>
      ))}
      <PickList
        label={say('write.parties')}
        people={view.parties.map(({ entryId, ...person }) => ({ id: entryId, ...person }))}
        ticked={value.parties}
        onChange={(parties) => form.put({ ...value, parties })}
        empty={say('write.no-parties')}
      />
      <p className={mediators.length > 0 ? '' : 'note warn'}>
        {mediators.length > 0
          ? say('write.mediators', { names: view.mediators.map((m) => m.name).join(say('list.comma')) })
          : say('write.no-mediator')}
      </p>
      <Fault act={act} />
      {signed > 0 ? (
        <TwoStep
          className="button"
          label={say('write.save')}
          disabled={incomplete}
          consequence={<p>{say('write.void', { n: signed })}</p>}
          confirm={say('write.confirm')}
          onConfirm={save}
        />
      ) : (
        <button type="submit" className="button primary" disabled={act.busy || incomplete}>
          {say('write.save')}
        </button>
      )}
    </form>
  );
};

const ids = (parties: MediationView['parties']) => parties.map((p) => p.entryId);

/** The roster's people who are parties now, by name and household: what is shown of an agreement names no entry. */
const named = (view: MediationView, { signers }: NonNullable<MediationView['agreement']>) =>
  ids(
    view.parties.filter((p) =>
      signers.some((s) => s.role === 'party' && s.name === p.name && s.household === p.household),
    ),
  );
