import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ruleHeadOf } from '@yishiting/shared/ballots/rules/rule.ts';
import { maskName } from '@yishiting/shared/disclosure/redact.ts';
import type { BoardView } from '@yishiting/shared/meetings/board.contract.ts';
import { Village } from '../../identity/index.ts';
import { CaseReader, type Mask } from '../../petitions/index.ts';
import { found } from '../../platform/refusal.ts';
import { itemsOf } from '../agenda.store.ts';
import { countAttendance, quorumOf } from '../attendance/count-attendance.ts';
import { additionsOf } from '../electorate/change.store.ts';
import { readFloor } from '../floor/floor.store.ts';
import { Meeting } from '../meeting.entity.ts';
import { readNoQuorum } from '../no-quorum.store.ts';

type Section = Pick<BoardView, 'meeting' | 'agenda' | 'currentItem' | 'attendance' | 'roster' | 'floor'>;

/**
 * What the hall may see of meeting, agenda, attendance and floor: an allow-list, field by field. What the case's
 * petitioner must not be known by is struck from every text that somebody typed.
 */
@Injectable()
export class BoardSection {
  constructor(private readonly cases: CaseReader) {}

  async read(em: EntityManager, meetingId: string): Promise<Section> {
    const meeting = found(await em.findOne(Meeting, { id: meetingId }), 'meeting.not-found');
    const mask = await this.cases.maskFor(meeting.caseId, em);
    const items = meeting.agendaLockedAt ? await itemsOf(em, meetingId) : [];
    return {
      meeting: await presentHead(em, meeting, mask),
      agenda: items.map(({ id, zh, en }) => ({ id, zh: mask(zh), en: mask(en, 'en') })),
      currentItem: meeting.currentItem ?? null,
      attendance: await presentAttendance(em, meeting),
      ...(meeting.rosterHash ? { roster: await presentRoster(em, meeting, meeting.rosterHash, mask) } : {}),
      floor: await presentFloor(em, meeting),
    };
  }
}

const presentHead = async (em: EntityManager, meeting: Meeting, mask: Mask): Promise<Section['meeting']> => {
  const village = await em.findOneOrFail(Village, { id: meeting.villageId });
  const { noQuorum } = await readNoQuorum(em, meeting.id);
  return {
    id: meeting.id,
    code: meeting.code,
    title: mask(meeting.title),
    village: village.name,
    place: mask(meeting.place),
    heldAt: meeting.heldAt.toISOString(),
    kind: meeting.kind,
    step: meeting.step,
    rule: ruleHeadOf(meeting.rule),
    ...(noQuorum && { noQuorum: { at: noQuorum.at, steps: noQuorum.steps, unit: noQuorum.unit } }),
  };
};

const presentAttendance = async (em: EntityManager, meeting: Meeting): Promise<Section['attendance']> => {
  const heads = await countAttendance(em, meeting.id);
  const { counted, needed, met } = quorumOf(meeting, heads);
  const { eligible, present, came, remote, waiting, guests, proxies } = heads;
  return {
    eligible,
    present,
    came,
    remote,
    waiting,
    guests,
    proxies,
    counted,
    needed: meeting.rule.quorum ? needed : null,
    met,
  };
};

/** Who came to the roster after it was frozen is told to everybody, by a masked name as wherever the code alone shows one. */
const presentRoster = async (em: EntityManager, { id }: Meeting, hash: string, mask: Mask) => ({
  hash,
  additions: (await additionsOf(em, id)).map(({ name, household, at }) => ({
    name: maskName(name),
    household: mask(household),
    at,
  })),
});

const presentFloor = async (em: EntityManager, meeting: Meeting): Promise<Section['floor']> => {
  const { speaker, order } = await readFloor(em, meeting);
  return {
    speaker: speaker && { name: speaker.name, side: speaker.side, until: speaker.until.toISOString() },
    queue: order.map(({ name, side }) => ({ name, side })),
  };
};
