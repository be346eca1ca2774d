import { documentTexts } from '@yishiting/shared/text/document.text.ts';
import { leaveTexts } from '@yishiting/shared/text/leave.text.ts';
import { useRef } from 'react';
import { signOut } from '../../api/sign-out.ts';
import { useTexts } from '../../app/language.ts';
import { unsentHere } from '../../collab/local/copies.ts';
import { TwoStep } from './two-step.tsx';
import { toSignIn, useSamePerson } from './use-same-person.ts';

/** For who is signed in: back to the console, or out. `owner` is `account:` and the id. */
export const Leave = ({ owner }: { owner: string }) => {
  const say = useTexts(leaveTexts);
  const leaves = useRef(false);
  useSamePerson(owner, leaves);
  const out = async () => {
    leaves.current = true;
    await signOut().finally(() => {
      leaves.current = false;
    });
    toSignIn('/console/sign-in');
  };
  return (
    <>
      <a href="/console">{say('console')}</a>
      <TwoStep
        className="link"
        label={say('sign-out')}
        consequence={<Consequence />}
        confirm={say('sign-out.confirm')}
        onConfirm={out}
      />
    </>
  );
};

const Consequence = () => {
  const say = useTexts(leaveTexts);
  const word = useTexts(documentTexts);
  const n = unsentHere();
  return (
    <>
      {n > 0 && <p className="note warn">{word('sign-out.unsent', { n })}</p>}
      <p>{say('sign-out.consequence')}</p>
    </>
  );
};
