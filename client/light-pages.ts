import type { Plugin } from 'vite';

const standIns: Record<string, string> = {
  react: 'preact/compat',
  'react-dom': 'preact/compat',
  'react-dom/client': 'preact/compat/client',
  'react/jsx-runtime': 'preact/jsx-runtime',
  'react/jsx-dev-runtime': 'preact/jsx-dev-runtime',
};
const mark = '?light';

/**
 * Pages for old phones get Preact, a ninth of React's size: 60 KB less on a village's network are four seconds. Every
 * module of ours that such a page reaches is bundled a second time, with Preact; the other pages keep React. Only in
 * builds: while developing all pages run on React, which Preact stands in for call by call.
 */
export const lightPages = (pages: string[]): Plugin => ({
  name: 'light-pages',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    const fromPage = pages.some((page) => importer?.endsWith(`/${page}.html`));
    if (!fromPage && !importer?.endsWith(mark)) return null;
    const standIn = standIns[source];
    if (standIn) return this.resolve(standIn, importer, { ...options, skipSelf: true });
    const found = await this.resolve(source, importer?.replace(mark, ''), { ...options, skipSelf: true });
    const isOurs = found && !found.external && /^(?!.*node_modules).*\.tsx?$/.test(found.id);
    return isOurs ? { ...found, id: found.id + mark } : found;
  },
});
