import { timingSafeEqual } from 'node:crypto';
import { Controller, Get, Headers, Inject, type OnModuleInit, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Env } from './config/env.ts';
import { registry, watchProcess } from './platform/metrics.ts';
import { ENV } from './platform/platform.module.ts';
import { Refusal } from './platform/refusal.ts';
import { hashToken } from './platform/secret.ts';

/** Numbers about the process for Prometheus, for whoever has the token. Without a token they are not there. */
@Controller()
export class MetricsController implements OnModuleInit {
  constructor(@Inject(ENV) private readonly env: Env) {}

  onModuleInit(): void {
    if (this.env.METRICS_TOKEN) watchProcess();
  }

  @Get('/metrics')
  async read(@Headers('authorization') given = '', @Res() response: Response): Promise<void> {
    const { METRICS_TOKEN } = this.env;
    if (!METRICS_TOKEN || !isSame(given, `Bearer ${METRICS_TOKEN}`)) throw new Refusal('request.unknown');
    const body = await registry.metrics();
    response.type(registry.contentType).send(body);
  }
}

/** In a time that says nothing about how much of it was right. */
const isSame = (a: string, b: string): boolean => timingSafeEqual(hashToken(a), hashToken(b));
