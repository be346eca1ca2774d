import * as z from 'zod/mini';
import { id, instant, text } from '../fields.ts';
import { route } from '../route.ts';
import { attendanceRow } from './attendance.contract.ts';

const person = z.object({ name: z.string(), household: z.string() });

/** A paper by which somebody votes for a unit. */
export const proxyRow = z.object({
  id,
  number: z.string(),
  principal: person,
  /** Of an agent who is not on the roster the household is empty. */
  holder: person,
  at: instant,
  /** Whether it counts now: the unit is in the hall by it. */
  counts: z.boolean(),
});
export type ProxyRow = z.infer<typeof proxyRow>;

export const proxyApi = {
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/proxies',
    summary: 'Proxy papers of a meeting, by holder',
    reply: z.array(proxyRow),
  }),
  register: route({
    method: 'POST',
    path: '/api/meetings/:id/proxies',
    once: true,
    summary: 'Register the proxy papers that one holder brings; their units count as present by proxy',
    body: z.object({
      /** Somebody of the roster who is checked in, or the name of an agent who is not on it. */
      holder: z.union([z.object({ entryId: id }), z.object({ name: text(40) })]),
      papers: z.array(z.object({ entryId: id, number: text(80) })).check(z.minLength(1), z.maxLength(20)),
    }),
    reply: z.array(attendanceRow),
  }),
};
