export { appendEvent as appendCaseEvent } from './case.store.ts';
export { CaseReader, type Mask, type MaskedCase } from './case-reader.ts';
export { PetitionsModule } from './petitions.module.ts';
export { maySettle, settleCase } from './settle-case.ts';
