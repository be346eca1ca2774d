import { Text } from '@mantine/core';
import { afterAction } from '@yishiting/shared/petitions/case-state.ts';
import type { CaseDetail } from '@yishiting/shared/petitions/petition.contract.ts';
import { consoleCaseTexts } from '@yishiting/shared/text/console-case.text.ts';
import { useTexts } from '../../../app/language.ts';

/** Stands where the form would be: whose reply the case waits for when it is not the reader's. */
export const ReplyByUnit = ({ found }: { found: CaseDetail }) => {
  const say = useTexts(consoleCaseTexts);
  const waits = found.status === 'accepted' || afterAction(found.status, 'reply') !== undefined;
  return waits && !found.mayReply ? (
    <Text c="dimmed" className="no-print">
      {say('reply.by-unit')}
    </Text>
  ) : null;
};
