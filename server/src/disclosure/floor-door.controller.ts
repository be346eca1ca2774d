import { Controller, Get, Header, Query, Res, UseFilters } from '@nestjs/common';
import { meetingCode } from '@yishiting/shared/fields.ts';
import type { Response } from 'express';
import { PageFaultFilter } from './page-fault.filter.ts';
import { floorDoorPage } from './pages/floor-door-page.tsx';
import { floorWordingOf } from './pages/floor-wording.ts';
import { languageOf } from './pages/wording.ts';

/** The way to the ballot without scripts for who has only the six digits of the hall's screen. */
@Controller('/f')
@UseFilters(PageFaultFilter)
export class FloorDoorController {
  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-cache')
  door(
    @Query('lang') lang: unknown,
    @Query('code') typed: unknown,
    @Res({ passthrough: true }) response: Response,
  ): string {
    const language = languageOf(lang);
    const code = meetingCode.safeParse(String(typed ?? '').replace(/\s/g, ''));
    if (!code.success) return floorDoorPage(floorWordingOf(language), typed !== undefined);
    response.redirect(302, `/f/${code.data}${language === 'en' ? '?lang=en' : ''}`);
    return '';
  }
}
