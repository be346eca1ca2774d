import { Alert } from '@mantine/core';
import { petitionApi as api, type petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { newId } from '../../../api/new-id.ts';
import { useTexts } from '../../../app/language.ts';
import { useSubmit } from '../parts/use-submit.ts';
import { useTitle } from '../parts/use-title.ts';
import { useAccount, useSession, villagesWith } from '../session.tsx';
import { bodyOf, type Draft, newDraft } from './draft.ts';
import { Receipt } from './receipt.tsx';
import { RegisterForm } from './register-form.tsx';

type Registered = { receipt: Reply<typeof petitionApi.register>; subject: string };

/** An officer registers what came by letter, visit, call or form; then the receipt, shown once. */
export const RegisterPage = () => {
  const say = useTexts(consoleRegisterTexts);
  const general = useTexts(consoleTexts);
  useTitle(say('title'));
  const { villages } = useSession();
  const mine = villagesWith(useAccount(), villages, 'countyOfficer', 'townshipCadre', 'disciplineOfficer');
  const submit = useSubmit();
  const [given, setDraft] = useState<Draft>(() => newDraft(newId(), ''));
  const [done, setDone] = useState<Registered | null>(null);
  const [only] = mine;
  const draft =
    given.villageId === '' && only && mine.length === 1 ? { ...given, villageId: only.id } : given;

  const send = async () => {
    const receipt = await submit.run(() => call(api.register, { body: bodyOf(draft) }));
    if (!receipt) return;
    setDone({ receipt, subject: draft.subject });
    window.scrollTo({ top: 0 });
  };
  const again = () => {
    setDraft(newDraft(newId(), draft.villageId));
    setDone(null);
  };

  if (villages.length > 0 && mine.length === 0) return <Alert>{general('page.unknown')}</Alert>;
  if (done) return <Receipt {...done} onAgain={again} />;
  return <RegisterForm draft={draft} villages={mine} onChange={setDraft} onSend={send} submit={submit} />;
};
