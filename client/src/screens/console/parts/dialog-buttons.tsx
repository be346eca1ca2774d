import { Button, Group, type MantineColor } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { useTexts } from '../../../app/language.ts';

type Props = {
  /** What the second button says: the act itself, never just "OK". */
  confirm: string;
  busy: boolean;
  onCancel: () => void;
  /** Without it the button sends the form that it stands in. */
  onConfirm?: () => void;
  color?: MantineColor;
};

/** The way back first, the act last, in every dialog. */
export const DialogButtons = ({ confirm, busy, onCancel, onConfirm, color }: Props) => {
  const say = useTexts(consoleTexts);
  return (
    <Group grow gap="xs" preventGrowOverflow={false}>
      <Button variant="default" onClick={onCancel} disabled={busy}>
        {say('act.cancel')}
      </Button>
      <Button type={onConfirm ? 'button' : 'submit'} loading={busy} onClick={onConfirm} color={color}>
        {confirm}
      </Button>
    </Group>
  );
};
