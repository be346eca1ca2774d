import { Alert } from '@mantine/core';
import { consoleTexts } from '@yishiting/shared/text/console.text.ts';
import { useTexts } from '../../../app/language.ts';
import type { Submit } from './use-submit.ts';

/** Why an act failed, said aloud at once; nothing while there is nothing to say. */
export const FaultAlert = ({ submit }: { submit: Pick<Submit, 'fault'> }) => {
  const say = useTexts(consoleTexts);
  if (!submit.fault) return null;
  const words = submit.fault === 'unreachable' ? say('act.unreachable') : submit.fault.message;
  return (
    <Alert color="red" role="alert" variant="light">
      {words}
    </Alert>
  );
};

type Say = (key: 'fault.required' | 'fault.too-long' | 'fault.invalid') => string;

/** What the server found wrong at a place of the form, or undefined. */
export const issueAt = (submit: Submit, say: Say) => (path: string) => {
  if (!submit.fault || submit.fault === 'unreachable') return undefined;
  const issue = submit.fault.issues?.find((i) => i.path === path);
  if (!issue) return undefined;
  if (['required', 'too_small', 'invalid_type'].includes(issue.code)) return say('fault.required');
  return say(issue.code === 'too_big' ? 'fault.too-long' : 'fault.invalid');
};
