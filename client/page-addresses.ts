import { pageAt } from '@yishiting/shared/pages.ts';
import type { Plugin } from 'vite';

/** While developing, opens the pages at the addresses that the server gives them. */
export const pageAddresses = (): Plugin => ({
  name: 'page-addresses',
  apply: 'serve',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const [path = '/', query] = (request.url ?? '/').split('?');
      const page = pageAt(path);
      if (page) request.url = `/${page}.html${query ? `?${query}` : ''}`;
      next();
    });
  },
});
