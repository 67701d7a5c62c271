# Debian, since the embedded engine has no build for Alpine's libc.
FROM node:20-bookworm-slim AS build
WORKDIR /rapport
COPY package.json package-lock.json ./
RUN npm ci
COPY build.mjs ./
COPY src src
RUN npm run build

FROM node:20-bookworm-slim AS dependencies
WORKDIR /rapport
COPY package.json package-lock.json ./
RUN npm ci --omit=dev

FROM node:20-bookworm-slim
ENV HOST=0.0.0.0 \
    PORT=4000 \
    RAPPORT_STORE=/data/graph \
    RAPPORT_TEXTS=/data/texts
WORKDIR /rapport
RUN install --directory --owner=node --group=node /data
COPY --from=dependencies /rapport/node_modules node_modules
COPY --from=build /rapport/dist dist
COPY package.json README.md ARCHITECTURE.md CONTRIBUTING.md CHANGELOG.md LICENSE .env.example ./
COPY docs docs
COPY cypher cypher
COPY schema schema
COPY dossiers dossiers
COPY examples examples
COPY bench bench
USER node
VOLUME /data
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/main.js", "serve"]
