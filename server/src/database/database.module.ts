import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Global, Module } from '@nestjs/common';
import { Database } from './database.ts';
import { ormConfig } from './mikro-orm.config.ts';

@Global()
@Module({})
export class DatabaseModule {
  static at(url: string) {
    return {
      module: DatabaseModule,
      imports: [
        MikroOrmModule.forRoot({ ...ormConfig(url), autoLoadEntities: true, registerRequestContext: false }),
      ],
      providers: [Database],
      exports: [Database],
    };
  }
}
