import * as z from 'zod/mini';
import { day } from '../../fields.ts';
import { route } from '../../route.ts';
import { ruleSchema } from './rule.ts';

export const rulesApi = {
  inForce: route({
    method: 'GET',
    path: '/api/rules',
    summary: 'The rules in force in a region on a day, each in the version that holds there',
    query: z.object({ region: z.string().check(z.regex(/^CN(-[0-9A-Z]+)*$/), z.maxLength(40)), on: day }),
    reply: z.array(ruleSchema),
  }),
};
