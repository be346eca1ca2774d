export { ResolutionsModule } from './resolutions.module.ts';
