import * as z from 'zod/mini';
import { day, id, instant, text } from '../fields.ts';
import { route } from '../route.ts';

export const taskView = z.object({
  id,
  text: z.string(),
  owner: z.string(),
  dueOn: day,
  doneOn: z.nullable(day),
  evidence: z.string(),
  overdue: z.boolean(),
});

export const resolutionView = z.object({
  id,
  meetingId: id,
  ballotId: z.nullable(id),
  /** `桃源村决〔2026〕12号`; empty before it is signed. */
  number: z.string(),
  /** `decision` was voted; `consultation` is an outcome without a binding vote. */
  kind: z.enum(['decision', 'consultation']),
  text: z.string(),
  state: z.enum(['draft', 'adopted', 'published']),
  adoptedAt: z.nullable(instant),
  signatories: z.array(z.string()),
  tasks: z.array(taskView),
  publication: z.nullable(
    z.object({
      from: day,
      to: day,
      days: z.int(),
      place: z.string(),
      /** Path of the public page. */
      url: z.string(),
      verifiedBy: z.nullable(z.string()),
    }),
  ),
});
export type ResolutionView = z.infer<typeof resolutionView>;

export const resolutionApi = {
  list: route({
    method: 'GET',
    path: '/api/meetings/:id/resolutions',
    summary: 'Resolutions of a meeting',
    reply: z.array(resolutionView),
  }),
  draft: route({
    method: 'POST',
    path: '/api/meetings/:id/resolutions',
    once: true,
    summary: 'Draft the resolution of a carried ballot, or the outcome of a consultation',
    body: z.object({
      /** Left out for an outcome without a binding vote (VC 33). */
      ballotId: z.optional(id),
      text: text(5000),
    }),
    reply: resolutionView,
  }),
  revise: route({
    method: 'PUT',
    path: '/api/resolutions/:id',
    summary: 'Change the text of a draft',
    body: z.object({ text: text(5000) }),
    reply: resolutionView,
  }),
  adopt: route({
    method: 'POST',
    path: '/api/resolutions/:id/adopt',
    once: true,
    summary: 'The chair signs; the text is fixed',
    reply: resolutionView,
  }),
  addTask: route({
    method: 'POST',
    path: '/api/resolutions/:id/tasks',
    once: true,
    summary: 'Give a task to somebody, with a deadline',
    body: z.object({ text: text(500), owner: text(60), dueOn: day }),
    reply: resolutionView,
  }),
  finishTask: route({
    method: 'POST',
    path: '/api/tasks/:id/done',
    once: true,
    summary: 'Report a task done, with evidence',
    body: z.object({ evidence: text(2000) }),
    reply: resolutionView,
  }),
  publish: route({
    method: 'POST',
    path: '/api/resolutions/:id/publish',
    once: true,
    summary: 'Publish masked, for at least 15 days (VC 35, UR 34)',
    body: z.object({ days: z.int().check(z.minimum(1), z.maximum(365)), place: text(120) }),
    reply: resolutionView,
  }),
  verify: route({
    method: 'POST',
    path: '/api/resolutions/:id/verify',
    summary: 'The supervisory committee confirms the publication',
    reply: resolutionView,
  }),
};
