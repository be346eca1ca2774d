import { documentTexts } from '@yishiting/shared/text/document.text.ts';
import { useId, useRef, useState } from 'react';
import { useTexts } from '../../../app/language.ts';
import type { TurnedAway } from '../../../collab/local/refused-text.ts';

type Props = { refused: TurnedAway; cause: string; onDismiss: () => void };

/** What the server did not take, for copying; it stays until the person puts it aside. */
export const RefusedText = ({ refused, cause, onDismiss }: Props) => {
  const say = useTexts(documentTexts);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [copied, setCopied] = useState(false);
  const text = refused.texts.join('\n\n');
  const copy = async () => {
    field.current?.select();
    // Over plain http in a hall's own network there is no clipboard but the old command.
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(text).then(
          () => true,
          () => false,
        )
      : document.execCommand('copy');
    setCopied(done);
  };
  return (
    <section className="document-status bad refused-text" role="alert">
      <p>{say('turned-away', { n: Math.max(1, refused.edits), cause })}</p>
      {text !== '' && (
        <>
          <label htmlFor={id}>{say('turned-away.text')}</label>
          <textarea
            id={id}
            ref={field}
            readOnly
            rows={Math.min(8, text.split('\n').length + 1)}
            value={text}
          />
        </>
      )}
      <p className="row">
        {text !== '' && (
          <button type="button" className="button small" onClick={() => void copy()}>
            {say(copied ? 'turned-away.copied' : 'turned-away.copy')}
          </button>
        )}
        <button type="button" className="button small" onClick={onDismiss}>
          {say('turned-away.read')}
        </button>
      </p>
    </section>
  );
};
