import { Module } from '@nestjs/common';
import { BallotsModule } from '../ballots/index.ts';
import { MinutesController } from './minutes.controller.ts';
import { ReadRecord } from './read-record.ts';

@Module({
  imports: [BallotsModule],
  controllers: [MinutesController],
  providers: [ReadRecord],
})
export class MinutesModule {}
