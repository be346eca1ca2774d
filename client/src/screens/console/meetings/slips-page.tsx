import { Alert, Anchor, Button, Group, MultiSelect, Radio, Stack, Text, Title } from '@mantine/core';
import { type MeetingDetail, meetingApi, rosterApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { nameUnit } from '../../../ui/name-unit.ts';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { LocalAddress } from '../parts/local-address.tsx';
import { Shown } from '../parts/shown.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { useTitle } from '../parts/use-title.ts';
import { makeSlips } from './make-slips.ts';
import { SlipSheet } from './slip-sheet.tsx';

type Entry = Reply<typeof rosterApi.list>[number];
type Slip = Reply<typeof rosterApi.slips>[number];

/** Personal check-in slips. Their tokens are shown once, so they are made on request and printed from this page. */
export const SlipsPage = ({ id }: { id: string }) => {
  const say = useTexts(consoleMeetingTexts);
  useTitle(say('slips.title'));
  const meeting = useLoad(meetingApi.detail, { params: { id } });
  const roster = useLoad(rosterApi.list, { params: { id } });
  return (
    <Stack className="page">
      <Anchor component={Link} href={`/meetings/${id}`} className="no-print">
        ← {meeting.value?.title ?? say('list.title')}
      </Anchor>
      <Shown load={meeting}>
        {(detail) => <Shown load={roster}>{(entries) => <Slips meeting={detail} entries={entries} />}</Shown>}
      </Shown>
    </Stack>
  );
};

const Slips = ({ meeting, entries }: { meeting: MeetingDetail; entries: Entry[] }) => {
  const say = useTexts(consoleMeetingTexts);
  const general = useTexts(consoleTexts);
  const submit = useSubmit();
  const [who, setWho] = useState<'all' | 'some'>('all');
  const [chosen, setChosen] = useState<string[]>([]);
  const [slips, setSlips] = useState<Slip[]>([]);
  const [done, setDone] = useState(0);
  const wanted = who === 'all' ? entries.map((entry) => entry.id) : chosen;
  const make = async () => {
    const made = await submit.run(() => makeSlips(meeting.id, wanted, setDone));
    if (made) setSlips(made);
  };
  if (entries.length === 0) return <Alert>{say('slips.none')}</Alert>;
  return (
    <>
      <Stack className="no-print narrow">
        <Title order={1}>{say('slips.title')}</Title>
        <Text c="dimmed">{say('slips.help')}</Text>
        <LocalAddress />
        <Radio.Group
          label={say('slips.who')}
          value={who}
          onChange={(v) => setWho(v === 'all' ? 'all' : 'some')}
        >
          <Stack mt="xs" gap="xs">
            <Radio value="all" label={say('slips.all', { n: entries.length })} />
            <Radio value="some" label={say('slips.some')} />
          </Stack>
        </Radio.Group>
        {who === 'some' && (
          <MultiSelect
            label={say('slips.choose')}
            data={entries.map((e) => ({
              value: e.id,
              label: nameUnit(e),
            }))}
            value={chosen}
            onChange={setChosen}
            searchable
            limit={50}
            nothingFoundMessage={say('staff.not-found')}
          />
        )}
        <Text size="sm">{say('slips.warn')}</Text>
        <FaultAlert submit={submit} />
        <Button
          w="fit-content"
          loading={submit.busy}
          disabled={who === 'some' && chosen.length === 0}
          onClick={() => void make()}
        >
          {say('slips.make')}
        </Button>
        {submit.busy && <Text role="status">{say('slips.making', { n: done, all: wanted.length })}</Text>}
        {slips.length > 0 && (
          <Alert color="green" role="status">
            <Group justify="space-between">
              <Text>{say('slips.ready', { n: slips.length })}</Text>
              <Button onClick={() => window.print()}>{general('act.print')}</Button>
            </Group>
          </Alert>
        )}
      </Stack>
      {slips.length > 0 && <SlipSheet meeting={meeting} slips={slips} />}
    </>
  );
};
