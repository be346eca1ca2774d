import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lightPages } from './light-pages.ts';
import { pageAddresses } from './page-addresses.ts';

const page = (name: string) => resolve(import.meta.dirname, `${name}.html`);
const pages = ['index', 'phone', 'projector', 'chair', 'desk', 'console', 'petition', 'minutes'];
const server = process.env.SERVER_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), lightPages(['index', 'phone', 'minutes']), pageAddresses()],
  build: {
    // Old phones: plain CSS, no syntax that a Chromium of 2020 does not know.
    target: 'chrome79',
    cssTarget: 'chrome79',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: Object.fromEntries(pages.map((name) => [name, page(name)])) },
  },
  server: {
    port: 5173,
    proxy: {
      '^/(api|open|f|healthz|readyz)(/|$)': { target: server },
      '^/(live|collab)(/|$)': { target: server, ws: true },
    },
  },
});
