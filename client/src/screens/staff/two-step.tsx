import './dialog.css';
import { staffTexts } from '@yishiting/shared/text/staff.text.ts';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTexts } from '../../app/language.ts';
import { Fault } from './fault.tsx';
import { useAct } from './use-act.ts';

type Props = {
  /** What the first button says; the dialog repeats it as its title. */
  label: string;
  /** What will happen and cannot be undone; fields that the act needs may be in it. */
  consequence: ReactNode;
  /** What the second button says: the act itself, never just "OK". */
  confirm: string;
  onConfirm: () => Promise<unknown>;
  /** For those who hear the page, where the label alone does not say which one. */
  name?: string;
  className?: string;
  /** Of the first button. */
  id?: string;
  disabled?: boolean;
  /** Keeps the second button from being pressed, e.g. while a reason is missing. */
  incomplete?: boolean;
};

/** An act that cannot be undone: a first button, then a dialog that names the consequence. */
export const TwoStep = (props: Props) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        type="button"
        id={props.id}
        className={props.className ?? 'button'}
        disabled={props.disabled === true}
        aria-label={props.name}
        onClick={() => setOpen(true)}
      >
        {props.label}
      </button>
      {open && <ConfirmDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
};

const ConfirmDialog = (props: Props & { onClose: () => void }) => {
  const { label, consequence, confirm, onConfirm, incomplete, onClose } = props;
  const say = useTexts(staffTexts);
  const act = useAct();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, []);
  const go = async () => {
    if (await act.run(onConfirm)) onClose();
  };
  // At the end of the page, so that no rule of the place where its button stands reaches it.
  return createPortal(
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{label}</h2>
      <div className="dialog-text">{consequence}</div>
      <Fault act={act} />
      <div className="dialog-buttons">
        <button type="button" className="button" disabled={act.busy} onClick={onClose}>
          {say('act.cancel')}
        </button>
        <button
          type="button"
          className="button primary"
          disabled={act.busy || incomplete === true}
          onClick={() => void go()}
        >
          {act.busy ? say('act.busy') : confirm}
        </button>
      </div>
    </dialog>,
    document.body,
  );
};
