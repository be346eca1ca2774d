import {
  attendanceApi,
  presencesByHand,
  voteChannelsByHand,
} from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useMemo, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';
import { PickList } from '../pick-list.tsx';
import type { RosterEntry } from './use-roster.ts';

type How = (typeof presencesByHand)[number];
type Channel = (typeof voteChannelsByHand)[number];

type Electorate = ReturnType<typeof useTexts<typeof electorateTexts>>;

/** Of a household with several members, each; where one of them represents it, that one. */
const peopleOf = ({ id, name, household, locked, members = [] }: RosterEntry, say: Electorate) => {
  const holder = members.find((member) => member.holder);
  const offered = holder ? [holder] : members;
  if (offered.length === 0) return [{ id, entryId: id, name, household, locked }];
  const note = say(holder ? 'household.holder' : 'household.member', { household });
  return offered.map((member) => ({
    id: member.id,
    entryId: id,
    name: member.name,
    household: note,
    locked,
  }));
};

/** People without a phone: found on the roster, ticked, checked in together. */
export const CheckIn = ({ roster }: { roster: RosterEntry[] }) => {
  const { detail, people, reloadPeople } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const electorate = useTexts(electorateTexts);
  const act = useAct();
  const [ticked, setTicked] = useState<string[]>([]);
  const [how, setHow] = useState<How>('onsite');
  const [channel, setChannel] = useState<Channel>('hands');
  const [done, setDone] = useState('');
  const taken = useMemo(
    () => new Set(people.filter((p) => p.state === 'present' || p.state === 'waiting').map((p) => p.entryId)),
    [people],
  );
  const absent = roster
    .filter((entry) => !taken.has(entry.id))
    .flatMap((entry) => peopleOf(entry, electorate));
  const chosen = absent.filter((person) => ticked.includes(person.id));
  const checkIn = async () => {
    const personIds = chosen.flatMap(({ id, entryId }) => (id === entryId ? [] : [id]));
    const body = { entryIds: chosen.map(({ entryId }) => entryId), how, channel, personIds };
    const rows = await ask(attendanceApi.checkIn, { params: { id: detail.id }, body });
    setDone(say('checkin.done', { n: rows.length }));
    setTicked([]);
    reloadPeople();
  };
  return (
    <section className="card">
      <h3>{say('checkin.title')}</h3>
      <p className="quiet">{say('checkin.hint')}</p>
      <PickList
        many
        label={say('checkin.search')}
        people={absent.map((entry) => (entry.locked ? { ...entry, note: say('checkin.locked') } : entry))}
        ticked={chosen.map(({ id }) => id)}
        onChange={setTicked}
        empty={say('checkin.all-here')}
      />
      <div className="row fields">
        <label>
          {say('checkin.how')}
          <select value={how} onChange={(e) => setHow(e.target.value as How)}>
            {presencesByHand.map((p) => (
              <option key={p} value={p}>
                {word(`presence.${p}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {say('checkin.channel')}
          <select value={channel} onChange={(e) => setChannel(e.target.value as Channel)}>
            {voteChannelsByHand.map((c) => (
              <option key={c} value={c}>
                {word(`vote.${c}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Fault act={act} />
      <button
        type="button"
        className="button primary"
        disabled={chosen.length === 0 || act.busy}
        onClick={() => void act.run(checkIn)}
      >
        {say('checkin.go', { n: chosen.length })}
      </button>
      <p className="quiet" role="status">
        {done}
      </p>
    </section>
  );
};
