import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Global, Module } from '@nestjs/common';
import { APP_ROLE, type AppRole } from './app-role.ts';
import { Database } from './database.ts';
import { Lane } from './lane.ts';
import { ormConfig } from './mikro-orm.config.ts';

@Global()
@Module({})
export class DatabaseModule {
  static as(role: AppRole) {
    return {
      module: DatabaseModule,
      imports: [
        MikroOrmModule.forRoot({
          ...ormConfig(role.url),
          autoLoadEntities: true,
          registerRequestContext: false,
        }),
      ],
      providers: [Database, Lane, { provide: APP_ROLE, useValue: role }],
      exports: [Database, Lane, APP_ROLE],
    };
  }
}
