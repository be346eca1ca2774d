import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { docName } from '@yishiting/shared/doc-names.ts';
import { whyNotBegin, whyNotCirculate } from '@yishiting/shared/minutes/minutes-state.ts';
import type { MinutesView, signingApi } from '@yishiting/shared/minutes/signing.contract.ts';
import type { Reply } from '@yishiting/shared/route.ts';
import { maskBallot, ReadBallot } from '../ballots/index.ts';
import { Documents } from '../collab/index.ts';
import { Database } from '../database/database.ts';
import { Changes } from '../live/index.ts';
import type { Meeting } from '../meetings/index.ts';
import { CaseReader } from '../petitions/index.ts';
import { found, Refusal } from '../platform/refusal.ts';
import { latestCirculation, proposalsOf } from './amendments/amendment.store.ts';
import { correctionsOf } from './corrections/correction.store.ts';
import { mayWrite, ownersOf, requireReader } from './minutes.policy.ts';
import {
  openRoles,
  presentCirculation,
  presentCopy,
  presentCorrections,
  presentProposal,
  presentSigners,
  type TextNow,
} from './minutes.present.ts';
import { countUnits, iso } from './minutes.store.ts';
import { currentCopy, reopenedCopies, signaturesOf, textsOf } from './signing/copy.store.ts';
import { signersOf } from './signing/signers.ts';
import { stateOf } from './state.store.ts';
import { readBlocks } from './text/read-blocks.ts';

/** Where the minutes stand, as each reader may know it. */
@Injectable()
export class ShowMinutes {
  constructor(
    private readonly database: Database,
    private readonly documents: Documents,
    private readonly changes: Changes,
    private readonly ballots: ReadBallot,
    private readonly cases: CaseReader,
  ) {}

  /** After a commit: all screens are told, and who acted sees what came of it. */
  announce(actor: Actor, meetingId: string): Promise<MinutesView> {
    this.changes.tell({ meetingId, what: 'minutes' });
    return this.execute(actor, meetingId);
  }

  async execute(actor: Actor, meetingId: string): Promise<MinutesView> {
    const em = this.database.reader();
    const reader = await requireReader(em, actor, meetingId);
    const { meeting, as, tookPart } = reader;
    const writes = mayWrite(reader);
    const state = await stateOf(em, meetingId);
    const all = await proposalsOf(em, meetingId);
    const owners = ownersOf(actor, meetingId);
    const shown = as === 'staff' ? all : all.filter((p) => owners.includes(p.proposer));
    const undecided = all.filter((p) => p.verdict === null).length;
    const now = writes && undecided > 0 ? await this.textNow(em, meetingId) : null;
    const signers = await signersOf(em, meeting);
    const facts = { state, step: meeting.step, undecided, signers };
    const copy = await currentCopy(em, meetingId);
    return {
      meetingId,
      title: as === 'staff' ? meeting.title : '',
      state,
      mine: {
        as,
        writes,
        proposes: tookPart && state === 'circulated',
        signs:
          copy && state === 'signing' ? openRoles(actor, reader.signs, await signaturesOf(em, copy.id)) : [],
        corrects: writes && state === 'frozen',
      },
      not: { circulate: whyNotCirculate(facts), begin: whyNotBegin(facts) },
      circulation: presentCirculation(await latestCirculation(em, meetingId)),
      figures: await this.figures(em, meeting),
      proposals: shown.map((p) => presentProposal(p, owners, now)),
      undecided,
      signers: presentSigners(signers),
      copy: copy && (await presentCopy(em, copy)),
      reopened: await this.reopened(em, meetingId),
      corrections: copy ? presentCorrections(await correctionsOf(em, copy.id), reader, actor) : [],
    };
  }

  /** The exact text: while it is being signed for those who work for the meeting, then for all readers. */
  async paper(actor: Actor, meetingId: string): Promise<Reply<typeof signingApi.paper>> {
    const em = this.database.reader();
    const { as } = await requireReader(em, actor, meetingId);
    const copy = found(await currentCopy(em, meetingId), 'minutes.not-signing');
    if (as !== 'staff' && (await stateOf(em, meetingId)) !== 'frozen')
      throw new Refusal('minutes.not-frozen');
    const { paper, annex } = await textsOf(em, copy.id);
    return { paper, hash: copy.hash, annex: as === 'staff' ? annex : null };
  }

  /** What each block of the shared text says, so that the writers see which amendments still fit. */
  private async textNow(em: EntityManager, meetingId: string): Promise<TextNow> {
    const doc = await this.documents.read(docName({ meetingId, kind: 'minutes' }), em);
    const now = new Map(readBlocks(doc).map(({ key, text }) => [key, text]));
    doc.destroy();
    return now;
  }

  private async figures(em: EntityManager, meeting: Meeting): Promise<MinutesView['figures']> {
    const mask = await this.cases.maskFor(meeting.caseId);
    const opened = await this.ballots.forMinutes(meeting.id, em);
    const ballots = opened.map(({ ballot }) => maskBallot(ballot, mask));
    return { ...(await countUnits(em, meeting.id)), ballots };
  }

  private async reopened(em: EntityManager, meetingId: string): Promise<MinutesView['reopened']> {
    const copies = await reopenedCopies(em, meetingId);
    return Promise.all(
      copies.map(async ({ reopening: { reason, by, at }, ...copy }) => ({
        copy: await presentCopy(em, copy),
        reason,
        by,
        at: iso(at),
      })),
    );
  }
}
