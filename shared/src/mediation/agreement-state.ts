/** 待签名 → 待盖章 → 生效. */
export const agreementStates = ['signing', 'signed', 'effective'] as const;
export type AgreementState = (typeof agreementStates)[number];

/** Whose signature an agreement needs: each party's and each mediator's. */
export const signerRoles = ['party', 'mediator'] as const;
export type AgreementSigner = (typeof signerRoles)[number];

/**
 * A mediation agreement takes effect on the day on which parties and mediators have signed and the mediation committee
 * has put its seal to it (People's Mediation Law, art. 29). A seal is never put before the last signature.
 */
export const agreementState = (signers: readonly { signed: boolean }[], sealed: boolean): AgreementState =>
  sealed ? 'effective' : signers.every((s) => s.signed) ? 'signed' : 'signing';
