import { Alert } from '@mantine/core';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { type CaseDetail, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useLocation, useSearchParams } from 'wouter';
import { call } from '../../../api/call.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { Shown } from '../parts/shown.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { useTitle } from '../parts/use-title.ts';
import { mayPlan, useAccount, useSession } from '../session.tsx';
import { instantOf, type PlanDraft, usualRule, usualTime } from './plan-draft.ts';
import { PlanForm } from './plan-form.tsx';

/** Plans a meeting on its own, or of the case in the address. */
export const PlanPage = () => {
  const say = useTexts(consoleMeetingTexts);
  useTitle(say('plan.title'));
  const [search] = useSearchParams();
  const caseId = search.get('case');
  const load = useLoad(petitionApi.detail, caseId ? { params: { id: caseId } } : null);
  return caseId ? <Shown load={load}>{(found) => <Plan of={found} />}</Shown> : <Plan of={null} />;
};

const Plan = ({ of }: { of: CaseDetail | null }) => {
  const general = useTexts(consoleTexts);
  const account = useAccount();
  const { villages } = useSession();
  const mine = villages.filter((v) => mayPlan(account, v.id) && (!of || v.id === of.villageId));
  const submit = useSubmit();
  const [, go] = useLocation();
  const form = useKept<PlanDraft>(`plan ${of?.id ?? ''}`, () => ({
    villageId: of?.villageId ?? '',
    kind: 'consultation',
    rule: usualRule.consultation,
    unit: '',
    title: '',
    place: '',
    when: usualTime(new Date()),
    publicClass: true,
  }));
  const [only] = mine;
  const draft =
    form.value.villageId === '' && only && mine.length === 1
      ? { ...form.value, villageId: only.id }
      : form.value;
  const send = async (unit: Rule['unit'] | undefined) => {
    const { when, ...plan } = draft;
    const body = { ...plan, unit, heldAt: instantOf(when), caseId: of?.id };
    const meeting = await submit.run(() => call(meetingApi.plan, { body }));
    if (!meeting) return;
    form.forget();
    go(`/meetings/${meeting.id}`);
  };
  if (villages.length > 0 && mine.length === 0) return <Alert>{general('page.unknown')}</Alert>;
  return (
    <PlanForm
      draft={draft}
      villages={mine}
      caseNumber={of?.number ?? null}
      subject={of?.subject ?? ''}
      onChange={form.put}
      onSend={send}
      submit={submit}
    />
  );
};
