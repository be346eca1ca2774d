import { type ResolutionView, resolutionApi } from '@yishiting/shared/resolutions/resolution.contract.ts';
import { chairTexts } from '@yishiting/shared/text/chair.text.ts';
import { useTexts } from '../../../app/language.ts';
import { ask } from '../../staff/ask.ts';
import { TwoStep } from '../../staff/two-step.tsx';
import { useChair } from '../chair-data.ts';

type Props = { resolution: ResolutionView; className: string; label: string; onDone?: () => void };

/** The chair signs. The dialog shows once more what is being signed. */
export const SignResolution = ({ resolution, className, label, onDone }: Props) => {
  const { putResolution } = useChair();
  const say = useTexts(chairTexts);
  const sign = async () => {
    putResolution(await ask(resolutionApi.adopt, { params: { id: resolution.id } }));
    onDone?.();
  };
  return (
    <TwoStep
      className={className}
      label={label}
      consequence={
        <>
          <p className="wording">{resolution.text}</p>
          <p>{say('sign.consequence')}</p>
        </>
      }
      confirm={say('sign.confirm')}
      onConfirm={sign}
    />
  );
};
