import { Global, Module } from '@nestjs/common';
import type { Env } from '../config/env.ts';
import { Clock } from './clock.ts';
import { PEPPER, type Pepper } from './pepper.ts';

export const ENV = Symbol('settings');

/** What every feature may use: settings, the clock and the pepper. */
@Global()
@Module({})
export class PlatformModule {
  static with(env: Env, pepper: Pepper) {
    return {
      module: PlatformModule,
      providers: [Clock, { provide: ENV, useValue: env }, { provide: PEPPER, useValue: pepper }],
      exports: [Clock, ENV, PEPPER],
    };
  }
}
