export { publicPath } from './resolution-number.ts';
export { ResolutionsModule } from './resolutions.module.ts';
