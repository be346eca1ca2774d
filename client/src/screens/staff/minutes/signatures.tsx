import { type MinutesView, signerRoles } from '@yishiting/shared/minutes/signing.contract.ts';
import { minutesTexts } from '@yishiting/shared/text/minutes.text.ts';
import { useTexts } from '../../../app/language.ts';

/** Each of the three roles: who has signed, or whom it waits for; and who said why not. */
export const Signatures = ({ view }: { view: MinutesView }) => {
  const say = useTexts(minutesTexts);
  const { copy, signers } = view;
  return (
    <>
      <ul className="signatures" aria-label={say('signers.title')}>
        {signerRoles.map((role) => {
          const signed = copy?.signatures.find((s) => s.role === role);
          const names = signers[role].join(say('list.comma'));
          const waits = names ? say('signers.waiting', { names }) : say('signers.nobody');
          return (
            <li key={role} className={signed ? 'good' : names ? '' : 'bad'}>
              <strong>{say(`role.${role}`)}</strong>{' '}
              {signed ? `✔ ${say('signers.signed', { name: signed.name })}` : waits}
            </li>
          );
        })}
      </ul>
      {copy?.refusals.map((no) => (
        <p key={no.at} className="note warn">
          {say('signers.declined', { name: `${say(`role.${no.role}`)} ${no.name}`, reason: no.reason })}
        </p>
      ))}
    </>
  );
};
