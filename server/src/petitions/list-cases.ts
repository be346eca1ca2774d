import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { aliasOf } from '@yishiting/shared/disclosure/redact.ts';
import { addDays } from '@yishiting/shared/petitions/calendar.ts';
import { clocksToday } from '@yishiting/shared/petitions/case-clocks.ts';
import { soonDays } from '@yishiting/shared/petitions/deadline.ts';
import type { CaseRow, petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Query } from '@yishiting/shared/route.ts';
import { Database } from '../database/database.ts';
import { Clock } from '../platform/clock.ts';
import { Refusal } from '../platform/refusal.ts';
import { mayRegister, readsNothing, scopeOf } from './case.policy.ts';
import { countOf, type InboxRow, pageOf, similarTo } from './inbox.store.ts';

const PAGE_SIZE = 50;

/** The cases that somebody may know of, those with the nearest running clock first. */
@Injectable()
export class ListCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async execute(actor: Actor, { page = 1, ...wanted }: Query<typeof petitionApi.inbox>) {
    const scope = scopeOf(actor);
    if (readsNothing(scope)) throw new Refusal('access.denied');
    const days = { today: this.clock.today(), soonUntil: addDays(this.clock.today(), soonDays) };
    const list = pageOf(scope, wanted, days, page, PAGE_SIZE);
    const count = countOf(scope, wanted, days);
    const [rows, [counted]] = await Promise.all([
      this.database.query<InboxRow>(list.sql, list.params),
      this.database.query<{ total: number }>(count.sql, count.params),
    ]);
    return { rows: rows.map((r) => this.present(r)), total: counted?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** For whoever registers: is this the same person with the same matter again? */
  async similar(actor: Actor, wanted: Query<typeof petitionApi.searchRepeat>): Promise<CaseRow[]> {
    if (!mayRegister(actor, wanted.villageId, 'claim')) throw new Refusal('access.denied');
    const { sql, params } = similarTo(scopeOf(actor), wanted.villageId, wanted.name ?? '', wanted.text ?? '');
    const rows = await this.database.query<InboxRow>(sql, params);
    return rows.map((r) => this.present(r));
  }

  private present(row: InboxRow): CaseRow {
    return {
      ...row,
      petitioner: row.petitioner ?? aliasOf(0),
      clocks: clocksToday(row, this.clock.today()),
    };
  }
}
