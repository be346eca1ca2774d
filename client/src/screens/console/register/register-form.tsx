import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Group,
  NativeSelect,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import type { VillageView } from '@yishiting/shared/identity/identity.contract.ts';
import { categories, channels } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { type FormEvent, useState } from 'react';
import { useLanguage, useTexts } from '../../../app/language.ts';
import { FaultAlert, issueAt } from '../parts/fault-alert.tsx';
import type { Submit } from '../parts/use-submit.ts';
import { holds, useAccount } from '../session.tsx';
import { AccusedFields } from './accused-fields.tsx';
import { type Draft, laterFields, missingPaths } from './draft.ts';
import { PetitionerFields } from './petitioner-fields.tsx';
import { Repeats } from './repeats.tsx';

type Props = {
  draft: Draft;
  villages: VillageView[];
  onChange: (draft: Draft) => void;
  onSend: () => Promise<void>;
  submit: Submit;
};

export const RegisterForm = ({ draft, villages, onChange, onSend, submit }: Props) => {
  const say = useTexts(consoleRegisterTexts);
  const general = useTexts(consoleTexts);
  const words = useTexts(wordsTexts);
  const account = useAccount();
  const [tried, setTried] = useState(false);
  const lacking = missingPaths(draft);
  const missing = tried ? lacking : [];
  const told = issueAt(submit, general);
  const change = (part: Partial<Draft>) => onChange({ ...draft, ...part });
  const later = laterFields(draft).map((field) => words(`field.${field}`));
  const list = new Intl.ListFormat(useLanguage(), { type: 'conjunction' });
  const issue = (path: string) =>
    missing.includes(path) ? say(path === 'villageId' ? 'need.village' : 'need') : told(path);

  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    setTried(true);
    if (lacking.length === 0) return onSend();
    requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const long = (name: 'request' | 'facts' | 'reasons', max: number, rows: number) => (
    <Textarea
      label={say(name)}
      description={name === 'reasons' ? undefined : say(`${name}.help`)}
      withAsterisk={name !== 'reasons' || !draft.noReasons}
      autosize
      minRows={rows}
      maxLength={max}
      error={issue(name)}
      value={draft[name]}
      onChange={(e) => change({ [name]: e.currentTarget.value })}
    />
  );
  const offered = categories.filter((category) =>
    category === 'accusation'
      ? holds(account, 'countyOfficer', 'disciplineOfficer')
      : holds(account, 'countyOfficer', 'townshipCadre'),
  );

  return (
    <form onSubmit={(event) => void send(event)} noValidate className="narrow">
      <Stack gap="lg">
        <Title order={1}>{say('title')}</Title>
        <Text c="dimmed">{say('statutory')}</Text>
        <NativeSelect
          label={say('village')}
          withAsterisk
          error={issue('villageId')}
          value={draft.villageId}
          onChange={(e) => change({ villageId: e.currentTarget.value })}
          data={[
            { value: '', label: say('village.choose') },
            ...villages.map((v) => ({ value: v.id, label: v.name })),
          ]}
        />
        <Radio.Group
          label={say('channel')}
          withAsterisk
          value={draft.channel}
          onChange={(value) => change({ channel: channels.find((c) => c === value) ?? draft.channel })}
        >
          <Group mt="xs">
            {channels.map((channel) => (
              <Radio key={channel} value={channel} label={words(`channel.${channel}`)} />
            ))}
          </Group>
        </Radio.Group>
        <Radio.Group
          label={say('category')}
          withAsterisk
          value={draft.category}
          onChange={(value) => change({ category: categories.find((c) => c === value) ?? draft.category })}
        >
          <Stack mt="xs" gap="xs">
            {offered.map((category) => (
              <Radio
                key={category}
                value={category}
                label={words(`category.${category}`)}
                description={say(`category.${category}.help`)}
              />
            ))}
          </Stack>
        </Radio.Group>
        {draft.category === 'accusation' && <Alert color="orange">{say('accusation.note')}</Alert>}
        <PetitionerFields draft={draft} change={change} issue={issue} />
        <Fieldset legend={say('content')}>
          <Stack>
            <TextInput
              label={say('subject')}
              description={say('subject.help')}
              withAsterisk
              maxLength={120}
              error={issue('subject')}
              value={draft.subject}
              onChange={(e) => change({ subject: e.currentTarget.value })}
            />
            {long('request', 2000, 2)}
            {long('facts', 10_000, 5)}
            {long('reasons', 5000, 2)}
            {!draft.reasons.trim() && (
              <Checkbox
                label={say('reasons.none')}
                checked={draft.noReasons === true}
                onChange={(e) => change({ noReasons: e.currentTarget.checked })}
              />
            )}
            <TextInput
              label={say('place')}
              maxLength={120}
              error={issue('place')}
              value={draft.place}
              onChange={(e) => change({ place: e.currentTarget.value })}
            />
          </Stack>
        </Fieldset>
        {draft.category === 'accusation' ? (
          <AccusedFields draft={draft} change={change} issue={issue} />
        ) : (
          <Repeats draft={draft} change={change} />
        )}
        {later.length > 0 && lacking.length === 0 && (
          <Text>{say('later', { fields: list.format(later) })}</Text>
        )}
        {missing.length > 0 && <Alert color="red">{say('check')}</Alert>}
        <FaultAlert submit={submit} />
        <Group>
          <Button type="submit" size="md" loading={submit.busy}>
            {say('go')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
};
