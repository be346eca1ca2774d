const pages = [
  [/^\/$/, 'index'],
  [/^\/m(\/\d{6})?\/?$/, 'phone'],
  [/^\/p(\/\d{6})?\/?$/, 'projector'],
  [/^\/chair(\/[^/]+)?\/?$/, 'chair'],
  [/^\/desk\/[^/]+\/?$/, 'desk'],
  [/^\/minutes\/[^/]+\/?$/, 'minutes'],
  [/^\/console(\/.*)?$/, 'console'],
  [/^\/(petition(\/.*)?|track\/?)$/, 'petition'],
] as const;

/** The page of the client that answers an address; null for what the server answers itself. */
export const pageAt = (path: string): (typeof pages)[number][1] | null =>
  pages.find(([address]) => address.test(path))?.[1] ?? null;
