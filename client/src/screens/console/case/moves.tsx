import { Autocomplete, Button, Modal, Paper, Stack, Text, Textarea, Title } from '@mantine/core';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import { type CaseDetail, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { type FormEvent, useState } from 'react';
import { call } from '../../../api/call.ts';
import { useTexts } from '../../../app/language.ts';
import { DialogButtons } from '../parts/dialog-buttons.tsx';
import { FaultAlert } from '../parts/fault-alert.tsx';
import { useSubmit } from '../parts/use-submit.ts';

type To = Exclude<CaseStatus, 'registered' | 'sealed' | 'replied'>;
const isTo = (to: CaseStatus): to is To => !['registered', 'sealed', 'replied'].includes(to);

/** The petitioner is told why, so these need a reason; those go to a unit that has a name. */
const needsReason: readonly To[] = ['notAccepted', 'returned', 'extended', 'withdrawn'];
const needsUnit: readonly To[] = ['transferred', 'assigned', 'diverted'];
/** The way on stands first and in colour; ways out stand last. */
const aside: readonly To[] = ['withdrawn', 'returned', 'notAccepted', 'closed', 'extended'];

/** An answered case that was rated, or settled, or followed up, has nothing before it but its end. */
const nextMove = (found: CaseDetail, moves: readonly To[]): To | undefined => {
  if (found.mayReply) return undefined;
  const answered = (found.reply !== null && found.ratings.length > 0) || found.status === 'settled';
  if ((answered || found.status === 'followUp') && moves.includes('closed')) return 'closed';
  return moves.find((to) => !aside.includes(to));
};

type Props = { found: CaseDetail; put: (found: CaseDetail) => void; reload: () => void };

/** What this officer may do with the case now, each with what it brings about before it is done. */
export const Moves = ({ found, put, reload }: Props) => {
  const say = useTexts(consoleCaseTexts);
  const [asked, setAsked] = useState<To | null>(null);
  const moves = found.moves.filter(isTo);
  const next = nextMove(found, moves);
  const rank = (to: To) => (to === next ? -1 : Number(aside.includes(to)));
  const sorted = [...moves].sort((a, b) => rank(a) - rank(b));
  if (found.masked) return null;
  const label = (to: To) =>
    to === 'handling' && found.status === 'extended' ? say('move.handling.again') : say(`move.${to}`);
  return (
    <Paper withBorder p="md" component="section" aria-label={say('move.title')} className="no-print">
      <Title order={2}>{say('move.title')}</Title>
      {moves.length === 0 && !found.mayReply && <Text c="dimmed">{say('move.none')}</Text>}
      <Stack gap="xs" mt="sm">
        {found.mayReply && (
          <Button component="a" href="#reply" variant="filled">
            {say('reply.title')}
          </Button>
        )}
        {sorted.map((to) => (
          <Button
            key={to}
            variant={to === next ? 'filled' : aside.includes(to) ? 'default' : 'outline'}
            onClick={() => setAsked(to)}
          >
            {label(to)}
          </Button>
        ))}
      </Stack>
      {asked && (
        <MoveDialog
          to={asked}
          label={label(asked)}
          caseId={found.id}
          units={found.units}
          onClose={() => setAsked(null)}
          onDone={put}
          onStale={reload}
        />
      )}
    </Paper>
  );
};

type DialogProps = {
  to: To;
  label: string;
  caseId: string;
  /** Names that were given before; any other may be written. */
  units: string[];
  onClose: () => void;
  onDone: (found: CaseDetail) => void;
  /** Somebody else was faster: the page shows an old state. */
  onStale: () => void;
};

const MoveDialog = ({ to, label, caseId, units, onClose, onDone, onStale }: DialogProps) => {
  const say = useTexts(consoleCaseTexts);
  const general = useTexts(consoleTexts);
  const submit = useSubmit();
  const [note, setNote] = useState('');
  const [unit, setUnit] = useState('');
  const [tried, setTried] = useState(false);
  const reasonMissing = needsReason.includes(to) && note.trim() === '';
  const unitMissing = needsUnit.includes(to) && to !== 'diverted' && unit.trim() === '';
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reasonMissing || unitMissing) return;
    const moved = await submit.run(() =>
      call(petitionApi.move, { params: { id: caseId }, body: { to, note, unit } }),
    );
    if (moved) {
      onDone(moved);
      onClose();
    } else onStale();
  };
  const need = (field: string) => say('move.need', { field });
  const reasonLabel = say(needsReason.includes(to) ? 'move.reason' : 'move.note');
  return (
    <Modal opened onClose={onClose} title={label} closeButtonProps={{ 'aria-label': general('act.cancel') }}>
      <form onSubmit={(event) => void send(event)} noValidate>
        <Stack>
          <Text>{say(`move.${to}.help`)}</Text>
          {needsUnit.includes(to) && (
            <Autocomplete
              label={say('move.unit')}
              description={say('move.unit-help')}
              data={units}
              openOnFocus={false}
              withAsterisk={to !== 'diverted'}
              maxLength={80}
              error={tried && unitMissing && need(say('move.unit'))}
              value={unit}
              onChange={setUnit}
              data-autofocus
            />
          )}
          <Textarea
            label={reasonLabel}
            description={say('move.reason-help')}
            withAsterisk={needsReason.includes(to)}
            autosize
            minRows={2}
            maxLength={2000}
            error={tried && reasonMissing && need(reasonLabel)}
            value={note}
            onChange={(e) => setNote(e.currentTarget.value)}
          />
          <FaultAlert submit={submit} />
          <DialogButtons confirm={label} busy={submit.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
};
