import { Alert, NativeSelect, Stack, Text } from '@mantine/core';
import { citeArticle } from '@yishiting/shared/ballots/cite-article.ts';
import type { Matter } from '@yishiting/shared/ballots/matter.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { sumOfRule } from '@yishiting/shared/ballots/rules/sum-of-rule.ts';
import { warnOfBody } from '@yishiting/shared/ballots/suitable-body.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { rulesTexts } from '@yishiting/shared/text/rules.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import type { ReactNode } from 'react';
import { useLanguage, useTexts } from '../../../app/language.ts';
import type { PlanDraft } from './plan-draft.ts';
import { UnitChoice } from './unit-choice.tsx';

type Props = {
  rules: readonly Rule[];
  /** As it is written, and as the meeting would keep it. */
  written: Rule | null;
  rule: Rule | null;
  matter: Matter;
  error: ReactNode;
  unitError: ReactNode;
  onChange: (part: Pick<PlanDraft, 'unit'> & Partial<Pick<PlanDraft, 'rule'>>) => void;
};

/** By which rule a meeting decides, what it counts, and what does not fit the matter. */
export const RuleChoice = ({ rules, written, rule, matter, error, unitError, onChange }: Props) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const ruleWords = useTexts(rulesTexts);
  const lang = useLanguage();
  const choose = (id: string) => {
    const chosen = rules.find((r) => r.id === id);
    if (chosen) onChange({ rule: chosen.id, unit: '' });
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={say('plan.rule')}
        withAsterisk
        error={error}
        value={written?.id ?? ''}
        onChange={(e) => choose(e.currentTarget.value)}
        data={rules.map((r) => ({ value: r.id, label: ruleWords(`rule.${r.id}.body`) }))}
      />
      {written?.orUnit && (
        <UnitChoice
          rule={written}
          chosen={rule?.unit}
          error={unitError}
          onChange={(unit) => onChange({ unit })}
        />
      )}
      {rule && (
        <>
          <Text>{sumOfRule(lang, rule)}</Text>
          <Text c="dimmed">{say('plan.rule.source', { source: citeArticle(lang, rule.source) })}</Text>
          {!rule.verified && <Alert color="orange">{say('plan.rule.unverified')}</Alert>}
          {warnOfBody(rule, matter).map((key) => (
            <Alert key={key} color="orange" title={say('page.warning')}>
              {words(`warning.${key}` as 'warning.body.land-compensation-needs-members')}
            </Alert>
          ))}
        </>
      )}
    </Stack>
  );
};
