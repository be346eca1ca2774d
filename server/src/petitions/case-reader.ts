import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { type Personal, redactor } from '@yishiting/shared/disclosure/redact.ts';
import type { CaseStatus } from '@yishiting/shared/petitions/case-state.ts';
import type { Language } from '@yishiting/shared/text/text.ts';
import { Database } from '../database/database.ts';
import { PetitionCase } from './case.entity.ts';
import { type Reading, readingOf } from './case.policy.ts';
import { petitionersOf } from './case.store.ts';
import { maskTexts, personalOf } from './mask-case.ts';

/** A case as a meeting may show it: nothing in it names the petitioner. */
export type MaskedCase = {
  id: string;
  number: string;
  villageId: string;
  status: CaseStatus;
  subject: string;
  request: string;
  facts: string;
  place: string;
};

/** Makes a text fit for everybody; Chinese unless said otherwise. */
export type Mask = (text: string, language?: Language) => string;

/** What other features may know of a case. */
@Injectable()
export class CaseReader {
  constructor(private readonly database: Database) {}

  /** The masked summary, or null when there is no such case. */
  async forMeeting(caseId: string, em: EntityManager = this.database.reader()): Promise<MaskedCase | null> {
    const held = await em.findOne(PetitionCase, { id: caseId });
    if (!held) return null;
    const personal = personalOf(await petitionersOf(em, caseId), held.namedInPublic);
    const { id, number, villageId, status } = held;
    return { id, number, villageId, status, ...maskTexts(held, personal) };
  }

  /** How somebody may read the case: whole, masked, or not at all (null). */
  async readingOf(actor: Actor, caseId: string): Promise<Reading | null> {
    const held = await this.database.reader().findOne(PetitionCase, { id: caseId });
    return held && readingOf(actor, held);
  }

  /**
   * Covers what could point at the petitioners of the case: names (unless they agreed to be named), telephone
   * numbers, addresses and health (PI 25). Without a case, numbers of identity cards, banks and telephones are
   * covered all the same.
   */
  async maskFor(
    caseId: string | null | undefined,
    em: EntityManager = this.database.reader(),
  ): Promise<Mask> {
    return redactor(caseId ? await this.personalOf(em, caseId) : {});
  }

  private async personalOf(em: EntityManager, caseId: string): Promise<Personal> {
    const held = await em.findOne(PetitionCase, { id: caseId });
    return held ? personalOf(await petitionersOf(em, caseId), held.namedInPublic) : {};
  }
}
