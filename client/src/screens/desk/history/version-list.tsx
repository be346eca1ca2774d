import type { DocumentVersion } from '@yishiting/shared/collab/history.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useDates } from '../../staff/use-dates.ts';
import { nameOf } from './version-name.ts';

type Props = {
  /** The latest first. */
  versions: readonly DocumentVersion[];
  chosen: string | null;
  onChoose: (id: string) => void;
};

/** What was kept, when and by whom. */
export const VersionList = ({ versions, chosen, onChoose }: Props) => {
  const say = useTexts(historyTexts);
  const dates = useDates();
  if (versions.length === 0) return <p className="empty">{say('list.empty')}</p>;
  return (
    <ol className="version-list" aria-label={say('list.title')}>
      {versions.map((version, i) => (
        <li key={version.id}>
          <button type="button" aria-pressed={version.id === chosen} onClick={() => onChoose(version.id)}>
            <strong>{nameOf(version, versions, say)}</strong>
            <span className="quiet">
              {version.by
                ? say('list.by', { name: version.by, at: dates.dateTime(version.at) })
                : dates.dateTime(version.at)}
            </span>
            {versions[i + 1]?.seq === version.seq && <span className="tag">{say('list.same')}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
};
