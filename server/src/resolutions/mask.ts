import { redact } from '@yishiting/shared/disclosure/redact.ts';
import type { CaseReader } from '../petitions/index.ts';

export type Mask = (text: string) => string;

/** Parts that may be quoted alone: of `高血压，糖尿病` each. One character alone would tear up ordinary words. */
const partsOf = (text: string): string[] => [
  text,
  ...text.split(/[\s,，、;；。()（）]+/u).filter((part) => [...part].length > 1),
];

/**
 * Covers what could point at the petitioners of a case: names (unless they agreed to be named), telephone numbers,
 * addresses and health (PI 25). Without a case, numbers of identity cards, banks and telephones are covered all the same.
 */
export const maskFor = async (cases: CaseReader, caseId: string | null): Promise<Mask> => {
  const { names = [], addresses = [] } = caseId ? await cases.personalOf(caseId) : {};
  const personal = { names, addresses: addresses.flatMap(partsOf) };
  return (text) => redact(text, personal);
};
