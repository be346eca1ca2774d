import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { setClock } from '@yishiting/shared/rehearsal.contract.ts';
import { Clock } from '../platform/clock.ts';
import { parse } from '../platform/contract.ts';

/** Moves the day along a rehearsal. Not one of the `served` routes: a real server has none such. */
@Controller()
export class RehearsalController {
  constructor(private readonly clock: Clock) {}

  @Post('/api/rehearsal/clock')
  @HttpCode(200)
  set(@Body() body: unknown) {
    const { at } = parse<{ at: string }>(setClock, body);
    this.clock.set(new Date(at));
    return { at: this.clock.now().toISOString(), today: this.clock.today() };
  }
}
