import type { Server } from 'node:http';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, urlencoded } from 'express';
import { AppModule } from './app.module.ts';
import { CollabGateway } from './collab/index.ts';
import type { Env } from './config/env.ts';
import { enterAsApp } from './database/app-role.ts';
import { LiveAdapter, routeUpgrades } from './live/index.ts';
import { apiDocs } from './platform/api-docs.ts';
import { httpLog } from './platform/http-log.ts';
import { nestLogger } from './platform/nest-logger.ts';
import { refuseForeign } from './platform/origin.ts';
import { clientBuild, clientPages } from './platform/pages.ts';
import { readPepper } from './platform/pepper.ts';
import { refuseUnreadable } from './platform/readable-path.ts';
import { readRuleBook } from './platform/rule-book.ts';
import { securityHeaders } from './platform/security-headers.ts';

/** The whole application on one port, not yet listening. `databaseUrl` is the owner's, of a migrated database. */
export const createApp = async (env: Env, databaseUrl: string): Promise<NestExpressApplication> => {
  const rules = await readRuleBook(env);
  const pepper = await readPepper(env);
  const role = await enterAsApp(databaseUrl, pepper.key('database role'));
  const app = await NestFactory.create<NestExpressApplication>(AppModule.with(env, { pepper, role, rules }), {
    bodyParser: false,
    logger: nestLogger,
    abortOnError: false,
  });
  app.disable('x-powered-by');
  app.set('trust proxy', env.TRUST_PROXY);
  app.use(httpLog, securityHeaders, refuseForeign(env.PUBLIC_URL), refuseUnreadable);
  app.use(clientPages(clientBuild));
  apiDocs(app);
  app.use(/^\/api\/meetings\/[^/]+\/roster$/, json({ limit: '1mb' }));
  app.use(json({ limit: '100kb' }), urlencoded({ extended: false, limit: '10kb' }));
  app.useWebSocketAdapter(new LiveAdapter(app, env.PUBLIC_URL));
  await app.init();
  const server = app.getHttpServer() as Server;
  // Who asks for something, or for a socket, has said so by then.
  server.headersTimeout = 20_000;
  routeUpgrades(server, { '/collab/': app.get(CollabGateway).upgrade }, env.PUBLIC_URL);
  return app;
};
