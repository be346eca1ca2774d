import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  NativeSelect,
  Radio,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { guessMatter } from '@yishiting/shared/ballots/matter.ts';
import { chooseUnit, type Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import { rulesApi } from '@yishiting/shared/ballots/rules/rules.contract.ts';
import type { VillageView } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingKinds } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { type FormEvent, useState } from 'react';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert, issueAt } from '../parts/fault-alert.tsx';
import type { Submit } from '../parts/use-submit.ts';
import { NoticeCheck } from './notice-check.tsx';
import { type PlanDraft, rulesFor, usualRule } from './plan-draft.ts';
import { RuleChoice } from './rule-choice.tsx';

type Props = {
  draft: PlanDraft;
  villages: VillageView[];
  caseNumber: string | null;
  subject: string;
  onChange: (draft: PlanDraft) => void;
  /** With the unit that stands on the form; none while the rules have not come. */
  onSend: (unit: Rule['unit'] | undefined) => Promise<void>;
  submit: Submit;
};

export const PlanForm = ({ draft, villages, caseNumber, subject, onChange, onSend, submit }: Props) => {
  const say = useTexts(consoleMeetingTexts);
  const general = useTexts(consoleTexts);
  const words = useTexts(wordsTexts);
  const [tried, setTried] = useState(false);
  const told = issueAt(submit, general);
  const change = (part: Partial<PlanDraft>) => onChange({ ...draft, ...part });
  const day = draft.when.slice(0, 10);
  const region = villages.find((v) => v.id === draft.villageId)?.region ?? 'CN';
  const known = useLoad(rulesApi.inForce, day ? { query: { region, on: day } } : null);
  const rules = day ? rulesFor(draft.kind, known.value ?? []) : [];
  const written = rules.find((r) => r.id === draft.rule) ?? null;
  const rule = written && (chooseUnit(written, draft.unit || undefined) ?? written);
  // Without the rules the server judges, or is told to be away; a button that does nothing tells nobody.
  const mayHold = rule !== null || !known.value;
  const isComplete = Boolean(draft.villageId && draft.title.trim() && draft.place.trim() && day && mayHold);
  const need = (missing: boolean, path: string) => (tried && missing ? say('plan.need') : told(path));

  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isComplete) void onSend(rule?.unit ?? (draft.unit || undefined));
  };
  return (
    <form onSubmit={send} noValidate className="narrow">
      <Stack gap="lg">
        <Title order={1}>{say('plan.title')}</Title>
        {caseNumber && (
          <Alert color="gray">
            {say('plan.case', { number: caseNumber })}
            <Text fw={600}>{subject}</Text>
          </Alert>
        )}
        {!caseNumber && (
          <NativeSelect
            label={say('plan.village')}
            withAsterisk
            error={need(!draft.villageId, 'villageId')}
            value={draft.villageId}
            onChange={(e) => change({ villageId: e.currentTarget.value })}
            data={[
              { value: '', label: say('plan.village.choose') },
              ...villages.map((v) => ({ value: v.id, label: v.name })),
            ]}
          />
        )}
        <Radio.Group
          label={say('plan.kind')}
          withAsterisk
          value={draft.kind}
          onChange={(value) => {
            const kind = meetingKinds.find((k) => k === value) ?? draft.kind;
            change({ kind, rule: usualRule[kind], unit: '' });
          }}
        >
          <Stack mt="xs" gap="xs">
            {meetingKinds.map((kind) => (
              <Radio
                key={kind}
                value={kind}
                label={words(`kind.${kind}`)}
                description={say(`plan.kind.${kind}.help`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        <RuleChoice
          rules={rules}
          rule={rule}
          written={written}
          matter={guessMatter([draft.title, subject])}
          error={known.value && rules.length === 0 ? say('plan.rule.none') : told('rule')}
          unitError={told('unit')}
          onChange={change}
        />
        <TextInput
          label={say('plan.name')}
          description={say('plan.name.help')}
          withAsterisk
          maxLength={120}
          error={need(draft.title.trim() === '', 'title')}
          value={draft.title}
          onChange={(e) => change({ title: e.currentTarget.value })}
        />
        <TextInput
          label={say('plan.place')}
          withAsterisk
          maxLength={120}
          error={need(draft.place.trim() === '', 'place')}
          value={draft.place}
          onChange={(e) => change({ place: e.currentTarget.value })}
        />
        <Fieldset legend={say('plan.notice')}>
          <Stack>
            <TextInput
              type="datetime-local"
              label={say('plan.when')}
              withAsterisk
              error={need(!day, 'heldAt')}
              value={draft.when}
              onChange={(e) => change({ when: e.currentTarget.value })}
            />
            {rule && <NoticeCheck rule={rule} day={day} />}
          </Stack>
        </Fieldset>
        <Checkbox
          label={say('plan.public')}
          description={say('plan.public.help')}
          checked={draft.publicClass}
          onChange={(e) => change({ publicClass: e.currentTarget.checked })}
        />
        <FaultAlert submit={submit} />
        <Button type="submit" size="md" w="fit-content" loading={submit.busy}>
          {say('plan.go')}
        </Button>
      </Stack>
    </form>
  );
};
