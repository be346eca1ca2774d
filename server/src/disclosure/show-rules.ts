import { Injectable } from '@nestjs/common';
import { findRule } from '@yishiting/shared/ballots/rules/find-rule.ts';
import { type Rule, ruleIds } from '@yishiting/shared/ballots/rules/rule.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { RuleBook } from '../platform/rule-book.ts';
import { findRegion } from './public.store.ts';
import type { RulesPage } from './public-view.ts';

const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));

/** By which rules a village decides today, or decided on another day. Null where there is no such village. */
@Injectable()
export class ShowRules {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly book: RuleBook,
  ) {}

  async execute(slug: string, on: unknown): Promise<RulesPage | null> {
    const village = await findRegion(this.database.reader(), slug);
    if (!village) return null;
    const asOf = isDay(on) ? on : this.clock.today();
    const { name, region } = village;
    const known = this.book.rules.filter((r) => isOf(r, region));
    return {
      village: { name, slug },
      on: asOf,
      rules: ruleIds.flatMap((id) => {
        const rule = findRule(id, { asOf, region }, known);
        if (!rule) return [];
        const pack = this.book.packOf(rule);
        return {
          rule,
          pack: pack ? { title: pack.title, region: pack.region, url: pack.url } : null,
          others: known
            .filter((r) => r.id === id && !isSame(r, rule))
            .sort((a, b) => a.effectiveFrom.localeCompare(b.effectiveFrom)),
        };
      }),
    };
  }
}

/** A rule of the region or of one around it. */
const isOf = ({ region: place = 'CN' }: Rule, region: string): boolean =>
  region === place || region.startsWith(`${place}-`);
const isSame = (a: Rule, b: Rule): boolean => a.effectiveFrom === b.effectiveFrom && a.region === b.region;
