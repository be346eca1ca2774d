import {
  Button,
  Checkbox,
  Fieldset,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { newId } from '../../../api/new-id.ts';
import { useTexts } from '../../../app/language.ts';
import { type Draft, newPerson, type PersonDraft } from './draft.ts';

type Props = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  issue: (path: string) => string | undefined;
};

const fields = [
  ['name', 40],
  ['address', 120],
  ['phone', 30],
  ['health', 200],
] as const;

/** Who petitions: one person, several, or nobody who gives a name. */
export const PetitionerFields = ({ draft, change, issue }: Props) => {
  const say = useTexts(consoleRegisterTexts);
  const { petitioners } = draft;
  const put = (key: string, part: Partial<PersonDraft>) =>
    change({ petitioners: petitioners.map((p) => (p.key === key ? { ...p, ...part } : p)) });
  return (
    <Fieldset legend={say('petitioners')}>
      <Stack>
        <Checkbox
          label={say('anonymous')}
          description={say('anonymous.help')}
          checked={draft.anonymous}
          onChange={(e) => change({ anonymous: e.currentTarget.checked })}
        />
        {!draft.anonymous &&
          petitioners.map((person, i) => (
            <Stack key={person.key} gap="xs" role="group" aria-label={say('person', { n: i + 1 })}>
              {petitioners.length > 1 && (
                <Group justify="space-between">
                  <Text fw={600}>{say('person', { n: i + 1 })}</Text>
                  <Button
                    variant="subtle"
                    size="compact-md"
                    onClick={() => change({ petitioners: petitioners.filter((p) => p.key !== person.key) })}
                  >
                    {say('remove-person', { n: i + 1 })}
                  </Button>
                </Group>
              )}
              <SimpleGrid cols={{ base: 1, xs: 2 }}>
                {fields.map(([field, max]) => (
                  <TextInput
                    key={field}
                    label={say(field)}
                    description={field === 'health' ? say('health.help') : undefined}
                    inputWrapperOrder={['label', 'input', 'description', 'error']}
                    withAsterisk={i === 0 && (field === 'name' || (field === 'address' && !draft.noAddress))}
                    inputMode={field === 'phone' ? 'tel' : undefined}
                    autoComplete="off"
                    maxLength={max}
                    error={issue(`petitioners.${i}.${field}`)}
                    value={person[field]}
                    onChange={(e) => put(person.key, { [field]: e.currentTarget.value })}
                  />
                ))}
              </SimpleGrid>
            </Stack>
          ))}
        {!draft.anonymous && !petitioners[0]?.address.trim() && (
          <Checkbox
            label={say('address.none')}
            description={say('address.none.help')}
            checked={draft.noAddress === true}
            onChange={(e) => change({ noAddress: e.currentTarget.checked })}
          />
        )}
        {!draft.anonymous && petitioners.length < 200 && (
          <Button
            variant="default"
            w="fit-content"
            onClick={() => change({ petitioners: [...petitioners, newPerson(newId())] })}
          >
            {say('add-person')}
          </Button>
        )}
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NumberInput
            label={say('people')}
            description={say('people.help')}
            min={1}
            max={1_000_000}
            allowDecimal={false}
            error={issue('people')}
            value={draft.people}
            onChange={(people) => change({ people })}
          />
          <NumberInput
            label={say('representatives')}
            description={say('representatives.help')}
            min={0}
            allowDecimal={false}
            error={issue('representatives') && say('representatives.help')}
            value={draft.representatives}
            onChange={(representatives) => change({ representatives })}
          />
        </SimpleGrid>
        {!draft.anonymous && draft.category !== 'accusation' && (
          <Checkbox
            label={say('namedInPublic')}
            description={say('namedInPublic.help')}
            checked={draft.namedInPublic}
            onChange={(e) => change({ namedInPublic: e.currentTarget.checked })}
          />
        )}
      </Stack>
    </Fieldset>
  );
};
