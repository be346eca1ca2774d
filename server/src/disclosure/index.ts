export { DisclosureModule } from './disclosure.module.ts';
