export { freePort } from '../setup/free-port.ts';
