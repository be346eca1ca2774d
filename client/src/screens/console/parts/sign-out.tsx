import { Button, Modal, Stack, Text } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { documentTexts } from '@yishiting/shared/text/document.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { unsentHere } from '../../../collab/local/copies.ts';
import { useSession } from '../session.tsx';
import { useSubmit } from './use-submit.ts';

/** Ends the session and wipes this device; asks first when that would lose what was not sent yet. */
export const SignOut = () => {
  const say = useTexts(consoleTexts);
  const sayOf = useTexts(documentTexts);
  const { signOut } = useSession();
  const submit = useSubmit();
  const [unsent, setUnsent] = useState(0);
  const leave = () => void submit.run(signOut);
  const ask = () => {
    const n = unsentHere();
    setUnsent(n);
    if (n === 0) leave();
  };
  return (
    <>
      <Button variant="default" fullWidth loading={submit.busy} onClick={ask}>
        {say('sign-out')}
      </Button>
      <Modal opened={unsent > 0} onClose={() => setUnsent(0)} title={say('sign-out')}>
        <Stack>
          <Text role="alert">{sayOf('sign-out.unsent', { n: unsent })}</Text>
          <Button onClick={() => setUnsent(0)}>{sayOf('sign-out.stay')}</Button>
          <Button variant="default" color="red" loading={submit.busy} onClick={leave}>
            {sayOf('sign-out.anyway')}
          </Button>
        </Stack>
      </Modal>
    </>
  );
};
