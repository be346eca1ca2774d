# The application alone; PostgreSQL 18 runs beside it (docker-compose.yml).
FROM node:24-bookworm-slim AS base
ENV CI=true
WORKDIR /app
RUN npm install --global pnpm@12
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
COPY client/package.json client/
COPY server/package.json server/
COPY shared/package.json shared/
COPY test/package.json test/

FROM base AS build
RUN pnpm install --frozen-lockfile
COPY . .
RUN node server/bin/build-all.ts

FROM base AS packages
RUN pnpm install --frozen-lockfile --prod --filter "@yishiting/server..."

FROM node:24-bookworm-slim
LABEL org.opencontainers.image.title="Yishiting" org.opencontainers.image.licenses="AGPL-3.0-only"
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
# Without DATABASE_URL the container runs a PostgreSQL of its own on this folder, as this same plain user.
RUN mkdir /data && chown node:node /data
VOLUME /data
COPY --from=packages /app/ ./
# shared is TypeScript that Node reads as it is, so it keeps its place outside node_modules.
COPY shared/src shared/src
COPY --from=build /app/server/dist server/dist
COPY --from=build /app/client/dist client/dist
USER node
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/readyz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "server/dist/main.js"]
