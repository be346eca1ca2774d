import { randomInt } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { chooseUnit, type Rule } from '@yishiting/shared/ballots/rules/rule.ts';
import type { MeetingDetail, meetingApi } from '@yishiting/shared/meetings/meeting.contract.ts';
import type { Body } from '@yishiting/shared/route.ts';
import { audit } from '../audit/index.ts';
import { Database } from '../database/database.ts';
import { Village } from '../identity/index.ts';
import { dayOf } from '../platform/clock.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { RuleBook } from '../platform/rule-book.ts';
import { LinkCase } from './link-case.ts';
import { mayPlan } from './meeting.policy.ts';
import { MeetingDocuments } from './meeting-documents.ts';
import { ShowMeeting } from './show-meeting.ts';
import { replaceStaff } from './staff.store.ts';

type Plan = Body<typeof meetingApi.plan>;

/** Plans a meeting: its rule is fixed, its documents begin, and who plans it is its chair. */
@Injectable()
export class PlanMeeting {
  constructor(
    private readonly database: Database,
    private readonly rules: RuleBook,
    private readonly cases: LinkCase,
    private readonly documents: MeetingDocuments,
    private readonly meetings: ShowMeeting,
  ) {}

  async execute(actor: Actor, plan: Plan): Promise<MeetingDetail> {
    const { account } = actor;
    if (!account || !mayPlan(actor, plan.villageId)) throw new Refusal('access.denied');
    const id = await this.database.once(async (em) => {
      const rule = await ruleFor(em, this.rules, plan);
      const matter = plan.caseId ? await this.cases.find(em, plan.caseId, plan.villageId) : null;
      const meetingId = await addMeeting(em, plan, rule);
      await replaceStaff(em, { id: meetingId, villageId: plan.villageId }, 'chair', [account.id]);
      await this.documents.begin(em, meetingId, matter?.subject ?? null);
      if (matter) this.cases.note(em, matter.id, account.name);
      const { unit, remoteCounts, recusal, region = 'CN' } = rule;
      await audit(
        em,
        actor,
        'meeting.planned',
        { type: 'meeting', id: meetingId },
        {
          ...{ rule: rule.id, unit, remoteCounts, recusal, region },
          pack: this.rules.packOf(rule)?.sha256 ?? null,
        },
      );
      return meetingId;
    });
    return this.meetings.execute(actor, id);
  }
}

/** The version in force in that region on the day of the meeting, with the unit that the planner chose. */
const ruleFor = async (em: EntityManager, rules: RuleBook, plan: Plan): Promise<Rule> => {
  const village = await em.findOne(Village, { id: plan.villageId });
  if (!village) throw new Refusal('request.invalid', { issues: [{ path: 'villageId', code: 'unknown' }] });
  const asOf = dayOf(new Date(plan.heldAt));
  const inForce = found(
    rules.find(plan.rule, { asOf, region: village.region, overrides: plan.region }),
    'meeting.rule-unknown',
  );
  const rule = chooseUnit(inForce, plan.unit);
  if (!rule) throw new Refusal('request.invalid', { issues: [{ path: 'unit', code: 'unknown' }] });
  return rule;
};

/** Six digits that no other meeting has or had, so that an old photograph of the screen opens nothing else. */
const addMeeting = async (em: EntityManager, plan: Plan, rule: Rule): Promise<string> => {
  for (;;) {
    const code = String(randomInt(100_000, 1_000_000));
    const [row] = await em.execute<{ id: string }[]>(
      `insert into meeting (code, village_id, case_id, kind, rule_id, rule, title, place, held_at, public_class, step)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'checkin') on conflict (code) do nothing returning id`,
      [
        code,
        plan.villageId,
        plan.caseId ?? null,
        plan.kind,
        rule.id,
        JSON.stringify(rule),
        plan.title,
        plan.place,
        plan.heldAt,
        plan.publicClass ?? true,
      ],
    );
    if (row) return row.id;
  }
};
