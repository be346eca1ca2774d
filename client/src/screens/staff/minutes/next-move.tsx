import { type MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../ask.ts';
import { TwoStep } from '../two-step.tsx';
import { Reasoned } from './reasoned.tsx';

type Props = { view: MinutesView; put: (view: MinutesView) => void };

/** What can be done now, the usual thing first. */
export const NextMove = ({ view, put }: Props) => {
  const { state, mine } = view;
  const readable = state === 'frozen' || (state === 'signing' && mine.as === 'staff');
  const open = state === 'draft' || state === 'circulated';
  return (
    <p className="row minutes-moves">
      {readable && <ReadIt view={view} />}
      {open && mine.writes && <Onward view={view} put={put} />}
      {state === 'signing' && mine.writes && <Reopen view={view} put={put} />}
    </p>
  );
};

const ReadIt = ({ view: { state, mine, meetingId } }: { view: MinutesView }) => {
  const say = useTexts(minutesTexts);
  const label = state === 'frozen' ? 'next.print' : mine.signs.length > 0 ? 'next.read.sign' : 'next.read';
  return (
    <a className={`button ${mine.signs.length > 0 ? 'primary' : ''}`} href={`/minutes/${meetingId}`}>
      {say(label)}
    </a>
  );
};

const Onward = ({ view: { state, not, meetingId }, put }: Props) => {
  const say = useTexts(minutesTexts);
  const params = { id: meetingId };
  const circulate = async () => put(await ask(signingApi.circulate, { params }));
  const begin = async () => put(await ask(signingApi.begin, { params }));
  return (
    <>
      {state === 'circulated' && (
        <TwoStep
          className="button primary"
          disabled={not.begin !== null}
          label={say('next.begin')}
          consequence={<p>{say('next.begin.consequence')}</p>}
          confirm={say('next.begin.confirm')}
          onConfirm={begin}
        />
      )}
      <TwoStep
        className={state === 'draft' ? 'button primary' : 'button'}
        disabled={not.circulate !== null}
        label={say(state === 'draft' ? 'next.circulate' : 'next.circulate.again')}
        consequence={<p>{say('next.circulate.consequence')}</p>}
        confirm={say('next.circulate.confirm')}
        onConfirm={circulate}
      />
    </>
  );
};

const Reopen = ({ view: { meetingId }, put }: Props) => {
  const say = useTexts(minutesTexts);
  return (
    <Reasoned
      label={say('next.reopen')}
      consequence={say('next.reopen.consequence')}
      confirm={say('next.reopen.confirm')}
      onConfirm={async (reason) =>
        put(await ask(signingApi.reopen, { params: { id: meetingId }, body: { reason } }))
      }
    />
  );
};
