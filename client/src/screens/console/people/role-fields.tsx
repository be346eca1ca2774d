import { Button, Fieldset, Group, NativeSelect } from '@mantine/core';
import { type AccountRole, accountRoles } from '@yishiting/shared/actor.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useTexts } from '../../../app/language.ts';
import { useSession } from '../session.tsx';

export type RoleDraft = { key: string; role: AccountRole; villageId: string };
/** Roles of the county, which hold in every village. */
export const everywhere: readonly AccountRole[] = ['countyOfficer', 'disciplineOfficer'];

type Props = { roles: RoleDraft[]; onChange: (roles: RoleDraft[]) => void; newRole: () => RoleDraft };

/** What somebody does, and where. */
export const RoleFields = ({ roles, onChange, newRole }: Props) => {
  const say = useTexts(consoleTexts);
  const words = useTexts(wordsTexts);
  const { villages } = useSession();
  const put = (key: string, part: Partial<RoleDraft>) =>
    onChange(roles.map((r) => (r.key === key ? { ...r, ...part } : r)));
  return (
    <Fieldset legend={say('field.roles')}>
      {roles.map((draft, i) => (
        <Group key={draft.key} align="flex-end" mb="sm">
          <NativeSelect
            label={say('field.role', { n: i + 1 })}
            value={draft.role}
            onChange={(e) =>
              put(draft.key, { role: accountRoles.find((r) => r === e.currentTarget.value) ?? draft.role })
            }
            data={accountRoles.map((role) => ({ value: role, label: words(`role.${role}`) }))}
          />
          {!everywhere.includes(draft.role) && (
            <NativeSelect
              label={say('field.where')}
              value={draft.villageId}
              onChange={(e) => put(draft.key, { villageId: e.currentTarget.value })}
              data={villages.map((v) => ({ value: v.id, label: v.name }))}
            />
          )}
          {roles.length > 1 && (
            <Button variant="subtle" onClick={() => onChange(roles.filter((r) => r.key !== draft.key))}>
              {say('people.remove-role')}
            </Button>
          )}
        </Group>
      ))}
      {roles.length < 20 && (
        <Button variant="subtle" size="compact-md" onClick={() => onChange([...roles, newRole()])}>
          {say('people.add-role')}
        </Button>
      )}
    </Fieldset>
  );
};
