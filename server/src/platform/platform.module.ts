import { Global, Module } from '@nestjs/common';
import type { Env } from '../config/env.ts';
import { Clock } from './clock.ts';
import { PEPPER, type Pepper } from './pepper.ts';
import { RuleBook } from './rule-book.ts';

export const ENV = Symbol('settings');

/** What every feature may use: settings, the clock, the pepper and the rules. */
@Global()
@Module({})
export class PlatformModule {
  static with(env: Env, pepper: Pepper, rules: RuleBook) {
    return {
      module: PlatformModule,
      providers: [
        Clock,
        { provide: ENV, useValue: env },
        { provide: PEPPER, useValue: pepper },
        { provide: RuleBook, useValue: rules },
      ],
      exports: [Clock, ENV, PEPPER, RuleBook],
    };
  }
}
