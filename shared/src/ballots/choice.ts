import * as z from 'zod/mini';
import type { ErrorCode } from '../errors.ts';
import type { ListAsk } from './ask.ts';

/** What can be chosen where one motion is asked. */
export const choices = ['yes', 'no', 'abstain'] as const;
export type Choice = (typeof choices)[number];

const oneOrMore = /^o\d{1,2}(,o\d{1,2}){0,19}$/;

/** Options of a list that somebody ticked, `o1,o3`: each once, in the order of the list. */
export const ticks = z.templateLiteral(['o', z.string()]).check(z.regex(oneOrMore));
export type Ticks = z.infer<typeof ticks>;

/** What a vote chooses: of a motion yes, no or abstain; of a list its ticks, or abstain where it names none. */
export const chosen = z.union([z.enum(choices), ticks]);
export type Chosen = z.infer<typeof chosen>;

/** The same as it is sent, in any order, or nothing ticked; whether it answers the ballot is for `checkChoice`. */
export const choiceSent = z.string().check(z.regex(/^(yes|no|abstain|(o\d{1,2}(,o\d{1,2}){0,19})?)$/));

export const isTicks = (choice: string): choice is Ticks => oneOrMore.test(choice);
export const isMotionChoice = (choice: string): choice is Choice => choices.some((one) => one === choice);
/** The options that a vote names: none where it is a vote on a motion, or abstains. */
export const ticksOf = (choice: string): string[] => (isTicks(choice) ? choice.split(',') : []);
/** Ticked options as one choice, each once and in the order of the list; null without any. */
export const choiceOf = (keys: readonly string[]): Ticks | null => {
  const places = [...new Set(keys.map((key) => Number(key.slice(1))))].sort((a, b) => a - b);
  const choice = places.map((place) => `o${place}`).join(',');
  return isTicks(choice) ? choice : null;
};

/**
 * Does this answer what the ballot asks? The choice as it goes on record, or why it is none. Where no `ask` is given, it
 * is a motion.
 */
export function checkChoice(
  ask: ListAsk | null | undefined,
  sent: string,
): { choice: Chosen } | { refusal: ErrorCode } {
  if (sent === '') return { refusal: 'ballot.choice-empty' };
  if (!ask) return isMotionChoice(sent) ? { choice: sent } : { refusal: 'ballot.choice-unknown' };
  if (sent === 'abstain') return { choice: sent };
  const choice = choiceOf(ticksOf(sent));
  if (!choice || !ticksOf(choice).every((key) => ask.options.some((option) => option.key === key)))
    return { refusal: 'ballot.choice-unknown' };
  return ticksOf(choice).length > ask.most ? { refusal: 'ballot.choice-too-many' } : { choice };
}
