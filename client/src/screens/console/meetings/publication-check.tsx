import { Button, Text } from '@mantine/core';
import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { useSession, villagesWith } from '../session.tsx';

type Props = { resolution: ResolutionView; villageId: string; onDone: () => void };

/** Whether the supervisory committee has seen a publication. Its members confirm it here, named in the meeting or not. */
export const PublicationCheck = ({ resolution, villageId, onDone }: Props) => {
  const say = useTexts(staffTexts);
  const submit = useSubmit();
  const { account, villages } = useSession();
  const { id, publication } = resolution;
  if (!publication) return null;
  const supervised = account ? villagesWith(account, villages, 'supervisor') : [];
  const verify = async () => {
    if (await submit.run(() => call(resolutionApi.verify, { params: { id } }))) onDone();
  };
  if (publication.verifiedBy)
    return <Text c="dimmed">{say('published.verified', { name: publication.verifiedBy })}</Text>;
  return (
    <>
      <Text c="dimmed">{say('published.unverified')}</Text>
      {supervised.some((village) => village.id === villageId) && (
        <Button loading={submit.busy} onClick={() => void verify()}>
          {say('published.verify')}
        </Button>
      )}
      <FaultAlert submit={submit} />
    </>
  );
};
