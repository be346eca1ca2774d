import { redact } from '@yishiting/shared/disclosure/redact.ts';
import type { CaseReader } from '../petitions/index.ts';

export type Mask = (text: string) => string;

/**
 * Covers what could point at the petitioners of a case: names (unless they agreed to be named), telephone numbers,
 * addresses and health (PI 25). Without a case, numbers of identity cards, banks and telephones are covered all the same.
 */
export const maskFor = async (cases: CaseReader, caseId: string | null): Promise<Mask> => {
  const personal = caseId ? await cases.personalOf(caseId) : {};
  return (text) => redact(text, personal);
};
