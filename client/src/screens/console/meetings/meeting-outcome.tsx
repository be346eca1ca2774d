import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';

/** What a closed meeting left behind: its minutes, and each resolution where it can be read. */
export const MeetingOutcome = ({ id }: { id: string }) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const { value } = useLoad(resolutionApi.list, { params: { id } });
  return (
    <Paper withBorder p="md" component="section" aria-label={say('outcome.title')}>
      <Title order={2}>{say('outcome.title')}</Title>
      <Stack gap="xs" mt="sm" align="flex-start">
        <Anchor href={`/minutes/${id}`} fw={600}>
          {say('outcome.minutes')}
        </Anchor>
        {value?.length === 0 && <Text c="dimmed">{say('outcome.none')}</Text>}
        {value?.map(({ id: key, kind, number, state, publication }) => (
          <Anchor key={key} href={publication?.url ?? `/chair/${id}`} fw={600}>
            {[words(`resolution.${kind}`), number, words(`resolution.${state}`)].filter(Boolean).join(' · ')}
          </Anchor>
        ))}
      </Stack>
    </Paper>
  );
};
