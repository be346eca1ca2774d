import {
  Body,
  Controller,
  Get,
  Header,
  Inject,
  Ip,
  Param,
  Post,
  Query,
  Res,
  UseFilters,
} from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Response } from 'express';
import { CastBallot } from '../ballots/index.ts';
import type { Env } from '../config/env.ts';
import { setSessionCookie } from '../identity/index.ts';
import { OpenPhone, PlainPhones, UsePin } from '../meetings/index.ts';
import { parse } from '../platform/contract.ts';
import { ENV } from '../platform/platform.module.ts';
import { Refusal } from '../platform/refusal.ts';
import { Visitor, Who } from '../platform/session.ts';
import { type PinForm, pinForm, type VoteForm, voteForm } from './floor.form.ts';
import { PageFaultFilter } from './page-fault.filter.ts';
import { confirmPage, floorPage } from './pages/floor-page.tsx';
import { floorWordingOf } from './pages/floor-wording.ts';
import { languageOf } from './pages/wording.ts';

/** A form names its origin only under this policy, and without origin it is refused as foreign. */
const FORMS: [string, string] = ['referrer-policy', 'same-origin'];
const HTML: [string, string] = ['content-type', 'text/html; charset=utf-8'];
const FRESH: [string, string] = ['cache-control', 'no-store'];

/**
 * The ballot as plain pages and forms, for phones that run no script; the use cases are the same as everywhere. Each
 * form carries an operation number, so one that is sent twice counts once.
 */
@Controller('/f/:code')
@UseFilters(PageFaultFilter)
export class FloorController {
  constructor(
    private readonly phones: OpenPhone,
    private readonly pins: UsePin,
    private readonly votes: CastBallot,
    private readonly plain: PlainPhones,
    @Inject(ENV) private readonly env: Env,
  ) {}

  @Get()
  @Header(...FORMS)
  @Header(...HTML)
  @Header(...FRESH)
  async show(
    @Visitor() visitor: Actor | null,
    @Ip() ip: string,
    @Param('code') code: string,
    @Query() query: Record<string, unknown>,
    @Res({ passthrough: true }) response: Response,
  ) {
    const { view, token } = await this.phones.execute(visitor, ip, code);
    if (token) setSessionCookie(response, token, this.env);
    if (visitor) this.plain.note(visitor.sessionId);
    return floorPage(floorWordingOf(languageOf(query.lang)), code, view, { refused: query.refused });
  }

  @Get('add')
  @Header(...FORMS)
  @Header(...HTML)
  @Header(...FRESH)
  async add(
    @Who() actor: Actor,
    @Ip() ip: string,
    @Param('code') code: string,
    @Query('lang') lang: unknown,
  ) {
    const { view } = await this.phones.execute(actor, ip, code);
    return floorPage(floorWordingOf(languageOf(lang)), code, view, { add: true });
  }

  @Post('confirm')
  @Header(...FORMS)
  @Header(...HTML)
  @Header(...FRESH)
  async confirm(
    @Who() actor: Actor,
    @Ip() ip: string,
    @Param('code') code: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
  ) {
    const form = parse<VoteForm>(voteForm, body);
    const { view } = await this.phones.execute(actor, ip, code);
    return confirmPage(floorWordingOf(languageOf(lang)), code, view, form);
  }

  @Post('cast')
  async cast(
    @Who() actor: Actor,
    @Param('code') code: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const { ballotId, ...cast } = parse<VoteForm>(voteForm, body);
    await thenBack(response, code, lang, this.votes.execute(actor, ballotId, cast));
  }

  @Post('pin')
  async pin(
    @Who() actor: Actor,
    @Ip() ip: string,
    @Param('code') code: string,
    @Query('lang') lang: unknown,
    @Body() body: unknown,
    @Res() response: Response,
  ) {
    const { name, pin } = parse<PinForm>(pinForm, body);
    const visit = { actor, address: ip, code };
    await thenBack(response, code, lang, this.pins.execute(visit, { who: { name }, pin }));
  }
}

/** Back to the one page, which says what is on record now; a reload there sends nothing again. */
const thenBack = async (
  response: Response,
  code: string,
  lang: unknown,
  act: Promise<unknown>,
): Promise<void> => {
  const query = new URLSearchParams(languageOf(lang) === 'en' ? { lang: 'en' } : {});
  try {
    await act;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    query.set('refused', error.code);
  }
  response.redirect(303, `/f/${encodeURIComponent(code)}${query.size > 0 ? `?${query}` : ''}`);
};
