import { type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { BallotsModule } from './ballots/index.ts';
import { CollabModule } from './collab/index.ts';
import type { Env } from './config/env.ts';
import type { AppRole } from './database/app-role.ts';
import { DatabaseModule } from './database/database.module.ts';
import { DisclosureModule } from './disclosure/index.ts';
import { HealthController } from './health.controller.ts';
import { IdentityModule } from './identity/index.ts';
import { LiveModule } from './live/index.ts';
import { MediationModule } from './mediation/index.ts';
import { MeetingsModule } from './meetings/index.ts';
import { MetricsController } from './metrics.controller.ts';
import { MinutesModule } from './minutes/index.ts';
import { PetitionsModule } from './petitions/index.ts';
import { FaultFilter } from './platform/fault.filter.ts';
import type { Pepper } from './platform/pepper.ts';
import { PlatformModule } from './platform/platform.module.ts';
import type { RuleBook } from './platform/rule-book.ts';
import { SessionMiddleware } from './platform/session.ts';
import { RehearsalModule } from './rehearsal/index.ts';
import { ResolutionsModule } from './resolutions/index.ts';

@Module({
  controllers: [HealthController, MetricsController],
  providers: [{ provide: APP_FILTER, useClass: FaultFilter }],
})
export class AppModule implements NestModule {
  static with(env: Env, { pepper, role, rules }: { pepper: Pepper; role: AppRole; rules: RuleBook }) {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(env, pepper, rules),
        DatabaseModule.as(role),
        LiveModule,
        IdentityModule,
        CollabModule,
        PetitionsModule,
        MeetingsModule,
        BallotsModule,
        ResolutionsModule,
        MediationModule,
        MinutesModule,
        DisclosureModule,
        ...(env.REHEARSAL ? [RehearsalModule] : []),
      ],
    };
  }

  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(SessionMiddleware).forRoutes('{*path}');
  }
}
