import { Anchor, Group, List, Text } from '@mantine/core';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { pick, useLanguage, useTexts } from '../../../app/language.ts';
import { useDates } from '../parts/use-dates.ts';
import { Section } from './section.tsx';

/** The agenda as it stands; it is written at the desk and locked by the chair. */
export const AgendaSection = ({ meeting }: { meeting: MeetingDetail }) => {
  const say = useTexts(consoleMeetingTexts);
  const lang = useLanguage();
  const dates = useDates();
  const { lockedAt, items } = meeting.agenda;
  return (
    <Section title={say('agenda.title')} done={lockedAt !== null}>
      <Text c="dimmed">{say('agenda.help')}</Text>
      <Text>
        {lockedAt
          ? say('agenda.locked', { time: dates.minute(lockedAt), n: items.length })
          : say('agenda.items', { n: items.length })}
      </Text>
      <List type="ordered">
        {items.map((item) => (
          <List.Item key={item.id}>{pick(item, lang)}</List.Item>
        ))}
      </List>
      <Group gap="lg">
        <Anchor href={`/desk/${meeting.id}?code=${meeting.code}`} target="_blank">
          {say(lockedAt ? 'page.desk' : 'agenda.write')}
        </Anchor>
        {!lockedAt && (
          <Anchor href={`/chair/${meeting.id}`} target="_blank">
            {say('agenda.lock')}
          </Anchor>
        )}
      </Group>
    </Section>
  );
};
