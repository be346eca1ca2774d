import type { PublicPeriod, PublicTask } from '../public-view.ts';
import type { Wording } from './wording.ts';

/** Text as people wrote it in Chinese; an English page says so to screen readers. */
export const Chinese = ({ wording, text }: { wording: Wording; text: string }) =>
  wording.language === 'zh-CN' ? text : <span lang="zh-CN">{text}</span>;

/** Chinese, or English where somebody wrote it. */
export const Either = ({ wording, text }: { wording: Wording; text: { zh: string; en: string } }) =>
  wording.language === 'en' && text.en ? text.en : <Chinese wording={wording} text={text.zh} />;

export function PeriodTag({ wording, period }: { wording: Wording; period: PublicPeriod }) {
  const { say } = wording;
  if (period.daysLeft < 0) return <li className="tag">{say('period.over')}</li>;
  return (
    <li className="tag warn">
      {period.daysLeft === 0 ? say('period.last-day') : say('period.left', { n: period.daysLeft })}
    </li>
  );
}

function TaskState({ wording, task }: { wording: Wording; task: PublicTask }) {
  const { say, day } = wording;
  const n = task.daysLate;
  if (task.doneOn)
    return (
      <li className="tag good">
        {n > 0
          ? say('task.done-late', { day: day(task.doneOn), n })
          : say('task.done', { day: day(task.doneOn) })}
      </li>
    );
  return n > 0 ? (
    <li className="tag bad">{say('task.overdue', { n })}</li>
  ) : (
    <li className="tag">{say('task.open')}</li>
  );
}

/** One task; `from` names the resolution where the list mixes several. */
export function TaskCard({ wording, task, from }: { wording: Wording; task: PublicTask; from?: string }) {
  const { say, day } = wording;
  return (
    <li className="card">
      <h3>
        <Chinese wording={wording} text={task.text} />
      </h3>
      <ul className="tags">
        <TaskState wording={wording} task={task} />
        <li className="tag">{say('task.due', { day: day(task.dueOn) })}</li>
      </ul>
      <p>{say('task.owner', { owner: task.owner })}</p>
      {task.evidence && <p>{say('task.evidence', { evidence: task.evidence })}</p>}
      {from && (
        <p>
          <a href={from}>{say('task.of', { number: task.resolution.number })}</a>
        </p>
      )}
    </li>
  );
}
