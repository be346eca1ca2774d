import { Anchor, Group, Paper, SimpleGrid, Text, Title } from '@mantine/core';
import type { MeetingDetail } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useTexts } from '../../../app/language.ts';
import { QrCode } from '../../../ui/qr-code.tsx';
import { mayPlan, useAccount } from '../session.tsx';

/** The chair's address shows to each what is theirs to do there: tellers count, supervisors confirm publications. */
const chairFor = (mine: MeetingDetail['mine']): 'chair' | 'counting' | 'checking' => {
  if (mine.length > 0 && mine.every((role) => role === 'teller')) return 'counting';
  return mine.includes('supervisor') && !mine.includes('chair') ? 'checking' : 'chair';
};

/** The doors to the screens of this meeting. */
export const MeetingScreens = ({ meeting }: { meeting: MeetingDetail }) => {
  const say = useTexts(consoleMeetingTexts);
  const { id, code, mine, villageId } = meeting;
  // Who plans here and is not named yet is told there how to be; to others that page says nothing.
  const plans = mayPlan(useAccount(), villageId);
  const screens = [
    ...(plans || mine.length > 0 ? ([{ name: chairFor(mine), href: `/chair/${id}` }] as const) : []),
    { name: 'desk', href: `/desk/${id}?code=${code}` },
    { name: 'projector', href: `/p/${code}` },
  ] as const;
  return (
    <Paper withBorder p="md" component="section" aria-label={say('page.screens')}>
      <Title order={2}>{say('page.screens')}</Title>
      <SimpleGrid cols={{ base: 1, xs: 2, lg: 4 }} mt="sm">
        {screens.map(({ name, href }) => (
          <div key={name}>
            <Anchor href={href} target="_blank" fw={600} size="lg">
              {say(`page.${name}`)}
            </Anchor>
            <Text size="sm" c="dimmed">
              {say(`page.${name}.help`)}
            </Text>
          </div>
        ))}
        <Group gap="sm" wrap="nowrap" align="flex-start">
          <div className="small-qr">
            <QrCode text={`${location.origin}/m/${code}`} label={say('page.phone')} />
          </div>
          <div>
            <Anchor href={`/m/${code}`} target="_blank" fw={600} size="lg">
              {say('page.phone')}
            </Anchor>
            <Text size="sm" c="dimmed">
              {say('page.code')} <strong className="code">{code}</strong>
            </Text>
            <Text size="sm" c="dimmed">
              {say('page.phone.help')}
            </Text>
          </div>
        </Group>
      </SimpleGrid>
    </Paper>
  );
};
