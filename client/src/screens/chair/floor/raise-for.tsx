import { floorApi } from '@yishiting/shared/meetings/attendance.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useChair } from '../chair-data.ts';

const sides = ['none', 'for', 'against'] as const;

/** Somebody without a phone raises a real hand; who leads the meeting puts them in the queue with the others. */
export const RaiseFor = () => {
  const { detail, people } = useChair();
  const say = useTexts(chairTexts);
  const word = useTexts(wordsTexts);
  const act = useAct();
  const [attendanceId, choose] = useState('');
  const [side, setSide] = useState<(typeof sides)[number]>('none');
  const here = people.filter((p) => p.state === 'present' && p.channel !== 'phone');
  if (here.length === 0) return null;
  const raise = async () => {
    const body = { attendanceId, ...(side === 'none' ? {} : { side }) };
    await ask(floorApi.raise, { params: { id: detail.id }, body });
    choose('');
    setSide('none');
  };
  return (
    <details>
      <summary>{say('floor.for')}</summary>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void act.run(raise);
        }}
      >
        <div className="row fields">
          <label>
            {say('floor.for.who')}
            <select required value={attendanceId} onChange={(e) => choose(e.target.value)}>
              <option value="">{say('helped.choose')}</option>
              {here.map((p) => (
                <option key={p.id} value={p.id}>
                  {nameUnit(p)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {say('floor.for.side')}
            <select value={side} onChange={(e) => setSide(e.target.value as typeof side)}>
              {sides.map((s) => (
                <option key={s} value={s}>
                  {s === 'none' ? say('floor.for.comment') : word(`side.${s}`)}
                </option>
              ))}
            </select>
          </label>
        </div>
        <Fault act={act} />
        <button type="submit" className="button" disabled={act.busy || attendanceId === ''}>
          {say('floor.for.go')}
        </button>
      </form>
    </details>
  );
};
