import { Fieldset, Radio, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { aliasIn } from '@yishiting/shared/disclosure/redact.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleRegisterTexts } from '@yishiting/shared/text/console-register.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useLanguage, useTexts } from '../../../app/language.ts';
import type { Draft } from './draft.ts';

type Props = { draft: Draft; change: (part: Partial<Draft>) => void };

/** Earlier cases of the same person or with like words; one may be linked. Nothing is shown when there are none. */
export const Repeats = ({ draft, change }: Props) => {
  const lang = useLanguage();
  const say = useTexts(consoleRegisterTexts);
  const words = useTexts(wordsTexts);
  const name = draft.anonymous ? '' : (draft.petitioners[0]?.name.trim() ?? '');
  const [wanted] = useDebouncedValue({ name, text: draft.subject.trim().slice(0, 60) }, 500);
  const ready = draft.villageId !== '' && (wanted.name !== '' || wanted.text.length >= 4);
  const found = useLoad(
    petitionApi.searchRepeat,
    ready ? { query: { villageId: draft.villageId, ...wanted } } : null,
  );
  const rows = ready ? (found.value ?? []) : [];
  if (rows.length === 0) return null;
  return (
    <Fieldset legend={say('repeats')}>
      <Radio.Group value={draft.repeatOf} onChange={(repeatOf) => change({ repeatOf })}>
        <Stack gap="sm">
          <Text size="sm">{say('repeats.help')}</Text>
          <Radio value="" label={say('repeats.none')} />
          {rows.map((row) => (
            <Radio
              key={row.id}
              value={row.id}
              label={`${row.number} ${row.subject}`}
              description={`${aliasIn(lang, row.petitioner)} · ${row.registeredOn} · ${words(`status.${row.status}`)}`}
            />
          ))}
        </Stack>
      </Radio.Group>
    </Fieldset>
  );
};
