import { createPostgresRequests } from "../jobs/requests.ts";
import type { PostgresRequest } from "../jobs/taking.ts";
import type { AcceptedDelivery } from "../ports/inbox.ts";
import { SHUTDOWN_MS } from "../shutdown.ts";
import { createLeadership, type Leadership } from "../storage/postgres/leadership.ts";
import { createSignals } from "../storage/postgres/signals.ts";
import { openPostgres } from "../storage/postgres/store.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** What is left then is handed over before the shutdown's own limit ends the process. */
const FINISH_WITHIN_MS = SHUTDOWN_MS - 1_000;

/**
 * Many processes on one Postgres: what Slack hands over becomes a job that whichever process is free takes, and that another
 * takes over when that one dies; memory is told by one process at a time.
 */
export async function openPostgresBackend(url: string, options: BackendOptions): Promise<Backend> {
  const { now, log, onFault, onLost } = options;
  const store = await openPostgres(url, { onFault });
  const requests = createPostgresRequests({ url, log, onFault, now });
  await requests.start();
  const signals = createSignals(url, onFault);
  let leadership: Leadership | undefined;
  const running = new Set<PostgresRequest>();
  let isStopping = false;

  async function deal(work: (accepted: AcceptedDelivery) => Promise<void>, request: PostgresRequest): Promise<void> {
    request.signal.addEventListener("abort", () => {
      if (!isStopping) onLost();
    });
    running.add(request);
    await work(request).finally(() => running.delete(request));
    await store.settled(); // what it left to be written "soon" must not be lost once nobody would do it again
  }

  return {
    store,
    signals,
    inbox: {
      accept: async (delivery) => ((await requests.accept(delivery)) ? "queued" : "known"),
      finish() {},
      work: (work) => requests.work((request) => deal(work, request)),
      // All are lost at the same moment, since all are kept by the same sign of life.
      isOurs: () => running.values().next().value?.isMine() ?? true,
      async stop() {
        isStopping = true;
        await requests.stop({ withinMs: FINISH_WITHIN_MS });
      },
    },
    oldestRequestMs: () => requests.oldestAgeMs(),

    runAsLeader(outbox) {
      outbox.pause();
      const isLeader = () => leadership?.isLeader() ?? false;
      const onGain = () => outbox.start(isLeader);
      leadership = createLeadership(url, "outbox", { onGain, onLoss: outbox.pause, onFault });
    },

    async close() {
      isStopping = true;
      await requests.stop({ withinMs: 0 });
      await leadership?.stop();
      await Promise.all([signals.close(), store.close()]);
    },
  };
}
