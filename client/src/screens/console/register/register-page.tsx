import { Alert } from '@mantine/core';
import { petitionApi as api } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { call } from '../../../api/call.ts';
import { newId } from '../../../api/new-id.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { useSubmit } from '../parts/use-submit.ts';
import { useTitle } from '../parts/use-title.ts';
import { useAccount, useSession, villagesWith } from '../session.tsx';
import { bodyOf, type Draft, newDraft } from './draft.ts';
import { noReceipt, Receipt } from './receipt.tsx';
import { RegisterForm } from './register-form.tsx';

/** An accusation is found by nobody who sits down here next. */
const mayKeep = ({ category }: Draft) => category !== 'accusation';

/** An officer registers what came by letter, visit, call or form; then the receipt, shown once. */
export const RegisterPage = () => {
  const say = useTexts(consoleRegisterTexts);
  const general = useTexts(consoleTexts);
  useTitle(say('title'));
  const { villages } = useSession();
  const mine = villagesWith(useAccount(), villages, 'countyOfficer', 'townshipCadre', 'disciplineOfficer');
  const submit = useSubmit();
  const form = useKept('registration', () => newDraft(newId(), ''), mayKeep);
  const receipt = useKept(
    'registered',
    () => noReceipt,
    ({ sealed }) => !sealed,
  );
  const [only] = mine;
  const draft =
    form.value.villageId === '' && only && mine.length === 1
      ? { ...form.value, villageId: only.id }
      : form.value;

  const send = async () => {
    const given = await submit.run(() => call(api.register, { body: bodyOf(draft) }));
    if (!given) return;
    form.put(newDraft(newId(), draft.villageId));
    form.forget();
    receipt.put({ ...given, id: given.id ?? '', subject: draft.subject });
    window.scrollTo({ top: 0 });
  };
  const again = () => {
    receipt.put(noReceipt);
    receipt.forget();
  };

  if (villages.length > 0 && mine.length === 0) return <Alert>{general('page.unknown')}</Alert>;
  if (receipt.value.number)
    return <Receipt receipt={receipt.value} onAgain={again} onLeave={receipt.forget} />;
  return <RegisterForm draft={draft} villages={mine} onChange={form.put} onSend={send} submit={submit} />;
};
