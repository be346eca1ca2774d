import type { LoggerService } from '@nestjs/common';
import { logger } from './logger.ts';

const isStack = (text: unknown): boolean => typeof text === 'string' && /\n\s+at /.test(text);

/** `err` when there is one. A message that came with its stack is an error's, and may quote what somebody typed. */
const told = (message: unknown, rest: unknown[]): object => {
  const source = rest.at(-1);
  const err = [message, ...rest].find((part) => part instanceof Error);
  const words = !err && typeof message === 'string' && !rest.some(isStack) ? { words: message } : {};
  return { err, ...words, ...(typeof source === 'string' && !isStack(source) ? { source } : {}) };
};

/** What NestJS has to say, as lines like ours. */
export const nestLogger: LoggerService = {
  log: () => undefined,
  warn: (message: unknown, ...rest: unknown[]) => logger.warn(told(message, rest), 'nest'),
  error: (message: unknown, ...rest: unknown[]) => logger.error(told(message, rest), 'nest'),
};
