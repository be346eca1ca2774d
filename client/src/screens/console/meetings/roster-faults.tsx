import { Alert, ScrollArea } from '@mantine/core';
import type { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { rosterTexts } from '@yishiting/shared/text/roster.text.ts';
import { useTexts } from '../../../app/language.ts';

type Fault = Reply<typeof rosterApi.import>['faults'][number];
type Key = keyof typeof rosterTexts;
const isKey = (key: string): key is Key => Object.hasOwn(rosterTexts, key);

/** Enough to work with; somebody who sees these corrects the file and checks again. */
const MOST = 100;

/** Every fault of the file by its line, in words. */
export const RosterFaults = ({ faults }: { faults: Fault[] }) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(rosterTexts);
  const wordsOf = ({ code, column, value }: Fault) => {
    const key = `roster.${code}`;
    const heading = `roster.column.${column}`;
    return isKey(key) ? words(key, { column: isKey(heading) ? words(heading) : column, value }) : code;
  };
  return (
    <Alert color="red" role="alert" title={say('roster.faulty', { n: faults.length })}>
      <ScrollArea.Autosize mah={320} aria-label={say('roster.faults')} tabIndex={0}>
        <ul className="faults">
          {faults.slice(0, MOST).map((fault) => (
            <li key={`${fault.line} ${fault.column} ${fault.code} ${fault.value}`}>
              <strong>{words('roster.line', { line: fault.line })}</strong> {wordsOf(fault)}
            </li>
          ))}
        </ul>
      </ScrollArea.Autosize>
      {faults.length > MOST && say('roster.more-faults', { n: faults.length - MOST })}
    </Alert>
  );
};
