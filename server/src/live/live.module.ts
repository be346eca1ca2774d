import { Global, Module } from '@nestjs/common';
import { Announcer } from './announcer.ts';
import { Answerer } from './answer.ts';
import { Changes } from './changes.ts';
import { LiveGateway } from './live.gateway.ts';

@Global()
@Module({
  providers: [Changes, Announcer, Answerer, LiveGateway],
  exports: [Changes, Announcer, Answerer],
})
export class LiveModule {}
