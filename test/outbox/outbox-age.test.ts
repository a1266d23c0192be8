import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ServiceError } from "../../src/assistant/errors.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Scope } from "../../src/assistant/types.ts";
import { createOutbox } from "../../src/outbox/outbox.ts";
import type { MemoryWriter } from "../../src/outbox/tell-memory.ts";
import { createSortedIds } from "../../src/storage/ids.ts";
import { openStore } from "../support/store.ts";
import { createClock } from "./clock.ts";

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const thread = (number: number) => conversationId("T01", "dm", "D01", `1767000000.${number}`);
const said = [{ role: "user", text: "Write a toast", at: 1_767_614_400_000 } as const];

let folder: string;
let clock: ReturnType<typeof createClock>;
let store: ReturnType<typeof openStore>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "outbox-age-"));
  store = openStore(join(folder, "inkwell.db"));
  clock = createClock();
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

function memoryThat(add: MemoryWriter["add"]): MemoryWriter {
  return { add, withdraw: async () => {}, delete: async () => {}, messages: async () => [] };
}

function open(memory: MemoryWriter, now = clock.now) {
  const outbox = createOutbox({
    store,
    newId: createSortedIds(clock.now),
    memory,
    now,
    random: () => 1,
    startTimer: clock.startTimer,
  });
  outbox.start();
  return outbox;
}

const isDown = memoryThat(async () => {
  throw new ServiceError("memory", "unavailable");
});

describe("how long the oldest waits that memory does not know", () => {
  it("is nothing where nothing waits, however often the clock is read meanwhile", async () => {
    let readings = 0;
    const outbox = open(isDown, () => readings++);
    expect(await outbox.oldestAgeMs()).toBe(0);
    await outbox.stop();
  });

  it("is nothing where nothing waits, and nothing again when memory knows", async () => {
    let isReachable = false;
    const outbox = open(
      memoryThat(async () => {
        if (!isReachable) throw new ServiceError("memory", "unavailable");
      }),
    );
    await clock.advance(5_000);
    expect(await outbox.oldestAgeMs()).toBe(0);
    outbox.add(ann, thread(1), said);
    await clock.advance(30_000);
    outbox.add(ann, thread(2), said);
    await clock.advance(12_000);
    expect(await outbox.oldestAgeMs()).toBe(42_000);
    isReachable = true;
    await clock.advance(600_000);
    expect(await outbox.oldestAgeMs()).toBe(0);
    await outbox.stop();
  });

  it("goes on over a restart", async () => {
    const first = open(isDown);
    first.add(ann, thread(1), said);
    await clock.advance(20_000);
    await first.stop();
    const second = open(isDown);
    await clock.advance(5_000);
    expect(await second.oldestAgeMs()).toBe(25_000);
    await second.stop();
  });

  it("counts what the database would not take, and not what is parked", async () => {
    let code: "unavailable" | "invalid" = "unavailable";
    const outbox = open(
      memoryThat(async () => {
        throw new ServiceError("memory", code);
      }),
    );
    const other = new DatabaseSync(join(folder, "inkwell.db"));
    other.exec("BEGIN IMMEDIATE");
    outbox.add(ann, thread(1), said);
    await store.settled();
    await clock.advance(3_000);
    expect(await outbox.oldestAgeMs()).toBe(3_000);
    other.close();
    code = "invalid";
    await clock.advance(60_000);
    expect(await outbox.counts()).toEqual({ waiting: 0, parked: 1 });
    expect(await outbox.oldestAgeMs()).toBe(0);
    await outbox.stop();
  });
});
