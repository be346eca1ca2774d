export { takeNumber } from './resolution-number.ts';
export { ResolutionsModule } from './resolutions.module.ts';
