import { Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { caseStatuses } from '@yishiting/shared/petitions/case-state.ts';
import { channels, type petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Query } from '@yishiting/shared/route.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { wordsTexts } from '@yishiting/shared/text/words.text.ts';
import { useEffect, useRef, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import { caseReaders } from '../case-readers.ts';
import { holds, useAccount, useSession, villagesWith } from '../session.tsx';
import type { Change } from './use-filters.ts';

type Props = { query: Query<typeof petitionApi.inbox>; set: (change: Change) => void };

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null;

export const InboxFilters = ({ query, set }: Props) => {
  const say = useTexts(consoleCaseTexts);
  const words = useTexts(wordsTexts);
  const account = useAccount();
  const villages = villagesWith(account, useSession().villages, ...caseReaders);
  const [text, setText] = useState(query.text ?? '');
  const box = useRef<HTMLInputElement>(null);
  const search = useDebouncedCallback((value: string) => set({ text: value.trim() }), 250);

  useEffect(() => {
    if (!query.text) setText('');
  }, [query.text]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || isTyping(event.target)) return;
      event.preventDefault();
      box.current?.focus();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const wholeNames = holds(account, 'countyOfficer', 'townshipCadre', 'unitOfficer');
  return (
    <Group align="flex-end" gap="sm" className="filters">
      <TextInput
        ref={box}
        type="search"
        label={say(wholeNames ? 'inbox.search' : 'inbox.search-masked')}
        placeholder={say('inbox.search-key')}
        maxLength={60}
        value={text}
        onChange={(e) => {
          setText(e.currentTarget.value);
          search(e.currentTarget.value);
        }}
        className="filter-text"
      />
      <div>
        <SegmentedControl
          aria-label={say('inbox.due')}
          value={query.due ?? ''}
          onChange={(due) => set({ due })}
          data={[
            { value: '', label: say('inbox.due.any') },
            { value: 'overdue', label: say('inbox.due.overdue') },
            { value: 'soon', label: say('inbox.due.soon') },
          ]}
        />
      </div>
      <NativeSelect
        label={say('inbox.status')}
        value={query.status ?? ''}
        onChange={(e) => set({ status: e.currentTarget.value })}
        data={[
          { value: '', label: say('inbox.status.any') },
          ...caseStatuses
            .filter((status) => status !== 'sealed')
            .map((status) => ({ value: status, label: words(`status.${status}`) })),
        ]}
      />
      <NativeSelect
        label={say('inbox.channel')}
        value={query.channel ?? ''}
        onChange={(e) => set({ channel: e.currentTarget.value })}
        data={[
          { value: '', label: say('inbox.channel.any') },
          ...channels.map((channel) => ({ value: channel, label: words(`channel.${channel}`) })),
        ]}
      />
      {villages.length > 1 && (
        <NativeSelect
          label={say('inbox.village')}
          value={query.villageId ?? ''}
          onChange={(e) => set({ villageId: e.currentTarget.value })}
          data={[
            { value: '', label: say('inbox.village.any') },
            ...villages.map((v) => ({ value: v.id, label: v.name })),
          ]}
        />
      )}
    </Group>
  );
};
