import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { createLeadership, type Leadership, takeLead } from "../../../src/storage/postgres/leadership.ts";
import { eventually, patience } from "../../support/patience.ts";
import { connect as connectTo, createDatabaseOn, createTestDatabase, query } from "../../support/postgres.ts";
import { hasPostgres, startPostgres } from "../../support/postgres-server.ts";
import { startNode } from "../../support/processes.ts";

/** Runs something at the end of the test, the last one first. These tests mostly wait, so they run side by side. */
type AtEnd = (end: () => Promise<void>) => void;

type Candidate = Leadership & { readonly name: string };

/** Candidates whose gains and losses go into one list, with how many lead at that moment. */
function candidates(atEnd: AtEnd, url: string, names: readonly string[]) {
  const log: string[] = [];
  const all: Candidate[] = names.map((name) => {
    const leadership = createLeadership(url, "the office", {
      onGain: () => {
        log.push(`${name} gains, ${all.filter((one) => one.isLeader()).length} lead`);
      },
      onLoss: () => {
        log.push(`${name} loses`);
      },
    });
    atEnd(leadership.stop);
    return { ...leadership, name };
  });
  const leaders = () => all.filter((one) => one.isLeader());
  async function leader(not?: Candidate): Promise<Candidate> {
    await eventually(() => expect(leaders().filter((one) => one !== not)).toHaveLength(1));
    expect(leaders()).toHaveLength(1);
    return leaders()[0]!;
  }
  return { log, all, leaders, leader };
}

const HOLDER = `SELECT pid FROM pg_locks JOIN pg_stat_activity USING (pid)
  WHERE locktype = 'advisory' AND granted AND datname = current_database()`;
const CUT = `SELECT pg_terminate_backend(pid) FROM (${HOLDER}) holder`;

async function aDatabase(atEnd: AtEnd): Promise<string> {
  const database = await createTestDatabase();
  atEnd(database.drop);
  return database.url;
}

describe.runIf(hasPostgres)("leadership over Postgres", () => {
  it.concurrent("is one process's among several, and moves within 5 s when its connection is cut, never held by two", async ({
    onTestFinished: atEnd,
  }) => {
    const url = await aDatabase(atEnd);
    const { log, leader } = candidates(atEnd, url, ["a", "b", "c"]);
    const first = await leader();
    expect(log).toEqual([`${first.name} gains, 1 lead`]);
    expect((await query(url, CUT)).rowCount).toBe(1);
    const cutAt = performance.now();
    await eventually(() => expect(first.isLeader()).toBe(false));
    const second = await leader();
    expect(performance.now() - cutAt).toBeLessThan(patience(5_000));
    expect(log).toEqual([`${first.name} gains, 1 lead`, `${first.name} loses`, `${second.name} gains, 1 lead`]);
  });

  it.concurrent("is nobody's while a command has taken it, which takes it from nobody", async ({
    onTestFinished: atEnd,
  }) => {
    const url = await aDatabase(atEnd);
    const stranger = await connectTo(url);
    atEnd(() => stranger.end());
    await stranger.query("SELECT pg_advisory_lock(1)");
    const release = await takeLead(url, "the office");
    expect(await takeLead(url, "the office")).toBeUndefined();
    const other = await takeLead(url, "another office");
    await other?.();
    const { all, leader, leaders } = candidates(atEnd, url, ["a", "b"]);
    await sleep(patience(2_500));
    expect([leaders(), all.length]).toEqual([[], 2]);
    await release?.();
    await leader();
    expect(await takeLead(url, "the office")).toBeUndefined();
  });

  it.concurrent("cannot be taken where the database cannot be reached, which is said without its password", async () => {
    const taken = takeLead("postgres://someone:p4ssw0rd@127.0.0.1:1/inkwell", "the office");
    const error: unknown = await taken.catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "PostgresError" });
    expect(String(error)).not.toContain("p4ssw0rd");
  });

  it.concurrent("moves when its holder stops, which first ends what it does", async ({ onTestFinished: atEnd }) => {
    const { log, leader } = candidates(atEnd, await aDatabase(atEnd), ["a", "b"]);
    const first = await leader();
    const stopped = first.stop();
    expect(first.isLeader()).toBe(false);
    expect(log.at(-1)).toBe(`${first.name} loses`);
    await stopped;
    const second = await leader(first);
    expect(second).not.toBe(first);
    expect(log).toHaveLength(3);
  });

  it.concurrent("keeps the lock while its holder is still ending what it does", async ({ onTestFinished: atEnd }) => {
    const url = await aDatabase(atEnd);
    const work = Promise.withResolvers<void>();
    const gained = Promise.withResolvers<void>();
    const holder = createLeadership(url, "x", { onGain: gained.resolve, onLoss: () => work.promise });
    await gained.promise;
    const before = (await query(url, HOLDER)).rows;
    const stopped = holder.stop();
    const asked = async () =>
      (
        await query(
          url,
          "SELECT 1 FROM pg_stat_activity WHERE query = 'SELECT 1' AND datname = current_database() AND query_start > now() - interval '0.2 s' AND pid <> pg_backend_pid()",
        )
      ).rowCount;
    await eventually(async () => expect(await asked()).toBe(1));
    expect((await query(url, HOLDER)).rows).toEqual(before);
    work.resolve();
    await stopped;
    await eventually(async () => expect((await query(url, HOLDER)).rowCount).toBe(0));
  });

  it.concurrent("is nobody's while the database is away, and one's again afterwards", async ({
    onTestFinished: atEnd,
  }) => {
    const server = await startPostgres();
    atEnd(server.stop);
    const { url } = await createDatabaseOn(server.url);
    const { log, leader, leaders } = candidates(atEnd, url, ["a", "b"]);
    const first = await leader();
    await server.pause();
    await eventually(() => expect(log.at(-1)).toBe(`${first.name} loses`));
    expect(leaders()).toEqual([]);
    await server.resume();
    await leader();
    expect(log.at(-1)).toMatch(/gains, 1 lead$/);
  });

  it.concurrent.for(["SIGKILL", "SIGSTOP"] as const)(
    "moves within 5 s when its holder's process gets %s",
    async (signal, { onTestFinished: atEnd }) => {
      const url = await aDatabase(atEnd);
      const module = new URL("../../../src/storage/postgres/leadership.ts", import.meta.url).href;
      const script = `const { createLeadership } = await import(${JSON.stringify(module)});
      createLeadership(process.argv[1], "the office", { onGain: () => console.log("gained"), onLoss() {} });
      setInterval(() => {}, 1000);`;
      const holder = startNode(["--input-type=module", "-e", script, url], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      atEnd(async () => {
        holder.kill("SIGKILL");
      });
      await once(holder.stdout!, "data");
      const { leader, leaders } = candidates(atEnd, url, ["heir"]);
      expect(leaders()).toEqual([]);
      const killedAt = performance.now();
      holder.kill(signal);
      await leader();
      expect(performance.now() - killedAt).toBeLessThan(patience(5_000));
    },
  );

  it.concurrent("is given up by a holder that the network cut off, before another gains it", async ({
    onTestFinished: atEnd,
  }) => {
    const url = await aDatabase(atEnd);
    const { port, freeze, close } = await startProxy(url);
    atEnd(close);
    const proxied = new URL(url);
    proxied.port = String(port);
    const log: string[] = [];
    const cutOff = createLeadership(proxied.href, "x", {
      onGain: () => log.push("gain"),
      onLoss: () => void log.push("loss"),
    });
    atEnd(cutOff.stop);
    await eventually(() => expect(log).toEqual(["gain"]));
    const heir = createLeadership(url, "x", {
      onGain: () => log.push(`heir, cut off leads: ${cutOff.isLeader()}`),
      onLoss() {},
    });
    atEnd(heir.stop);
    freeze();
    await eventually(() => expect(log).toEqual(["gain", "loss", "heir, cut off leads: false"]));
  });

  it.concurrent("has one holder for each name", async ({ onTestFinished: atEnd }) => {
    const url = await aDatabase(atEnd);
    const gained = [Promise.withResolvers<void>(), Promise.withResolvers<void>()] as const;
    for (const [index, { resolve }] of gained.entries()) {
      atEnd(createLeadership(url, `name ${index}`, { onGain: resolve, onLoss() {} }).stop);
    }
    await Promise.all(gained.map(({ promise }) => promise));
  });
});

/** A proxy between a process and the server. Once frozen, it passes nothing on and closes no connection. */
async function startProxy(url: string) {
  const sockets: Socket[] = [];
  let isFrozen = false;
  const server = createServer((inner) => {
    const outer = connect(Number(new URL(url).port), "127.0.0.1");
    for (const [from, to] of [
      [inner, outer],
      [outer, inner],
    ] as const) {
      sockets.push(from.on("error", () => {}));
      from.on("data", (chunk) => isFrozen || to.write(chunk));
      from.on("close", () => isFrozen || to.destroy());
    }
  });
  await once(server.listen(0, "127.0.0.1"), "listening");
  const address = server.address();
  return {
    port: typeof address === "object" ? address?.port : 0,
    freeze: () => {
      isFrozen = true;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}
