import { type GuestRole, guestRoles } from '@yishiting/shared/actor.ts';
import { attendanceApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

const blank: { name: string; role: GuestRole; remote: boolean } = {
  name: '',
  role: 'mediator',
  remote: true,
};

/** Invites somebody who speaks but never counts. The link is shown once; only its hash is kept. */
export const Guests = () => {
  const { detail, reloadPeople } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  const form = useKept(`guest ${detail.id}`, () => blank);
  const { name, role, remote } = form.value;
  const [invited, setInvited] = useState<{ name: string; link: string } | null>(null);
  const invite = async () => {
    const { token } = await ask(attendanceApi.invite, {
      params: { id: detail.id },
      body: { name: name.trim(), role, remote },
    });
    const link = `${location.origin}/desk/${detail.id}?code=${detail.code}#invite=${token}`;
    setInvited({ name: name.trim(), link });
    form.put({ ...form.value, name: '' });
    reloadPeople();
  };
  return (
    <details className="card">
      <summary>{say('guests.title')}</summary>
      <p className="quiet">{say('guests.hint')}</p>
      <form
        className="row fields"
        onSubmit={(e) => {
          e.preventDefault();
          void act.run(invite);
        }}
      >
        <label>
          {say('guests.name')}
          <input
            value={name}
            required
            maxLength={40}
            onChange={(e) => form.put({ ...form.value, name: e.target.value })}
          />
        </label>
        <label>
          {say('guests.role')}
          <select
            value={role}
            onChange={(e) => form.put({ ...form.value, role: e.target.value as GuestRole })}
          >
            {guestRoles.map((r) => (
              <option key={r} value={r}>
                {word(`guest.${r}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="tick">
          <input
            type="checkbox"
            checked={remote}
            onChange={(e) => form.put({ ...form.value, remote: e.target.checked })}
          />
          {say('guests.remote')}
        </label>
        <button type="submit" className="button primary" disabled={act.busy || name.trim() === ''}>
          {say('guests.invite')}
        </button>
      </form>
      <Fault act={act} />
      {invited && <Invitation {...invited} onDone={() => setInvited(null)} />}
    </details>
  );
};

const Invitation = ({ name, link, onDone }: { name: string; link: string; onDone: () => void }) => {
  const say = useTexts(chairTexts);
  const [copied, setCopied] = useState(false);
  const onlyHere = /^(localhost|127\.|\[::1\])/.test(location.hostname);
  // Only on https and localhost; elsewhere the link can be marked and copied by hand.
  const clipboard = window.isSecureContext ? navigator.clipboard : undefined;
  return (
    <div className="invitation" role="status">
      <p>
        <strong>{say('guests.link', { name })}</strong> {say('guests.once')}
      </p>
      {onlyHere && <p className="note warn">{say('guests.local')}</p>}
      <div className="invitation-ways">
        <QrCode text={link} label={say('guests.qr', { name })} />
        <div className="invitation-link">
          <input
            readOnly
            value={link}
            aria-label={say('guests.link', { name })}
            onFocus={(e) => e.target.select()}
          />
          <div className="row">
            {clipboard && (
              <button
                type="button"
                className="button small"
                onClick={() => void clipboard.writeText(link).then(() => setCopied(true))}
              >
                {copied ? say('guests.copied') : say('guests.copy')}
              </button>
            )}
            <button type="button" className="button small" onClick={onDone}>
              {say('guests.done')}
            </button>
          </div>
        </div>
      </div>
    </div>
  );
};
