import { WAITING_AS_JOBS } from "../jobs/queue.ts";
import { createPostgresRequests } from "../jobs/requests.ts";
import type { PostgresRequest } from "../jobs/runs.ts";
import type { AcceptedDelivery } from "../ports/inbox.ts";
import { SHUTDOWN_MS } from "../shutdown.ts";
import { createLeadership, type Leadership, OUTBOX_LEAD } from "../storage/postgres/leadership.ts";
import { createSignals } from "../storage/postgres/signals.ts";
import { openPostgres } from "../storage/postgres/store.ts";
import { openUpkeep } from "../storage/postgres/upkeep.ts";
import type { Backend, BackendOptions } from "./types.ts";

/** What does not finish by then is handed over, before the shutdown's own limit ends the process. */
const FINISH_WITHIN_MS = SHUTDOWN_MS - 1_000;

/**
 * Opens one Postgres for many processes. A delivery from Slack becomes a job: any free process takes it, and another one takes it
 * over when that process dies. One process at a time tells memory, and deletes what is past its time.
 */
export async function openPostgresBackend(url: string, options: BackendOptions): Promise<Backend> {
  const { now, log, onFault, onLost } = options;
  const store = await openPostgres(url, { onFault });
  const upkeep = openUpkeep(url, { onFault });
  const requests = createPostgresRequests({ url, log, onFault, now });
  await requests.start();
  const signals = createSignals(url, onFault);
  let leadership: Leadership | undefined;
  const running = new Set<PostgresRequest>();
  let isStopping = false;

  /** Ends the process, through `onLost`, when it loses a request that it has not finished. */
  async function deal(work: (accepted: AcceptedDelivery) => Promise<void>, request: PostgresRequest): Promise<void> {
    request.signal.addEventListener("abort", () => {
      if (!isStopping) onLost();
    });
    running.add(request);
    await work(request).finally(() => running.delete(request));
    await store.settled(); // the job ends now, so nobody would do again what still gathers
  }

  return {
    store,
    upkeep,
    signals,
    requests: WAITING_AS_JOBS,
    inbox: {
      accept: async (delivery) => ((await requests.accept(delivery)) ? "queued" : "known"),
      finish() {},
      work: (work) => requests.work((request) => deal(work, request)),
      // One sign of life keeps all claims, so all are lost at the same moment.
      isOurs: () => running.values().next().value?.isMine() ?? true,
      async stop() {
        isStopping = true;
        await requests.stop({ withinMs: FINISH_WITHIN_MS });
      },
    },
    oldestRequestMs: () => requests.oldestAgeMs(),

    runAsLeader(tasks) {
      const isLeader = () => leadership?.isLeader() ?? false;
      const onLoss = async () => void (await Promise.all(tasks.map((task) => task.pause())));
      const onGain = () => {
        for (const task of tasks) task.start(isLeader);
      };
      void onLoss();
      leadership = createLeadership(url, OUTBOX_LEAD, { onGain, onLoss, onFault });
    },

    async close() {
      isStopping = true;
      await requests.stop({ withinMs: 0 });
      await leadership?.stop();
      await Promise.all([signals.close(), upkeep.close(), store.close()]);
    },
  };
}
