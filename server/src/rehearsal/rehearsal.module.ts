import { Module } from '@nestjs/common';
import { RehearsalController } from './rehearsal.controller.ts';

/** Only part of the application when it runs as a rehearsal (`REHEARSAL=1`). */
@Module({ controllers: [RehearsalController] })
export class RehearsalModule {}
