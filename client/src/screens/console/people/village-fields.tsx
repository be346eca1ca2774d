import { Stack, TextInput } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { useTexts } from '../../../app/language.ts';

type VillageDraft = { name: string; slug: string; region: string };
export const emptyVillage: VillageDraft = { name: '', slug: '', region: 'CN' };

type Props = {
  village: VillageDraft;
  onChange: (village: VillageDraft) => void;
  issue: (path: string) => string | undefined;
};

export const VillageFields = ({ village, onChange, issue }: Props) => {
  const say = useTexts(consoleTexts);
  return (
    <Stack>
      <TextInput
        label={say('field.village-name')}
        description={say('field.village-name-help')}
        required
        maxLength={60}
        error={issue('name')}
        value={village.name}
        onChange={(e) => onChange({ ...village, name: e.currentTarget.value })}
      />
      <TextInput
        label={say('field.slug')}
        description={say('field.slug-help')}
        required
        autoCapitalize="none"
        pattern="[a-z][a-z0-9\-]{1,39}"
        error={issue('slug')}
        value={village.slug}
        onChange={(e) => onChange({ ...village, slug: e.currentTarget.value })}
      />
      <TextInput
        label={say('field.region')}
        description={say('field.region-help')}
        required
        maxLength={20}
        error={issue('region')}
        value={village.region}
        onChange={(e) => onChange({ ...village, region: e.currentTarget.value })}
      />
    </Stack>
  );
};
