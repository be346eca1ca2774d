export { Announcer, type LiveSocket, rooms } from './announcer.ts';
export { Answerer } from './answer.ts';
export { type Change, Changes, type EndedSession } from './changes.ts';
export { LiveAdapter } from './live.adapter.ts';
export { LiveModule } from './live.module.ts';
export { MOST_SOCKETS, SocketCount } from './socket-count.ts';
export { routeUpgrades } from './upgrades.ts';
