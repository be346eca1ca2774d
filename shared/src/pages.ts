const pages = [
  [/^\/$/, 'index'],
  [/^\/m(\/\d{6})?\/?$/, 'phone'],
  [/^\/p(\/\d{6})?\/?$/, 'projector'],
  [/^\/chair(\/[^/]+)?\/?$/, 'chair'],
  [/^\/desk\/[^/]+\/?$/, 'desk'],
  [/^\/(minutes|agreement)\/[^/]+\/?$/, 'minutes'],
  [/^\/console(\/.*)?$/, 'console'],
  [/^\/(petition(\/.*)?|track\/?)$/, 'petition'],
] as const;

export type Page = (typeof pages)[number][1];

/** The page of the client that answers an address; null for what the server answers itself. */
export const pageAt = (path: string): Page | null =>
  pages.find(([address]) => address.test(path))?.[1] ?? null;
