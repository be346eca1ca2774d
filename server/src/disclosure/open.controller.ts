import { Controller, Get, Header, Param, Query, Req, Res, UseFilters } from '@nestjs/common';
import type { Request, Response } from 'express';
import { PageFaultFilter } from './page-fault.filter.ts';
import { noticePage } from './pages/notice-page.tsx';
import { missingPage, villagesPage } from './pages/plain-pages.tsx';
import { resolutionPage } from './pages/resolution-page.tsx';
import { rulesPage } from './pages/rules-page.tsx';
import { css, stylePath } from './pages/style.ts';
import { trustPage } from './pages/trust-page.tsx';
import { villagePage } from './pages/village-page.tsx';
import { languageOf, type Wording, wordingOf } from './pages/wording.ts';
import { ShowPublic } from './show-public.ts';
import { ShowRules } from './show-rules.ts';

/** Pages change with the day, so browsers ask each time; the answer is short when nothing changed (ETag). */
const Html = () => (target: object, key: string, descriptor: PropertyDescriptor) => {
  Header('content-type', 'text/html; charset=utf-8')(target, key, descriptor);
  Header('cache-control', 'no-cache')(target, key, descriptor);
};

/** Public pages: plain HTML for everybody, without sign-in and without scripts. */
@Controller()
@UseFilters(PageFaultFilter)
export class OpenController {
  constructor(
    private readonly views: ShowPublic,
    private readonly rules: ShowRules,
  ) {}

  @Get(stylePath)
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  style() {
    return css;
  }

  @Get('/open')
  @Html()
  async villages(@Query('lang') lang: unknown) {
    return villagesPage(wordingOf(languageOf(lang)), await this.views.villages());
  }

  @Get('/open/trust')
  @Html()
  trust(@Query('lang') lang: unknown) {
    return trustPage(wordingOf(languageOf(lang)));
  }

  @Get('/open/:village')
  @Html()
  async village(
    @Param('village') slug: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return orMissing(request, response, villagePage, await this.views.village(slug));
  }

  @Get('/open/:village/rules')
  @Html()
  async rulesOf(
    @Param('village') slug: string,
    @Query('on') on: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return orMissing(request, response, rulesPage, await this.rules.execute(slug, on));
  }

  @Get('/open/:village/resolutions/:number')
  @Html()
  async resolution(
    @Param('village') village: string,
    @Param('number') number: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return orMissing(request, response, resolutionPage, await this.views.resolution(village, number));
  }

  @Get('/open/:village/meetings/:code')
  @Html()
  async notice(
    @Param('village') village: string,
    @Param('code') code: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ) {
    return orMissing(request, response, noticePage, await this.views.notice(village, code));
  }

  @Get('/open/{*path}')
  @Html()
  missing(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return orMissing(request, response, () => '', null);
  }
}

const orMissing = <View>(
  request: Request,
  response: Response,
  page: (wording: Wording, view: View) => string,
  view: View | null,
): string => {
  const wording = wordingOf(languageOf(request.query.lang));
  if (view) return page(wording, view);
  response.status(404);
  return missingPage(wording, request.path);
};
