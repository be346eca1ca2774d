import { errorCodes } from '@yishiting/shared/errors.ts';
import type { Route, Schema } from '@yishiting/shared/route.ts';
import * as z from 'zod';
import { OPERATION_HEADER } from './operation.ts';

type Json = Record<string, unknown>;

/** What comes in is described as it may be sent, what goes out as it is received. */
const describe = (schema: Schema, io: 'input' | 'output'): Json => {
  const { $schema, ...shape } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return shape;
};

const json = (schema: Json) => ({ content: { 'application/json': { schema } } });

const formats: Record<string, Json> = {
  id: { type: 'string', format: 'uuid' },
  code: { type: 'string', pattern: '^\\d{6}$' },
  slug: { type: 'string', pattern: '^[a-z][a-z0-9-]{1,39}$' },
};
const inPath = (route: Route) =>
  [...route.path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path',
    required: true,
    schema: formats[name] ?? { type: 'string', format: 'uuid' },
  }));

const inQuery = (query: Schema | undefined) => {
  const { properties = {}, required = [] } = query ? describe(query, 'input') : {};
  return Object.entries(properties as Json).map(([name, schema]) => ({
    name,
    in: 'query',
    required: (required as string[]).includes(name),
    schema,
  }));
};

/** Every refusal has this one shape; `code` is stable, `message` is in the language of Accept-Language. */
const fault = {
  type: 'object',
  required: ['code', 'message'],
  properties: {
    code: { type: 'string', enum: errorCodes },
    message: { type: 'string' },
    params: { type: 'object' },
    issues: {
      type: 'array',
      items: { type: 'object', properties: { path: { type: 'string' }, code: { type: 'string' } } },
    },
    requestId: { type: 'string' },
  },
};

const inHeader = {
  name: OPERATION_HEADER,
  in: 'header',
  required: false,
  description: 'New for each act and the same for every retry of it: a repeat gets the first answer.',
  schema: formats.id,
};

const operation = (route: Route) => ({
  summary: route.summary,
  tags: [route.path.split('/')[2] ?? 'other'],
  parameters: [...inPath(route), ...inQuery(route.query), ...(route.once ? [inHeader] : [])],
  ...(route.body ? { requestBody: { required: true, ...json(describe(route.body, 'input')) } } : {}),
  responses: {
    200: { description: 'Done', ...json(describe(route.reply, 'output')) },
    default: { description: 'Refused; nothing has changed', ...json({ $ref: '#/components/schemas/Fault' }) },
  },
});

/** OpenAPI 3.1 of the contracts that the server answers. */
export const openApi = (routes: Route[]) => {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operation(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Yishiting',
      version: '1',
      description:
        'Changes need the header `x-yishiting: 1` and the session cookie of POST /api/session. Commands of phones can also be sent by socket.io on `/live`, documents are on `/collab`.',
    },
    paths,
    components: { schemas: { Fault: fault } },
  };
};
