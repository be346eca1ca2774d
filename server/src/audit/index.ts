export { audit, auditAll } from './audit.ts';
