import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@yishiting/shared/actor.ts';
import type { Answer } from '@yishiting/shared/live.ts';
import type { Schema } from '@yishiting/shared/route.ts';
import type * as z from 'zod/mini';
import { parse } from '../platform/contract.ts';
import { toFault } from '../platform/fault.ts';
import { logger, withRequestId } from '../platform/logger.ts';
import { rateLimit } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { SessionReader } from '../platform/session.ts';
import type { LiveSocket } from './announcer.ts';

/** `name` is for the log. */
type Command<S extends Schema, A, T> = {
  name: string;
  schema: S;
  run: (actor: A, input: z.infer<S>) => Promise<T>;
};

/**
 * Makes the answer to every socket command: limited, validated, with a request id, refusals as faults in the
 * language of the page. The actor is read from the session at that moment, so a seat lost a second ago is
 * lost here.
 */
@Injectable()
export class Answerer {
  /** All commands of one connection together; casting has a tighter limit of its own. */
  private readonly perSocket = rateLimit(40, 10);

  constructor(private readonly sessions: SessionReader) {}

  /** For commands of somebody; refuses who has no session. */
  act<S extends Schema, T>(
    socket: LiveSocket,
    body: unknown,
    command: Command<S, Actor, T>,
  ): Promise<Answer<T>> {
    const run = (actor: Actor | null, input: z.infer<S>) => {
      if (!actor) throw new Refusal('session.required');
      return command.run(actor, input);
    };
    return this.watch(socket, body, { ...command, run });
  }

  /** For commands that anybody may send. */
  watch<S extends Schema, T>(
    socket: LiveSocket,
    body: unknown,
    { name, schema, run }: Command<S, Actor | null, T>,
  ): Promise<Answer<T>> {
    return withRequestId(randomUUID(), async () => {
      const started = performance.now();
      const answer = await this.attempt(socket, async () => {
        const input = parse<z.infer<S>>(schema, body);
        const { tokenHash } = socket.data;
        return run(tokenHash ? await this.sessions.readByHash(tokenHash) : null, input);
      });
      const ms = Math.round(performance.now() - started);
      logger.info({ command: name, code: answer.ok ? 'ok' : answer.fault.code, ms }, 'command');
      return answer;
    });
  }

  private async attempt<T>(socket: LiveSocket, work: () => Promise<T>): Promise<Answer<T>> {
    try {
      await this.perSocket(socket.id);
      return { ok: true, value: await work() };
    } catch (error) {
      const { status: _, ...fault } = toFault(error, socket.data.language);
      return { ok: false, fault };
    }
  }
}
