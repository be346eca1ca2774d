import {
  type DocumentKind,
  type DocumentVersion,
  historyApi,
} from '@yishiting/shared/collab/history.contract.ts';
import { historyTexts } from '@yishiting/shared/text/history.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { nameOf } from './version-name.ts';

type Props = {
  meetingId: string;
  kind: DocumentKind;
  version: DocumentVersion;
  versions: readonly DocumentVersion[];
  /** Told the version that was made before it; null when nothing had to be changed. */
  onDone: (before: DocumentVersion | null) => void;
};

/** Makes the document say again what this version says. */
export const BringBack = ({ meetingId, kind, version, versions, onDone }: Props) => {
  const say = useTexts(historyTexts);
  const name = nameOf(version, versions, say);
  return (
    <TwoStep
      label={say('back')}
      consequence={
        <>
          <p>{say(`back.${kind}`, { name })}</p>
          <p className="quiet">{say('back.others')}</p>
        </>
      }
      confirm={say('back.do')}
      onConfirm={async () => {
        const params = { id: meetingId, version: version.id };
        onDone((await ask(historyApi.bringBack, { params })).before);
      }}
    />
  );
};
