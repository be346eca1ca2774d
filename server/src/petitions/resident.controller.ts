import { Body, Controller, Ip } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { petitionApi } from '@yishiting/shared/petitions/petition.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../platform/contract.ts';
import { Visitor } from '../platform/session.ts';
import { RegisterOnline } from './register-online.ts';
import { TrackCase } from './track-case.ts';

/** The resident's side, without an account. */
@Controller()
export class ResidentController {
  constructor(
    private readonly registers: RegisterOnline,
    private readonly tracks: TrackCase,
  ) {}

  @Answers(petitionApi.registerOnline)
  registerOnline(
    @Visitor() visitor: Actor | null,
    @Ip() ip: string,
    @Body() body: BodyOf<typeof petitionApi.registerOnline>,
  ) {
    return this.registers.execute(visitor, ip, body);
  }

  @Answers(petitionApi.track)
  track(@Ip() ip: string, @Body() body: BodyOf<typeof petitionApi.track>) {
    return this.tracks.execute(ip, body);
  }

  @Answers(petitionApi.rate)
  rate(@Ip() ip: string, @Body() body: BodyOf<typeof petitionApi.rate>) {
    return this.tracks.rate(ip, body);
  }
}
