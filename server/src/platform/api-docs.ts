import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Response } from 'express';
import swaggerUi from 'swagger-ui-express';
import { served } from './contract.ts';
import { openApi } from './openapi.ts';

/** The contracts for people at `/api/docs`, and for programs at `/api/docs.json`. Described when somebody asks first. */
export const apiDocs = (app: NestExpressApplication): void => {
  let described: object | undefined;
  app.use('/api/docs.json', (_: unknown, response: Response) => {
    described ??= openApi(served);
    response.json(described);
  });
  const page = swaggerUi.setup(undefined, { swaggerOptions: { url: '/api/docs.json' } });
  app.use('/api/docs', swaggerUi.serve, page);
};
