import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  HttpCode,
  Injectable,
  type NestInterceptor,
  RequestMapping,
  RequestMethod,
  SetMetadata,
  UseInterceptors,
} from '@nestjs/common';
import type { Route, Schema } from '@yishiting/shared/route.ts';
import type { Request } from 'express';
import { map, type Observable } from 'rxjs';
import { asOperation, digestOf, OPERATION_HEADER, type Operation, ownerOf } from './operation.ts';
import { Refusal } from './refusal.ts';

const ROUTE = 'route';
/** Every route that a controller answers, for `/api/docs` and for the test that none is missing. */
export const served: Route[] = [];

/** Answers a route of the contracts: method and path, validated input, stripped output. */
export const Answers = (route: Route) => {
  served.push(route);
  return applyDecorators(
    RequestMapping({ path: route.path, method: RequestMethod[route.method] }),
    HttpCode(200),
    SetMetadata(ROUTE, route),
    UseInterceptors(ContractInterceptor),
  );
};

/** What came in, as the schema wants it; refuses with where and what, never with the value. */
export const parse = <T>(schema: Schema, input: unknown): T => {
  const read = schema.safeParse(input);
  if (read.success) return read.data as T;
  throw new Refusal('request.invalid', {
    issues: read.error.issues.map((i) => ({ path: i.path.join('.'), code: i.code })),
  });
};

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const paramShapes: Record<string, RegExp> = { code: /^\d{6}$/, slug: /^[a-z][a-z0-9-]{1,39}$/ };

const checkParams = (params: Record<string, string | string[]>): void => {
  for (const [name, value] of Object.entries(params))
    if (!(paramShapes[name] ?? uuid).test(String(value)))
      throw new Refusal('request.invalid', { issues: [{ path: name, code: 'invalid_format' }] });
};

/** The operation that a request belongs to: its path and what came in, before anything is filled in by default. */
const operationOf = (route: Route, request: Request): Operation | null => {
  const id = request.headers[OPERATION_HEADER];
  if (!route.once || id === undefined) return null;
  if (!uuid.test(String(id)))
    throw new Refusal('request.invalid', { issues: [{ path: OPERATION_HEADER, code: 'invalid_format' }] });
  const digest = digestOf(route.method, request.path, route.once === 'blind' ? null : request.body);
  return { id: String(id), owner: ownerOf(request.actor), digest };
};

/** Holds a route of the contracts to its contract, both ways. */
@Injectable()
export class ContractInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const route: Route = Reflect.getMetadata(ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<Request>();
    checkParams(request.params);
    const operation = operationOf(route, request);
    if (route.body) request.body = parse(route.body, request.body ?? {});
    // Express 5 recomputes `query` at each read, so the parsed one is put over it.
    if (route.query) Object.defineProperty(request, 'query', { value: parse(route.query, request.query) });
    const work = () => next.handle();
    const handled = operation ? asOperation(operation, work) : work();
    return handled.pipe(map((value) => route.reply.parse(value)));
  }
}
