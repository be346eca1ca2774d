import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useState } from 'react';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { Fault } from '../../staff/fault.tsx';
import { TwoStep } from '../../staff/two-step.tsx';
import { useAct } from '../../staff/use-act.ts';
import { useDates } from '../../staff/use-dates.ts';
import { useChair } from '../chair-data.ts';

type Task = ResolutionView['tasks'][number];

/** What is to be done, by whom and until when, and what was done. */
export const Tasks = ({ resolution, writes }: { resolution: ResolutionView; writes: boolean }) => {
  const say = useTexts(chairTexts);
  return (
    <div className="tasks">
      <h4>{say('tasks.title', { n: resolution.tasks.length })}</h4>
      {resolution.tasks.length === 0 && <p className="empty">{say('tasks.empty')}</p>}
      <ul>
        {resolution.tasks.map((task) => (
          <TaskLine key={task.id} task={task} writes={writes} />
        ))}
      </ul>
      {writes && <AddTask resolution={resolution} />}
    </div>
  );
};

const TaskLine = ({ task, writes }: { task: Task; writes: boolean }) => {
  const { putResolution } = useChair();
  const say = useTexts(chairTexts);
  const dates = useDates();
  const [evidence, setEvidence] = useState('');
  const finish = async () =>
    putResolution(
      await ask(resolutionApi.finishTask, {
        params: { id: task.id },
        body: { evidence: evidence.trim() },
      }),
    );
  const state = task.doneOn
    ? say('tasks.done', { day: dates.day(task.doneOn) })
    : say(task.overdue ? 'tasks.overdue' : 'tasks.due', { day: dates.day(task.dueOn) });
  return (
    <li>
      <div className="who">
        <strong>{task.text}</strong>
        <span className="quiet">
          {say('tasks.owner', { name: task.owner })} ·{' '}
          <span className={task.overdue ? 'bad' : ''}>{state}</span>
        </span>
        {task.evidence && <span className="quiet">{task.evidence}</span>}
      </div>
      {writes && !task.doneOn && (
        <TwoStep
          className="button small"
          label={say('tasks.finish')}
          consequence={
            <label className="field">
              {say('tasks.evidence')}
              <textarea
                rows={3}
                maxLength={2000}
                value={evidence}
                onChange={(e) => setEvidence(e.target.value)}
              />
            </label>
          }
          incomplete={evidence.trim() === ''}
          confirm={say('tasks.finish.confirm')}
          onConfirm={finish}
        />
      )}
    </li>
  );
};

const noTask = { text: '', owner: '', dueOn: '' };

const AddTask = ({ resolution }: { resolution: ResolutionView }) => {
  const { putResolution } = useChair();
  const say = useTexts(chairTexts);
  const act = useAct();
  const form = useKept(`task ${resolution.id}`, () => noTask);
  const { text, owner, dueOn } = form.value;
  const add = async () => {
    const body = { text: text.trim(), owner: owner.trim(), dueOn };
    putResolution(await ask(resolutionApi.addTask, { params: { id: resolution.id }, body }));
    form.put(noTask);
    form.forget();
  };
  return (
    <form
      onSubmit={(e) => {
        e.preventDefault();
        void act.run(add);
      }}
    >
      <label className="field">
        {say('tasks.text')}
        <textarea
          required
          rows={2}
          maxLength={500}
          value={text}
          onChange={(e) => form.put({ ...form.value, text: e.target.value })}
        />
      </label>
      <div className="row fields">
        <label>
          {say('tasks.who')}
          <input
            required
            maxLength={60}
            value={owner}
            onChange={(e) => form.put({ ...form.value, owner: e.target.value })}
          />
        </label>
        <label>
          {say('tasks.until')}
          <input
            required
            type="date"
            value={dueOn}
            onChange={(e) => form.put({ ...form.value, dueOn: e.target.value })}
          />
        </label>
        <button
          type="submit"
          className="button"
          disabled={act.busy || !text.trim() || !owner.trim() || !dueOn}
        >
          {say('tasks.add')}
        </button>
      </div>
      <Fault act={act} />
    </form>
  );
};
