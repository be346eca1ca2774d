import { MultiSelect, Text } from '@mantine/core';
import { type StaffRole, staffRoles } from '@yishiting/shared/actor.ts';
import { type AccountView, identityApi } from '@yishiting/shared/identity/identity.contract.ts';
import { meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import { consoleMeetingTexts } from '@yishiting/shared/text/console-meeting.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useRef, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useLoad } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { Shown } from '../parts/shown.tsx';
import { useSubmit } from '../parts/use-submit.ts';
import { Section } from './section.tsx';
import type { SectionProps } from './section-props.ts';

/** Who chairs, records, counts, watches and helps. Each change is kept at once. */
export const StaffSection = (props: SectionProps) => {
  const say = useTexts(consoleMeetingTexts);
  const { staff } = props.meeting;
  const load = useLoad(identityApi.accounts, {});
  const of = (role: StaffRole) => staff.filter((s) => s.role === role).length;
  const done = of('chair') > 0 && of('recorder') > 0 && of('teller') > 1;
  return (
    <Section title={say('staff.title')} done={done}>
      <Text c="dimmed">{say('staff.help')}</Text>
      <Shown load={load}>{(accounts) => <Roles {...props} accounts={accounts} />}</Shown>
    </Section>
  );
};

const Roles = ({ meeting, put, accounts }: SectionProps & { accounts: AccountView[] }) => {
  const say = useTexts(consoleMeetingTexts);
  const words = useTexts(wordsTexts);
  const submit = useSubmit();
  const here = accounts.filter((a) =>
    a.roles.some((r) => r.villageId === null || r.villageId === meeting.villageId),
  );
  // Somebody appointed from afar may not be among the accounts that this reader may list.
  const known = new Map([
    ...here.map((a) => [a.id, a.name] as const),
    ...meeting.staff.map((s) => [s.accountId, s.name] as const),
  ]);
  const names = [...known].map(([value, label]) => ({ value, label }));
  const duties = (id: string) => {
    const account = here.find((a) => a.id === id);
    const office = account ? [account.login, ...account.roles.map((r) => words(`role.${r.role}`))] : [];
    const inMeeting = meeting.staff.filter((s) => s.accountId === id).map((s) => words(`staff.${s.role}`));
    const now =
      inMeeting.length > 0 ? [say('staff.here', { roles: inMeeting.join(say('staff.comma')) })] : [];
    return [...new Set(office), ...now].join(' · ');
  };
  // Several are picked one after the other while the list stays open: each waits for the one before.
  const [picked, setPicked] = useState<Partial<Record<StaffRole, string[]>>>({});
  const queue = useRef(Promise.resolve());
  const appoint = (role: StaffRole, accountIds: string[]) => {
    setPicked((old) => ({ ...old, [role]: accountIds }));
    const body = { role, accountIds };
    const turn = queue.current.then(async () => {
      const appointed = await submit.run(() =>
        call(meetingApi.appoint, { params: { id: meeting.id }, body }),
      );
      if (appointed) put(appointed);
      if (queue.current === turn) setPicked({});
    });
    queue.current = turn;
  };
  if (names.length === 0) return <Text>{say('staff.nobody')}</Text>;
  return (
    <>
      {staffRoles.map((role) => {
        const held = picked[role] ?? meeting.staff.filter((s) => s.role === role).map((s) => s.accountId);
        return (
          <MultiSelect
            key={role}
            label={words(`staff.${role}`)}
            placeholder={held.length === 0 ? say('staff.choose') : undefined}
            data={names}
            value={held}
            onChange={(ids) => appoint(role, ids)}
            renderOption={({ option }) => (
              <div>
                <div>{option.label}</div>
                <Text size="sm" c="dimmed">
                  {duties(option.value)}
                </Text>
              </div>
            )}
            searchable
            nothingFoundMessage={say('staff.not-found')}
            hidePickedOptions
          />
        );
      })}
      <FaultAlert submit={submit} />
    </>
  );
};
