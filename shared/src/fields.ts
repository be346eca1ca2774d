import * as z from 'zod/mini';

/** Field shapes that several contracts share. Every text is trimmed and bounded. */
export const id = z.uuid();
/** Calendar day in China time, `2026-05-09`. */
export const day = z.iso.date();
/** Instant with zone, `2026-05-09T19:30:00+08:00`. */
export const instant = z.iso.datetime({ offset: true });
export const count = z.int().check(z.minimum(0), z.maximum(1_000_000));
/** PostgreSQL keeps every character but this one. */
export const storable = z.refine<string>((value) => !value.includes('\u0000'));
export const text = (max: number, min = 1) =>
  z.string().check(z.trim(), z.minLength(min), z.maxLength(max), storable);
/** Six digits on the hall's screen. */
export const meetingCode = z.string().check(z.regex(/^\d{6}$/));
/** A text on screen in both languages; Chinese is always there. */
export const bilingual = (max: number) => z.object({ zh: text(max), en: z.optional(text(max, 0)) });
export const nothing = z.object({});
export const ok = z.object({ ok: z.literal(true) });
