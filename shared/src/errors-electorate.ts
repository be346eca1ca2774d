/** Refusals about who votes, and for whom. */
export const electorateErrors = {
  'proxy.holder-absent': 409,
  'proxy.other-household': 409,
  'proxy.too-many': 409,
  'proxy.paper-used': 409,
  'proxy.register-again': 409,
} as const satisfies Record<string, number>;
