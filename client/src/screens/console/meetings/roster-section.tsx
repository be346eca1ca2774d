import { Anchor, Button, Text } from '@mantine/core';
import { boardTexts } from '@yishiting/shared/text/board.text.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { useState } from 'react';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { countKeyOf } from '../../../ui/verdict.ts';
import { useDates } from '../parts/use-dates.ts';
import { RosterImport } from './roster-import.tsx';
import { RosterList } from './roster-list.tsx';
import { Section } from './section.tsx';
import type { SectionProps } from './section-props.ts';

/** The roster: how many are on it, importing another one until it is frozen, and looking at it. */
export const RosterSection = ({ meeting, reload }: SectionProps) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(boardTexts);
  const lang = useLanguage();
  const dates = useDates();
  const { entries, frozenAt } = meeting.roster;
  const [shown, setShown] = useState(false);
  const [imports, setImports] = useState(0);
  const sample = `data:text/csv;charset=utf-8,${encodeURIComponent(`\uFEFF${say('roster.sample')}`)}`;
  return (
    <Section title={say('roster.title')} done={entries > 0}>
      <Text c="dimmed">{say('roster.help')}</Text>
      <Text fw={600}>
        {entries > 0
          ? say('roster.entries', { count: words(countKeyOf({ rule: meeting.inForce }), { n: entries }) })
          : say('roster.none')}
        {frozenAt && ` · ${say('roster.frozen', { time: dates.minute(frozenAt) })}`}
      </Text>
      {!frozenAt && (
        <>
          <Text size="sm">
            {say('roster.columns')}{' '}
            <Anchor href={sample} download={`${say('roster.file-name')}.csv`} hrefLang={lang}>
              {say('roster.template')}
            </Anchor>
          </Text>
          <RosterImport
            meeting={meeting}
            onImported={() => {
              setImports((n) => n + 1);
              reload();
            }}
          />
        </>
      )}
      {entries > 0 && (
        <Button variant="subtle" w="fit-content" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {say('roster.show')}
        </Button>
      )}
      {shown && entries > 0 && <RosterList key={imports} meetingId={meeting.id} />}
    </Section>
  );
};
