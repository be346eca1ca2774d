export { RehearsalModule } from './rehearsal.module.ts';
