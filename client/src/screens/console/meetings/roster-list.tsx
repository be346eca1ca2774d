import { ScrollArea, Table, Text } from '@mantine/core';
import { rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { electorateTexts } from '@yishiting/shared/text/electorate.text.ts';
import { rosterTexts } from '@yishiting/shared/text/roster.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { Shown } from '../parts/shown.tsx';

/** Everybody on the roster. Areas come in 0.01 m². */
export const RosterList = ({ meetingId }: { meetingId: string }) => {
  const say = useTexts(consoleMeetingTexts);
  const heads = useTexts(rosterTexts);
  const electorate = useTexts(electorateTexts);
  const words = useTexts(wordsTexts);
  const lang = useLanguage();
  const load = useLoad(rosterApi.list, { params: { id: meetingId } });
  const square = new Intl.NumberFormat(lang, { minimumFractionDigits: 2 });
  return (
    <Shown load={load}>
      {(entries) => (
        <ScrollArea.Autosize mah={360} tabIndex={0} aria-label={say('roster.show')}>
          <Table stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('roster.ordinal')}</Table.Th>
                <Table.Th>{heads('roster.column.household')}</Table.Th>
                <Table.Th>{heads('roster.column.name')}</Table.Th>
                {entries.some((e) => e.area !== null) && <Table.Th>{heads('roster.column.area')}</Table.Th>}
                <Table.Th />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {entries.map((e) => (
                <Table.Tr key={e.id}>
                  <Table.Td>{e.ordinal}</Table.Td>
                  <Table.Td style={{ minWidth: '7em' }}>{e.household}</Table.Td>
                  <Table.Td>
                    {e.name}
                    {e.members && (
                      <Text size="sm" c="dimmed">
                        {electorate('household.members', {
                          names: e.members.map((m) => m.name).join(electorate('household.comma')),
                        })}
                      </Text>
                    )}
                  </Table.Td>
                  {entries.some((x) => x.area !== null) && (
                    <Table.Td>{e.area === null ? '' : `${square.format(e.area / 100)} m²`}</Table.Td>
                  )}
                  <Table.Td>{e.state === 'absent' ? '' : words(`attendance.${e.state}`)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
    </Shown>
  );
};
