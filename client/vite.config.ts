import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { lightPages } from './light-pages.ts';
import { entries, pages } from './pages.ts';

const server = process.env.SERVER_URL ?? 'http://127.0.0.1:3000';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), lightPages(['index', 'phone', 'minutes']), pages()],
  // Where Vite looks for packages before it serves the first page.
  optimizeDeps: { entries: 'src/screens/*/main.tsx' },
  build: {
    // Old phones: plain CSS, no syntax that a Chromium of 2020 does not know.
    target: 'chrome79',
    cssTarget: 'chrome79',
    modulePreload: { polyfill: false },
    rolldownOptions: { input: entries },
  },
  server: {
    port: 5173,
    proxy: {
      '^/(api|open|f|healthz|readyz)(/|$)': { target: server },
      '^/(live|collab)(/|$)': { target: server, ws: true },
    },
  },
});
