# syntax=docker/dockerfile:1

# The Node that the tests run on.
FROM node:24.21.0-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
# The only place that is written to; without DATABASE_URL it holds the queue, and must survive the container.
RUN mkdir /data && chown node:node /data
VOLUME /data
COPY --from=dependencies /app/node_modules ./node_modules
COPY package.json app.yml LICENSE THIRD-PARTY.md ./
COPY src ./src
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Not by npm: the process must hear SIGTERM itself, to hand back what it was at.
# With the bounds on memory that npm start has.
CMD ["node", "--max-semi-space-size=16", "--max-old-space-size=768", "src/server.ts"]
