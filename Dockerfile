# Inkwell in a container; docs/operations.md says how to run it. The image has the right Node, so the packaged one is left out.
FROM node:26-slim
WORKDIR /srv/inkwell
RUN groupadd --gid 10001 inkwell \
  && useradd --uid 10001 --gid inkwell --home-dir /data --no-create-home --shell /usr/sbin/nologin inkwell \
  && install --directory --mode 0700 --owner inkwell --group inkwell /data \
  && ln --symbolic /data .inkwell
COPY .npmrc package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY src src
USER inkwell
ENV HEALTH_PORT=8081 HEALTH_HOST=0.0.0.0
VOLUME /data
CMD ["node", "--expose-gc", "--heap-growing-percent=80", "--no-parallel-scavenge", "src/start.js"]
