import { Body, Controller, Param } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import { proxyApi } from '@yishiting/shared/meetings/electorate.contract.ts';
import type { Body as BodyOf } from '@yishiting/shared/route.ts';
import { Answers } from '../../platform/contract.ts';
import { Who } from '../../platform/session.ts';
import { ListProxies } from './list-proxies.ts';
import { RegisterProxies } from './register-proxies.ts';

@Controller()
export class ProxyController {
  constructor(
    private readonly lists: ListProxies,
    private readonly registrations: RegisterProxies,
  ) {}

  @Answers(proxyApi.list)
  list(@Who() actor: Actor, @Param('id') id: string) {
    return this.lists.execute(actor, id);
  }

  @Answers(proxyApi.register)
  register(@Who() actor: Actor, @Param('id') id: string, @Body() body: BodyOf<typeof proxyApi.register>) {
    return this.registrations.execute(actor, id, body);
  }
}
