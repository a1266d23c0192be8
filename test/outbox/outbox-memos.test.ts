import { afterEach, beforeEach, expect, it } from "vitest";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import type { Scope } from "../../src/assistant/types.ts";
import { createMemosMemory } from "../../src/memory/memos/memos.ts";
import { createOutbox, type Outbox } from "../../src/outbox/outbox.ts";
import { createSortedIds } from "../../src/storage/ids.ts";
import { said } from "../memory/contract.ts";
import { type MemosStandIn, startMemosStandIn } from "../support/memos-stand-in.ts";
import { eventually } from "../support/patience.ts";
import { openStore } from "../support/store.ts";
import { createClock } from "./clock.ts";

const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
const thread = conversationId("T01", "dm", "D01", "1767000000.000100");

let cloud: MemosStandIn;
let outbox: Outbox;
let clock: ReturnType<typeof createClock>;

beforeEach(async () => {
  cloud = await startMemosStandIn();
  clock = createClock();
  const { now, startTimer } = clock;
  const memory = createMemosMemory({ apiKey: cloud.apiKey, baseUrl: cloud.url, random: () => 0 });
  outbox = createOutbox({ store: openStore(), newId: createSortedIds(now), memory, now, startTimer, random: () => 0 });
  outbox.start();
});
afterEach(async () => {
  const stopped = outbox.stop();
  await clock.advance(10_000);
  await stopped;
  await cloud.stop();
});

const kept = () => cloud.messagesOf("T01_U01", thread).map(({ content }) => content);
const untilTold = () =>
  eventually(async () => {
    await clock.advance(1_000);
    expect((await outbox.counts()).waiting).toBe(0);
  });

it("tells MemOS once what it took before the connection was lost", async () => {
  cloud.fail("add/message", { drop: true, takesEffect: true });
  outbox.add(ann, thread, said("one", "two"));
  await untilTold();
  expect(kept()).toEqual(["one", "two"]);
  expect(cloud.count("add/message")).toBe(1);
});

it("tells MemOS again what was lost with the connection", async () => {
  cloud.fail("add/message", { drop: true });
  outbox.add(ann, thread, said("one", "two"));
  await untilTold();
  expect(kept()).toEqual(["one", "two"]);
  expect(cloud.count("add/message")).toBe(2);
});

it("tells MemOS through a page of a proxy, a busy moment and a fault, each once and in order", async () => {
  cloud.fail("add/message", { status: 502, body: "<html></html>" });
  cloud.fail("get/message", { status: 502, body: "<html></html>" }, 3);
  cloud.fail("add/message", { status: 429, headers: { "retry-after": "2" } });
  cloud.fail("add/message", { code: 50143, takesEffect: true });
  for (const text of ["one", "two", "three"]) outbox.add(ann, thread, said(text));
  await untilTold();
  expect(kept()).toEqual(["one", "two", "three"]);
});

it("takes back what was told a moment before", async () => {
  outbox.add(ann, thread, said("Always open mails with Dear Customer."));
  outbox.withdraw(ann, thread, "Always open mails with Dear Customer.");
  await untilTold();
  expect(cloud.memoriesOf("T01_U01")).toEqual([]);
});
