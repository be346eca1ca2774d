import { Badge, Group, Paper, Stack, Title } from '@mantine/core';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../app/language.ts';

type Props = { title: string; done: boolean; children: ReactNode };

/** One thing to prepare, with whether it is done. */
export const Section = ({ title, done, children }: Props) => {
  const say = useTexts(consoleMeetingTexts);
  return (
    <Paper withBorder p="md" component="section" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Title order={3}>{title}</Title>
          <Badge color={done ? 'green' : 'orange'} variant="light" tt="none" className="whole">
            {say(done ? 'page.done' : 'page.todo')}
          </Badge>
        </Group>
        {children}
      </Stack>
    </Paper>
  );
};
