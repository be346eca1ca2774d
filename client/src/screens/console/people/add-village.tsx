import { Alert, Button, Modal, Stack } from '@mantine/core';
import { identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert, issueAt } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { useSession } from '../session.tsx';
import { emptyVillage, VillageFields } from './village-fields.tsx';

export const AddVillage = ({ onClose }: { onClose: () => void }) => {
  const say = useTexts(consoleTexts);
  const { reloadVillages } = useSession();
  const submit = useSubmit();
  const [village, setVillage] = useState(emptyVillage);
  const [added, setAdded] = useState<string | null>(null);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const done = await submit.run(() => call(identityApi.addVillage, { body: village }));
    if (!done) return;
    setAdded(done.name);
    setVillage(emptyVillage);
    reloadVillages();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={say('people.add-village')}
      closeButtonProps={{ 'aria-label': say('act.cancel') }}
    >
      <form onSubmit={(event) => void send(event)}>
        <Stack>
          {added && (
            <Alert color="green" role="status">
              {say('people.added-village', { name: added })}
            </Alert>
          )}
          <VillageFields village={village} onChange={setVillage} issue={issueAt(submit, say)} />
          <FaultAlert submit={submit} />
          <Button type="submit" loading={submit.busy}>
            {say('act.save')}
          </Button>
        </Stack>
      </form>
    </Modal>
  );
};
