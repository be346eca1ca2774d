import { useEffect, useId } from 'react';
import type * as Y from 'yjs';
import { useText } from '../../../collab/use-text.ts';

type Props = {
  text: Y.Text;
  label: string;
  lang: string;
  maxLength: number;
  /** Puts the cursor here when it comes up. */
  autoFocus?: boolean;
};

/** An input on a shared text. */
export const SharedField = ({ text, label, lang, maxLength, autoFocus }: Props) => {
  const id = useId();
  const bound = useText(text);
  useEffect(() => {
    if (autoFocus) document.getElementById(id)?.focus();
  }, [autoFocus, id]);
  return (
    <div className="shared-field">
      <label htmlFor={id}>{label}</label>
      <input id={id} lang={lang} maxLength={maxLength} autoComplete="off" ref={bound} />
    </div>
  );
};
