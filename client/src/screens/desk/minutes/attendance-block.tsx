import { type GuestRole, guestRoles } from '@yishiting/shared/actor.ts';
import { deskTexts } from '@yishiting/shared/text/desk.text.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { NoQuorumLines } from '../../staff/no-quorum-lines.tsx';
import { useDates } from '../../staff/use-dates.ts';
import { useRecord } from './record.ts';

const isGuestRole = (role: string): role is GuestRole => (guestRoles as readonly string[]).includes(role);

/** 出席情况, as the check-in has it at this moment. */
export const AttendanceBlock = () => {
  const record = useRecord();
  const say = useTexts(deskTexts);
  const word = useTexts(wordsTexts);
  const electorate = useTexts(electorateTexts);
  const dates = useDates();
  if (!record) return <p className="quiet">{say('doc.opening')}</p>;
  const { eligible, present, people } = record.attendance;
  const guests = people.filter((p) => p.guest);
  const units = people.filter((p) => !p.guest);
  const guestName = ({ name, role }: (typeof people)[number]) =>
    [name, isGuestRole(role) ? word(`guest.${role}`) : role].filter(Boolean).join(' ');
  return (
    <>
      <p>{say('block.attendance.sum', { eligible, present })}</p>
      <NoQuorumLines of={record.attendance.noQuorum} />
      {guests.length > 0 && (
        <p>{say('block.attendance.guests', { names: guests.map(guestName).join(say('list.comma')) })}</p>
      )}
      <details>
        <summary>{say('block.attendance.people', { n: units.length })}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('block.attendance.name')}</th>
              <th scope="col">{say('block.attendance.household')}</th>
              <th scope="col">{say('block.attendance.how')}</th>
              <th scope="col">{say('block.attendance.in')}</th>
              <th scope="col">{say('block.attendance.out')}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((p) => (
              <tr key={`${p.household} ${p.name} ${p.inAt}`}>
                <td>{p.name}</td>
                <td>{p.household}</td>
                <td>{p.proxy ? electorate('proxy.by', p.proxy) : word(`presence.${p.how}`)}</td>
                <td>{dates.time(p.inAt)}</td>
                <td>{p.outAt ? dates.time(p.outAt) : ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
};
