import { Global, Module } from '@nestjs/common';
import type { Env } from '../config/env.ts';
import { Clock } from './clock.ts';

export const ENV = Symbol('settings');

/** What every feature may use: settings and the clock. */
@Global()
@Module({})
export class PlatformModule {
  static with(env: Env) {
    return {
      module: PlatformModule,
      providers: [Clock, { provide: ENV, useValue: env }],
      exports: [Clock, ENV],
    };
  }
}
