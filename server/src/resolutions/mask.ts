import type { EntityManager } from '@mikro-orm/postgresql';
import { redact } from '@yishiting/shared/disclosure/redact.ts';

export type Mask = (text: string) => string;

type Row = { name: string; phone: string; address: string; health: string; named: boolean };

/** Parts that may be quoted alone: of `高血压，糖尿病` each. One character alone would tear up ordinary words. */
const partsOf = (text: string): string[] => [
  text,
  ...text.split(/[\s,，、;；。()（）]+/u).filter((part) => [...part].length > 1),
];

/**
 * Covers what could point at the petitioners of a case: names (unless they agreed to be named), telephone numbers,
 * addresses and health (PI 25). Without a case, numbers of identity cards, banks and telephones are covered all the same.
 */
export const maskFor = async (em: EntityManager, caseId: string | null): Promise<Mask> => {
  const rows = caseId
    ? await em.execute<Row[]>(
        `select p.name, p.phone, p.address, p.health, c.named_in_public as named
         from petitioner p join petition_case c on c.id = p.case_id where p.case_id = ? order by p.ordinal, p.id`,
        [caseId],
      )
    : [];
  const names = rows.filter((row) => !row.named).map((row) => row.name);
  const addresses = rows.flatMap((row) => [row.phone, ...partsOf(row.address), ...partsOf(row.health)]);
  return (text) => redact(text, { names, addresses });
};
