import { Module } from '@nestjs/common';
import { PetitionsModule } from '../petitions/index.ts';
import { OpenController } from './open.controller.ts';
import { ShowPublic } from './show-public.ts';

@Module({ imports: [PetitionsModule], controllers: [OpenController], providers: [ShowPublic] })
export class DisclosureModule {}
