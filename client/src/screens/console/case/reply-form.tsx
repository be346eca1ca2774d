import {
  Button,
  Group,
  Modal,
  NativeSelect,
  Paper,
  Radio,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { type CaseDetail, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useKept } from '../../../api/use-kept.ts';
import { useTexts } from '../../../app/language.ts';
import { DialogButtons } from '../parts/dialog-buttons.tsx';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { useResolutions } from './use-resolutions.ts';

const verdicts = ['support', 'explain', 'notSupport'] as const;
type Props = { found: CaseDetail; put: (found: CaseDetail) => void; reload: () => void };

/** The handling opinion. Sending it asks twice, since the petitioner reads it at once. */
export const ReplyForm = ({ found, put, reload }: Props) => {
  const say = useTexts(consoleCaseTexts);
  const general = useTexts(consoleTexts);
  const words = useTexts(wordsTexts);
  const submit = useSubmit();
  const resolutions = useResolutions(found.meetings);
  const form = useKept(`reply ${found.id}`, () => ({
    facts: '',
    opinion: '',
    basis: '',
    verdict: '',
  }));
  const draft = form.value;
  const verdict = verdicts.find((v) => v === draft.verdict) ?? null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const [asking, setAsking] = useState(false);
  const [published, ...others] = resolutions.filter((r) => r.state === 'published');
  const resolutionId = chosen ?? (published && others.length === 0 ? published.id : '');
  const isComplete = Object.values(draft).every((text) => text.trim() !== '');

  const ask = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isComplete) return;
    // What is sent is what stood there when the question was asked, also when resolutions are still loading.
    setChosen(resolutionId);
    setAsking(true);
  };
  const send = async () => {
    if (!verdict) return;
    const { facts, opinion, basis } = draft;
    const body = { facts, opinion, basis, verdict, resolutionId: resolutionId || undefined };
    const replied = await submit.run(() => call(petitionApi.reply, { params: { id: found.id }, body }));
    setAsking(false);
    if (!replied) return reload();
    form.forget();
    put(replied);
  };
  const need = (missing: boolean) => tried && missing && general('fault.required');
  const long = (name: 'facts' | 'opinion' | 'basis', max: number, rows: number, help?: string) => (
    <Textarea
      label={say(`reply.${name}`)}
      description={help}
      withAsterisk
      autosize
      minRows={rows}
      maxLength={max}
      error={need(draft[name].trim() === '')}
      value={draft[name]}
      onChange={(e) => form.put({ ...draft, [name]: e.currentTarget.value })}
    />
  );
  return (
    <Paper
      withBorder
      p="md"
      component="section"
      id="reply"
      aria-label={say('reply.title')}
      className="no-print"
    >
      <form onSubmit={ask} noValidate>
        <Stack>
          <Title order={2}>{say('reply.title')}</Title>
          <Text c="dimmed">{say('reply.help')}</Text>
          {long('facts', 10_000, 3, say('reply.facts-help'))}
          {draft.facts.trim() === '' && (
            <Button
              variant="default"
              size="compact-md"
              w="fit-content"
              onClick={() => form.put({ ...draft, facts: found.facts })}
            >
              {say('reply.copy-facts')}
            </Button>
          )}
          {long('opinion', 10_000, 4, say('reply.opinion-help'))}
          {long('basis', 2000, 2, say('reply.basis-help'))}
          <Radio.Group
            label={say('reply.verdict')}
            withAsterisk
            error={need(verdict === null)}
            value={verdict}
            onChange={(value) => form.put({ ...draft, verdict: value })}
          >
            <Group mt="xs">
              {verdicts.map((v) => (
                <Radio key={v} value={v} label={words(`opinion.${v}`)} />
              ))}
            </Group>
          </Radio.Group>
          {resolutions.length > 0 && (
            <NativeSelect
              label={say('reply.resolution')}
              value={resolutionId}
              onChange={(e) => setChosen(e.currentTarget.value)}
              data={[
                { value: '', label: say('reply.no-resolution') },
                ...resolutions.map((r) => ({
                  value: r.id,
                  label: `${r.number} · ${words(`resolution.${r.state}`)}`,
                })),
              ]}
            />
          )}
          <FaultAlert submit={submit} />
          <Button type="submit" w="fit-content">
            {say('reply.go')}
          </Button>
        </Stack>
      </form>
      <Modal
        opened={asking}
        onClose={() => setAsking(false)}
        title={say('reply.title')}
        closeButtonProps={{ 'aria-label': general('act.cancel') }}
      >
        <Stack>
          <Text>{say('reply.confirm')}</Text>
          <DialogButtons
            confirm={say('reply.confirm-go')}
            busy={submit.busy}
            onCancel={() => setAsking(false)}
            onConfirm={() => void send()}
          />
        </Stack>
      </Modal>
    </Paper>
  );
};
