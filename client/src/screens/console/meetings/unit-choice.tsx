import { Radio, Stack } from '@mantine/core';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import type { ReactNode } from 'react';
import { useTexts } from '../../../app/language.ts';

type Props = {
  rule: Pick<Rule, 'unit' | 'orUnit'>;
  chosen: Rule['unit'] | undefined;
  error: ReactNode;
  onChange: (unit: Rule['unit']) => void;
};

/** What is counted, where the article lets the meeting choose between two. */
export const UnitChoice = ({ rule, chosen = rule.unit, error, onChange }: Props) => {
  const say = useTexts(consoleMeetingTexts);
  const units = [rule.unit, rule.orUnit].filter((unit) => unit !== undefined);
  return (
    <Radio.Group
      label={say('plan.unit')}
      description={say('plan.unit.help')}
      error={error}
      value={chosen}
      onChange={(value) => onChange(units.find((unit) => unit === value) ?? rule.unit)}
    >
      <Stack mt="xs" gap="xs">
        {units.map((unit) => (
          <Radio key={unit} value={unit} label={say(`plan.unit.${unit}`)} />
        ))}
      </Stack>
    </Radio.Group>
  );
};
