import { randomBytes } from 'node:crypto';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ruleHeadOf } from '@yishiting/shared/ballots/rules/rule.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { canonicalJson } from '@yishiting/shared/minutes/canonical-json.ts';
import { type MinutesAnnex, type MinutesPaper, minutesPaper } from '@yishiting/shared/minutes/paper.ts';
import * as Y from 'yjs';
import { maskBallot, ReadBallot } from '../../ballots/index.ts';
import { Documents } from '../../collab/index.ts';
import { Village } from '../../identity/index.ts';
import { AgendaItem, type Meeting, presentAgendaItem } from '../../meetings/index.ts';
import { CaseReader, type Mask } from '../../petitions/index.ts';
import { proposalsOf } from '../amendments/amendment.store.ts';
import { readAttendance, readRolls, readSpeeches } from '../minutes.store.ts';
import { readBlocks } from '../text/read-blocks.ts';
import { sha256 } from './copy.store.ts';

/** The bytes of one copy: what is signed, what is bound to it by hash, and the Yjs state that it was read from. */
export type Composed = { paper: string; annex: string; document: Uint8Array; blocks: number };

/** Puts the minutes together from the locked document and the records, as the transaction sees them. */
@Injectable()
export class ComposePaper {
  constructor(
    private readonly documents: Documents,
    private readonly ballots: ReadBallot,
    private readonly cases: CaseReader,
  ) {}

  async execute(em: EntityManager, meeting: Meeting, number: number, at: string): Promise<Composed> {
    const shared = await this.documents.read(docName({ meetingId: meeting.id, kind: 'minutes' }), em);
    const document = Y.encodeStateAsUpdate(shared);
    const body = readBlocks(shared);
    shared.destroy();
    const mask = await this.cases.maskFor(meeting.caseId, em);
    const { people, ...sums } = await readAttendance(em, meeting.id);
    const ballots = await this.ballots.forMinutes(meeting.id, em);
    const annex = canonicalJson(await composeAnnex(em, meeting.id, people, ballots));
    const opened = await openingOf(em, meeting.id, people);
    const guests = people.filter((p) => p.guest).map(({ name, role }) => ({ name, role }));
    const paper = minutesPaper.parse({
      format: 'yishiting-minutes/1',
      number,
      at,
      meeting: { ...(await headOf(em, meeting, mask)), openedAt: opened },
      agenda: await agendaOf(em, meeting.id, mask),
      attendance: { ...sums, guests },
      body,
      ballots: ballots.map(({ ballot, ...more }) => ({ ...more, ballot: maskBallot(ballot, mask) })),
      annex: sha256(annex),
      document: sha256(document),
    } satisfies MinutesPaper);
    return { paper: canonicalJson(paper), annex, document, blocks: body.length };
  }
}

const headOf = async (em: EntityManager, meeting: Meeting, mask: Mask): Promise<MinutesPaper['meeting']> => {
  const village = await em.findOneOrFail(Village, { id: meeting.villageId });
  const { id, code, title, place, kind, heldAt, closedAt, rule } = meeting;
  return {
    id,
    code,
    title: mask(title),
    village: village.name,
    place: mask(place),
    kind,
    heldAt: heldAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
    rule: ruleHeadOf(rule),
  };
};

const openingOf = async (
  em: EntityManager,
  meetingId: string,
  people: MinutesAnnex['people'],
): Promise<string | null> => {
  const items = await em.find(AgendaItem, { meetingId });
  const called = items.flatMap(({ calledAt }) => (calledAt ? [calledAt.toISOString()] : []));
  const [first] = (called.length > 0 ? called : people.map(({ inAt }) => inAt)).sort();
  return first ?? null;
};

const agendaOf = async (
  em: EntityManager,
  meetingId: string,
  mask: Mask,
): Promise<MinutesPaper['agenda']> => {
  const items = await em.find(AgendaItem, { meetingId }, { orderBy: { ordinal: 'asc' } });
  return items.map((item) => ({
    ...presentAgendaItem(item),
    zh: mask(item.zh),
    en: mask(item.en, 'en'),
    called: Boolean(item.calledAt),
  }));
};

const composeAnnex = async (
  em: EntityManager,
  meetingId: string,
  people: MinutesAnnex['people'],
  ballots: MinutesPaper['ballots'],
): Promise<MinutesAnnex> => ({
  format: 'yishiting-minutes-annex/1',
  salt: randomBytes(32).toString('hex'),
  people,
  rolls: await readRolls(em, ballots),
  speeches: await readSpeeches(em, meetingId),
  amendments: (await proposalsOf(em, meetingId)).map((p) => ({
    kind: p.kind,
    was: p.was,
    text: p.text,
    reason: p.reason,
    by: p.by,
    at: new Date(p.at).toISOString(),
    verdict: p.verdict ?? '',
    answer: p.answer,
    decidedBy: p.decidedBy,
  })),
});
