import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { catalogue } from '@yishiting/shared/ballots/rules/catalogue.ts';
import { findRule, type InForce } from '@yishiting/shared/ballots/rules/find-rule.ts';
import {
  duplicatesIn,
  type PackFault,
  type RulePack,
  readPack,
} from '@yishiting/shared/ballots/rules/read-pack.ts';
import type { Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { Env } from '../config/env.ts';

/** What is wrong with the files of rules: all of it at once. The server does not start on half of a region's rules. */
export class RulesFault extends Error {
  readonly faults: (PackFault | { file: string; code: 'unreadable' })[];

  constructor(faults: RulesFault['faults']) {
    super(`rules: ${faults.map(({ file, code }) => `${file} ${code}`).join(', ')}`);
    this.faults = faults;
  }
}

export type Pack = RulePack & { sha256: string };

/** The rules of the country and of the regions whose files were there at the start. */
export class RuleBook {
  readonly packs: readonly Pack[];
  readonly rules: readonly Rule[];

  constructor(packs: readonly Pack[]) {
    this.packs = packs;
    this.rules = [...catalogue, ...packs.flatMap((pack) => pack.rules)];
  }

  find(id: string, inForce: InForce): Rule | undefined {
    return findRule(id, inForce, this.rules);
  }

  /** The pack that a version comes from; none for the country's. */
  packOf(rule: Pick<Rule, 'id' | 'region' | 'effectiveFrom'>): Pack | undefined {
    return this.packs.find((pack) =>
      pack.rules.some(
        (r) => r.id === rule.id && r.region === rule.region && r.effectiveFrom === rule.effectiveFrom,
      ),
    );
  }
}

const filesIn = async (folder: string, given: boolean): Promise<string[]> => {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Without the setting, most installations have none.
    if (error.code === 'ENOENT' && !given) return [];
    throw new RulesFault([{ file: folder, code: 'unreadable' }]);
  });
  return names.filter((name) => name.endsWith('.json')).sort();
};

/** Reads `*.json` of RULES_DIR, or of `rules` in the data folder. Throws `RulesFault` with every fault of every file. */
export const readRuleBook = async ({ RULES_DIR, DATA_DIR }: Pick<Env, 'RULES_DIR' | 'DATA_DIR'>) => {
  const folder = resolve(RULES_DIR ?? join(DATA_DIR, 'rules'));
  const faults: RulesFault['faults'] = [];
  const packs: Pack[] = [];
  for (const file of await filesIn(folder, RULES_DIR !== undefined)) {
    const bytes = await readFile(join(folder, file)).catch(() => null);
    if (!bytes) {
      faults.push({ file, code: 'unreadable' });
      continue;
    }
    const { pack, faults: found } = readPack(file, bytes.toString('utf8'));
    faults.push(...found);
    if (pack) packs.push({ ...pack, sha256: createHash('sha256').update(bytes).digest('hex') });
  }
  faults.push(...duplicatesIn(packs));
  if (faults.length > 0) throw new RulesFault(faults);
  return new RuleBook(packs);
};
