import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../app/language.ts';

type Props = {
  groups: { group: string; ids: string[] }[];
  ticked: ReadonlySet<string>;
  onAdd: (ids: string[]) => void;
};

/** More would be a list of their own; the search finds these too. */
const most = 24;

/** A whole group or building with one tap; those that are ticked already say so. */
export const PickGroups = ({ groups, ticked, onAdd }: Props) => {
  const say = useTexts(chairTexts);
  if (groups.length === 0) return null;
  return (
    <details>
      <summary>{say('pick.groups')}</summary>
      <div className="row">
        {groups.slice(0, most).map(({ group, ids }) => {
          const all = ids.every((id) => ticked.has(id));
          return (
            <button
              key={group}
              type="button"
              className="button small"
              aria-pressed={all}
              disabled={all}
              onClick={() => onAdd(ids)}
            >
              {say('pick.group', { group, n: ids.length })}
            </button>
          );
        })}
      </div>
    </details>
  );
};
