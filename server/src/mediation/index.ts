export { MediationModule } from './mediation.module.ts';
