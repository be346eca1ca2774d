import { Alert, Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { type MeetingDetail, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useState } from 'react';
import { call } from '../../../api/call.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { countKeyOf } from '../../../ui/verdict.ts';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { readTableFile, UnreadableFile } from './read-table.ts';
import { RosterFaults } from './roster-faults.tsx';

type Report = Reply<typeof rosterApi.import>;
type Props = { meeting: MeetingDetail; onImported: () => void };

/** First a check that changes nothing and names every fault with its line; then the import. */
export const RosterImport = ({ meeting, onImported }: Props) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(boardTexts);
  const count = (n: number) => words(countKeyOf({ rule: meeting.inForce }), { n });
  const submit = useSubmit();
  const form = useKept(`roster ${meeting.id}`, () => ({ csv: '' }));
  const { csv } = form.value;
  const [report, setReport] = useState<Report | null>(null);
  const [unreadable, setUnreadable] = useState<UnreadableFile['key'] | null>(null);
  const [imported, setImported] = useState<number | null>(null);

  const send = (text: string, dryRun: boolean) =>
    submit.run(() => call(rosterApi.import, { params: { id: meeting.id }, body: { csv: text, dryRun } }));
  const check = async (text: string) => {
    setImported(null);
    setReport(null);
    setReport(await send(text, true));
  };
  const choose = async (file: File | null) => {
    if (!file) return;
    setUnreadable(null);
    try {
      const text = await readTableFile(file);
      form.put({ csv: text });
      await check(text);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      setUnreadable(error.key);
    }
  };
  const take = async () => {
    const taken = await send(csv, false);
    if (!taken) return;
    if (taken.faults.length > 0) return setReport(taken);
    setImported(taken.accepted);
    setReport(null);
    form.put({ csv: '' });
    form.forget();
    onImported();
  };
  return (
    <Stack gap="sm">
      <FileButton accept=".csv,.txt,text/csv" onChange={(file) => void choose(file)}>
        {(props) => (
          <Button {...props} variant="outline" w="fit-content" loading={submit.busy}>
            {say('roster.choose')}
          </Button>
        )}
      </FileButton>
      <Textarea
        label={say('roster.paste')}
        autosize
        minRows={2}
        maxRows={8}
        spellCheck={false}
        value={csv}
        onChange={(e) => {
          form.put({ csv: e.currentTarget.value });
          setReport(null);
        }}
      />
      {csv.trim() !== '' && !report && (
        <Button variant="default" w="fit-content" loading={submit.busy} onClick={() => void check(csv)}>
          {say('roster.check')}
        </Button>
      )}
      {unreadable && (
        <Alert color="red" role="alert">
          {say(unreadable)}
        </Alert>
      )}
      <FaultAlert submit={submit} />
      {report && report.faults.length > 0 && <RosterFaults faults={report.faults} />}
      {report && report.faults.length === 0 && (
        <Alert color="green" role="status">
          <Stack gap="xs">
            <Text>{say('roster.clean', { count: count(report.accepted) })}</Text>
            {meeting.roster.entries > 0 && <Text>{say('roster.replace')}</Text>}
            <Group>
              <Button loading={submit.busy} onClick={() => void take()}>
                {say('roster.import', { count: count(report.accepted) })}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      {imported !== null && (
        <Alert color="green" role="status">
          {say('roster.imported', { count: count(imported) })}
        </Alert>
      )}
    </Stack>
  );
};
