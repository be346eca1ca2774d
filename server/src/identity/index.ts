export { Account, Village } from './account.entity.ts';
export { addAccount, addVillage } from './account.store.ts';
export { IdentityModule } from './identity.module.ts';
export { SessionStore, shortenDevices } from './session.store.ts';
export { setSessionCookie } from './session-cookie.ts';
export { SetUp } from './set-up.ts';
