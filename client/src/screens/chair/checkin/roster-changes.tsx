import { type RosterChange, rosterChangeApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { useEffect } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';
import { AskAddition } from './ask-addition.tsx';
import { AskTransfer } from './ask-transfer.tsx';
import type { RosterEntry } from './use-roster.ts';

/** What two officers change on a frozen roster: who asks, who confirms, and what became of it. */
export const RosterChanges = ({ roster }: { roster: RosterEntry[] }) => {
  const { detail, people } = useChair();
  const say = useTexts(electorateTexts);
  const { value, reload, put } = useLoad(rosterChangeApi.list, { params: { id: detail.id } });
  // Another officer has asked or answered: the people come anew then.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `people` says that there is something else to read
  useEffect(reload, [people]);
  const changes = value ?? [];
  const open = changes.filter((c) => c.answer === null).length;
  return (
    <details className="card" open={open > 0 || undefined}>
      <summary>{say('change.title', { n: open })}</summary>
      <p className="quiet">{say('change.hint')}</p>
      {changes.length > 0 && (
        <ul className="people roster-changes">
          {changes.map((change) => (
            <ChangeLine key={change.id} change={change} onAnswer={put} />
          ))}
        </ul>
      )}
      {detail.step !== 'closed' && (
        <>
          {detail.roster.frozenAt && <AskAddition onAsked={put} />}
          <AskTransfer roster={roster} onAsked={put} />
        </>
      )}
    </details>
  );
};

type Line = { change: RosterChange; onAnswer: (changes: RosterChange[]) => void };

const ChangeLine = ({ change, onAnswer }: Line) => {
  const { detail, reloadPeople } = useChair();
  const say = useTexts(electorateTexts);
  const { id, kind, household, members, from, reason, askedBy, mine } = change;
  const name = members?.join(say('household.comma')) ?? change.name;
  const answer = async (confirmed: boolean) => {
    const params = { id: detail.id, changeId: id };
    onAnswer(await ask(rosterChangeApi.answer, { params, body: { confirmed } }));
    reloadPeople();
  };
  const asks = change.answer === null && !mine && detail.step !== 'closed';
  return (
    <li className={change.answer ? 'gone' : undefined}>
      <div className="who">
        <strong>{say(`change.${kind}`, { household, name, from })}</strong>
        <span className="quiet">
          {say('change.asked', { by: askedBy, reason })} · <Answer {...change} />
        </span>
      </div>
      {asks && (
        <>
          <TwoStep
            className="button small"
            label={say('change.decline')}
            consequence={<p>{say('change.decline.consequence')}</p>}
            confirm={say('change.decline')}
            onConfirm={() => answer(false)}
          />
          <TwoStep
            className="button small primary"
            label={say('change.confirm')}
            consequence={<p>{say(`change.confirm.${kind}`, { name, from })}</p>}
            confirm={say('change.confirm')}
            onConfirm={() => answer(true)}
          />
        </>
      )}
    </li>
  );
};

const Answer = ({ answer }: RosterChange) => {
  const say = useTexts(electorateTexts);
  if (!answer) return say('change.waits');
  return say(answer.confirmed ? 'change.confirmed' : 'change.declined', { by: answer.by });
};
