import { Controller, Query } from '@nestjs/common';
import { type RuleId, ruleIds } from '@yishiting/shared/ballots/rules/rule.ts';
import { rulesApi } from '@yishiting/shared/ballots/rules/rules.contract.ts';
import type { Query as QueryOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { RuleBook } from '../platform/rule-book.ts';

@Controller()
export class RulesController {
  constructor(private readonly book: RuleBook) {}

  @Answers(rulesApi.inForce)
  inForce(@Query() { region, on }: QueryOf<typeof rulesApi.inForce>) {
    return ruleIds.flatMap((id: RuleId) => this.book.find(id, { asOf: on, region }) ?? []);
  }
}
