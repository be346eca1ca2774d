import { Alert, Button, Group, Loader, Text } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { type ReactNode, useEffect } from 'react';
import { saysSignedOut } from '../../../api/signed-out.ts';
import type { Loaded } from '../../../api/use-load.ts';
import { useTexts } from '../../../app/language.ts';
import { useSession } from '../session.tsx';

type Props<T> = { load: Loaded<T>; children: (value: T) => ReactNode };

/** What was loaded; before that that it is being loaded, or why it was not, with a button to try again. */
export const Shown = <T,>({ load, children }: Props<T>) => {
  const say = useTexts(consoleTexts);
  const { account, end } = useSession();
  const isOver = account !== null && saysSignedOut(load.fault);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `end` is new with every render
  useEffect(() => {
    if (isOver) end();
  }, [isOver]);
  const fault = load.fault && (
    <Alert color="red" role="alert" my="sm">
      <Group justify="space-between">
        <Text>{load.fault === 'unreachable' ? say('load.unreachable') : load.fault.message}</Text>
        <Button variant="default" onClick={load.reload}>
          {say('load.again')}
        </Button>
      </Group>
    </Alert>
  );
  if (load.value !== null)
    return (
      <>
        {fault}
        {children(load.value)}
      </>
    );
  return (
    fault || (
      <Group role="status" py="lg" gap="sm">
        <Loader size="sm" />
        <Text c="dimmed">{say('load.busy')}</Text>
      </Group>
    )
  );
};
