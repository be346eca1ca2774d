import { Modal, Stack, Text } from '@mantine/core';
import { type AccountView, identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../app/language.ts';
import { DialogButtons } from '../parts/dialog-buttons.tsx';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';

type Props = { account: AccountView; onCancel: () => void; onClosed: () => void };

/** Says what closing an account does, and does it when that is confirmed. */
export const CloseAccount = ({ account, onCancel, onClosed }: Props) => {
  const say = useTexts(consoleTexts);
  const submit = useSubmit();
  const close = async () => {
    const done = await submit.run(() => call(identityApi.closeAccount, { params: { id: account.id } }));
    if (done) onClosed();
  };
  return (
    <Modal
      opened
      onClose={onCancel}
      title={say('people.close-of', { name: account.name, login: account.login })}
      closeButtonProps={{ 'aria-label': say('act.cancel') }}
    >
      <Stack>
        <Text>{say('people.close-warn')}</Text>
        <FaultAlert submit={submit} />
        <DialogButtons
          confirm={say('people.close-sure')}
          color="red.9"
          busy={submit.busy}
          onCancel={onCancel}
          onConfirm={() => void close()}
        />
      </Stack>
    </Modal>
  );
};
