import { Button, Paper, Text, Title } from '@mantine/core';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { Link } from 'wouter';
import { useTexts } from '../../../app/language.ts';

export const SlipsSection = ({ meeting }: { meeting: MeetingDetail }) => {
  const say = useTexts(consoleMeetingTexts);
  return (
    <Paper withBorder p="md" component="section" aria-label={say('slips.title')}>
      <Title order={3}>{say('slips.title')}</Title>
      <Text c="dimmed" my="sm">
        {say('slips.help')}
      </Text>
      {meeting.roster.entries > 0 ? (
        <Button component={Link} href={`/meetings/${meeting.id}/slips`} variant="outline">
          {say('slips.open')}
        </Button>
      ) : (
        <Text>{say('slips.none')}</Text>
      )}
    </Paper>
  );
};
