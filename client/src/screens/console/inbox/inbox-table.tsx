import { aliasIn } from '@yishiting/shared/disclosure/redact.ts';
import type { CaseRow } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import type { KeyboardEvent } from 'react';
import { Link } from 'wouter';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';
import { useSession } from '../session.tsx';
import { DueMark } from './due-mark.tsx';

/** Up and down go from row to row; Enter opens, as on any link. */
const walk = (event: KeyboardEvent<HTMLTableSectionElement>) => {
  const step = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }[event.key];
  if (!step) return;
  const links = [...event.currentTarget.querySelectorAll<HTMLAnchorElement>('a.row-link')];
  const at = links.findIndex((link) => link.matches(':focus'));
  if (at < 0) return;
  event.preventDefault();
  links[at + step]?.focus();
};

/** A table where there is room, one card for each case where there is not. */
export const InboxTable = ({ rows }: { rows: CaseRow[] }) => {
  const lang = useLanguage();
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const dates = useDates();
  const { villages } = useSession();
  const several = villages.length > 1;
  const whoOf = (row: CaseRow) => {
    const name = aliasIn(lang, row.petitioner) || say('anonymous');
    return row.people > 1 ? `${name} ${say('people', { n: row.people })}` : name;
  };
  return (
    <table className="cases" aria-label={say('inbox.table')}>
      <thead>
        <tr>
          <th scope="col">{say('inbox.due')}</th>
          <th scope="col">{say('inbox.subject')}</th>
          <th scope="col">{say('inbox.petitioner')}</th>
          <th scope="col">{say('inbox.status')}</th>
          <th scope="col">{say('inbox.channel')}</th>
          {several && <th scope="col">{say('inbox.village')}</th>}
          <th scope="col">{say('inbox.registered')}</th>
        </tr>
      </thead>
      <tbody onKeyDown={walk}>
        {rows.map((row) => (
          <tr key={row.id}>
            <td className="cell-due">
              <DueMark clocks={row.clocks} />
            </td>
            <td className="cell-subject">
              <Link href={`/cases/${row.id}`} className="row-link">
                {row.subject}
              </Link>
              <span className="quiet number">
                {row.number}
                {row.meetingId && ` · ${say('inbox.meeting')}`}
              </span>
            </td>
            <td>{whoOf(row)}</td>
            <td>
              <span className="status">{words(`status.${row.status}`)}</span>
            </td>
            <td>{words(`channel.${row.channel}`)}</td>
            {several && <td>{villages.find((v) => v.id === row.villageId)?.name ?? ''}</td>}
            <td>
              <time dateTime={row.registeredOn} title={dates.day(row.registeredOn)}>
                {dates.short(row.registeredOn)}
              </time>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
