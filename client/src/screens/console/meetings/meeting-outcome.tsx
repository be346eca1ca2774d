import { Anchor, Paper, Stack, Text, Title } from '@mantine/core';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { Fragment } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { PublicationCheck } from './publication-check.tsx';

/** What a meeting has led to: its minutes, and each resolution where it can be read. */
export const MeetingOutcome = ({ meeting: { id, kind, villageId } }: { meeting: MeetingDetail }) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const { value, reload } = useLoad(resolutionApi.list, { params: { id } });
  return (
    <Paper withBorder p="md" component="section" aria-label={say('outcome.title')}>
      <Title order={2}>{say('outcome.title')}</Title>
      <Stack gap="xs" mt="sm" align="flex-start">
        <Anchor href={`/minutes/${id}`} fw={600}>
          {say('outcome.minutes')}
        </Anchor>
        {kind === 'mediation' && (
          <>
            <Anchor href={`/agreement/${id}`} fw={600}>
              {say('outcome.agreement')}
            </Anchor>
            <Text c="dimmed">{say('outcome.agreement-help')}</Text>
          </>
        )}
        {kind !== 'mediation' && value?.length === 0 && <Text c="dimmed">{say('outcome.none')}</Text>}
        {value?.map((resolution) => (
          <Fragment key={resolution.id}>
            <Anchor href={resolution.publication?.url ?? `/chair/${id}`} fw={600}>
              {[
                words(`resolution.${resolution.kind}`),
                resolution.number,
                words(`resolution.${resolution.state}`),
              ]
                .filter(Boolean)
                .join(' · ')}
            </Anchor>
            <PublicationCheck resolution={resolution} villageId={villageId} onDone={reload} />
          </Fragment>
        ))}
      </Stack>
    </Paper>
  );
};
