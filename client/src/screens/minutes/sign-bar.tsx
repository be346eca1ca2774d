import { type MinutesView, type SignerRole, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../app/language.ts';
import { ask } from '../staff/ask.ts';
import { Reasoned } from '../staff/minutes/reasoned.tsx';
import { TwoStep } from '../staff/two-step.tsx';

type Props = {
  view: MinutesView;
  put: (view: MinutesView) => void;
  /** Of the text on this page: what is signed is what was read. */
  shown: string;
};

/** Under the text, for who may sign it: sign, or say why not. */
export const SignBar = ({ view, put, shown }: Props) => {
  const say = useTexts(minutesTexts);
  const { mine, meetingId } = view;
  if (mine.signs.length === 0) return null;
  const params = { id: meetingId };
  const sign = async (role: SignerRole) =>
    put(await ask(signingApi.sign, { params, body: { role, hash: shown } }));
  const decline = async (role: SignerRole, reason: string) =>
    put(await ask(signingApi.decline, { params, body: { role, reason } }));
  const [first] = mine.signs;
  return (
    <section className="sign-bar no-print" aria-label={say('sign.title')}>
      <p className="row">
        {mine.signs.map((role) => (
          <TwoStep
            key={role}
            className="button primary"
            label={say('sign.as', { role: say(`role.${role}`) })}
            consequence={
              <>
                <p>{say('sign.consequence')}</p>
                <p className="quiet">
                  {say('paper.hash')} <code>{shown}</code>
                </p>
              </>
            }
            confirm={say('sign.confirm')}
            onConfirm={() => sign(role)}
          />
        ))}
        {first && (
          <Reasoned
            label={say('sign.decline')}
            consequence={say('sign.decline.consequence')}
            confirm={say('sign.decline.confirm')}
            onConfirm={(reason) => decline(first, reason)}
          />
        )}
      </p>
    </section>
  );
};
