import * as z from 'zod/mini';
import { type Rule, ruleSchema } from './rule.ts';

/** A county's own rules: one JSON file. Each rule is whole, as in the country's catalogue; typing errors are not let through. */
const packSchema = z.strictObject({
  /** `CN-51-0107`; what is in the pack holds there and in the places within. Never the whole country. */
  region: z.string().check(z.regex(/^CN(-[0-9A-Z]+)+$/)),
  title: z.string().check(z.trim(), z.minLength(1), z.maxLength(120)),
  /** Where the text can be read. */
  url: z.optional(z.url({ protocol: /^https?$/ })),
  rules: z.array(z.strictObject({ ...ruleSchema.shape })).check(z.minLength(1), z.maxLength(200)),
});
export type RulePack = {
  file: string;
  region: string;
  title: string;
  url: string | null;
  rules: Rule[];
};

export const packFaultCodes = [
  'json',
  'missing',
  'type',
  'choice',
  'unknown-key',
  'value',
  'region-outside',
  'duplicate',
] as const;
export type PackFault = {
  file: string;
  /** `rules[2].pass.num`; empty for the whole file. */
  path: string;
  code: (typeof packFaultCodes)[number];
  /** What is possible there, what is too much, or which file has the same: as it is written in the file. */
  hint: string;
};

type Issue = z.core.$ZodIssue;

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  );

const at = (value: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[part] : undefined,
    value,
  );

const faultOf = (file: string, given: unknown, issue: Issue): PackFault => {
  const here = { file, path: pathOf(issue.path) };
  if (issue.code === 'unrecognized_keys')
    return { ...here, code: 'unknown-key', hint: issue.keys.join(', ') };
  if (at(given, issue.path) === undefined) return { ...here, code: 'missing', hint: '' };
  if (issue.code === 'invalid_value') return { ...here, code: 'choice', hint: issue.values.join(', ') };
  if (issue.code === 'invalid_type') return { ...here, code: 'type', hint: issue.expected };
  return { ...here, code: 'value', hint: '' };
};

const within = (place: string, region: string) => place === region || place.startsWith(`${region}-`);

/** Reads one file: its pack, or every fault with its place. */
export function readPack(file: string, text: string): { pack: RulePack | null; faults: PackFault[] } {
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { pack: null, faults: [{ file, path: '', code: 'json', hint: '' }] };
  }
  const read = packSchema.safeParse(given);
  if (!read.success)
    return { pack: null, faults: read.error.issues.map((issue) => faultOf(file, given, issue)) };
  const { region, title, url = null } = read.data;
  const rules = read.data.rules.map((rule): Rule => ({ ...rule, region: rule.region ?? region }));
  const faults = rules.flatMap((rule, i): PackFault[] =>
    within(rule.region ?? region, region)
      ? []
      : [{ file, path: `rules[${i}].region`, code: 'region-outside', hint: region }],
  );
  return { pack: faults.length > 0 ? null : { file, region, title, url, rules }, faults };
}

/** The same rule for the same place from the same day: nobody could say which one holds. */
export function duplicatesIn(packs: readonly RulePack[]): PackFault[] {
  const first = new Map<string, string>();
  return packs.flatMap(({ file, rules }) =>
    rules.flatMap((rule, i): PackFault[] => {
      const key = `${rule.id} ${rule.region} ${rule.effectiveFrom}`;
      const before = first.get(key);
      first.set(key, before ?? file);
      return before ? [{ file, path: `rules[${i}]`, code: 'duplicate', hint: before }] : [];
    }),
  );
}
