import * as z from 'zod/mini';
import { instant } from './fields.ts';

/** Body of `POST /api/rehearsal/clock`, which exists only on a server started with `REHEARSAL=1`. */
export const setClock = z.object({ at: instant });
