import { Fieldset, SimpleGrid, TextInput } from '@mantine/core';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { Draft } from './draft.ts';

type Props = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  issue: (path: string) => string | undefined;
};

/** Whom an accusation is about. */
export const AccusedFields = ({ draft: { accused }, change, issue }: Props) => {
  const say = useTexts(consoleRegisterTexts);
  return (
    <Fieldset legend={say('accused')}>
      <SimpleGrid cols={{ base: 1, xs: 2 }}>
        <TextInput
          label={say('accused.name')}
          maxLength={40}
          autoComplete="off"
          error={issue('accused.name')}
          value={accused.name}
          onChange={(e) => change({ accused: { ...accused, name: e.currentTarget.value } })}
        />
        <TextInput
          label={say('accused.office')}
          maxLength={60}
          autoComplete="off"
          error={issue('accused.office')}
          value={accused.office}
          onChange={(e) => change({ accused: { ...accused, office: e.currentTarget.value } })}
        />
      </SimpleGrid>
    </Fieldset>
  );
};
