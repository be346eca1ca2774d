export { type Change, Changes } from './changes.ts';
export { LiveAdapter } from './live.adapter.ts';
export { LiveModule } from './live.module.ts';
export { routeUpgrades } from './upgrades.ts';
