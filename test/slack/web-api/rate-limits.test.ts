import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { realTimers, type Timers } from "../../../src/slack/replies/delta-source.ts";
import { streamReply } from "../../../src/slack/replies/stream.ts";
import { createGateway } from "../../../src/slack/web-api/gateway.ts";
import {
  createCallRateLimits,
  type LimitedSignal,
  type SharedRateLimits,
} from "../../../src/slack/web-api/rate-limits.ts";
import { createRateLimits } from "../../../src/storage/rows/rate-limits.ts";
import { eventually } from "../../support/patience.ts";
import { openStore } from "../../support/store.ts";
import { createSlackModel } from "../replies/slack-model.ts";

const MINUTE_MS = 60_000;
const APPENDS = { limit: 100, perMs: MINUTE_MS };
const APPEND_KEY = "T1 chat.appendStream";

beforeEach(() => {
  vi.useFakeTimers({ now: 1_767_000_000_000 });
});
afterEach(() => {
  vi.useRealTimers();
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** One database, and a maker of processes that share it. What one publishes, all hear. */
function aWorkspace() {
  const store = openStore();
  const hearing: (() => void)[] = [];
  const signal: LimitedSignal = {
    publish: () => {
      for (const run of hearing) run();
    },
    onHeard: (run) => hearing.push(run),
  };
  const shared = () => createRateLimits(store, { now: Date.now, onFault: (error) => expect.fail(String(error)) });
  return { store, shared, process: () => createCallRateLimits({ shared: shared(), now: Date.now, signal }) };
}

/** Rate limits that are on, in the only process. */
async function limitsThatAreOn() {
  const workspace = aWorkspace();
  const rateLimits = workspace.process();
  await rateLimits.open("T1");
  rateLimits.limited();
  return { ...workspace, rateLimits };
}

describe("a workspace is held to its rate limits", () => {
  test("from the first 429 on, in every process, until an hour has gone without one", async () => {
    const { process } = aWorkspace();
    const [one, other] = [process(), process()];
    await Promise.all([one.open("T1"), other.open("T1")]);
    expect([one.isOn(), other.isOn()]).toEqual([false, false]);
    one.limited();
    expect(one.isOn()).toBe(true);
    await eventually(() => expect(other.isOn()).toBe(true));

    await vi.advanceTimersByTimeAsync(50 * MINUTE_MS);
    other.limited();
    await vi.advanceTimersByTimeAsync(59 * MINUTE_MS);
    expect([one.isOn(), other.isOn()]).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(MINUTE_MS);
    expect([one.isOn(), other.isOn()]).toEqual([false, false]);
  });

  test("by a process that starts later", async () => {
    const { process } = aWorkspace();
    const one = process();
    await one.open("T1");
    one.limited();
    await vi.advanceTimersByTimeAsync(10 * MINUTE_MS);
    const later = process();
    expect(later.isOn()).toBe(false);
    await later.open("T1");
    expect(later.isOn()).toBe(true);
    const elsewhere = process();
    await elsewhere.open("T2");
    expect(elsewhere.isOn()).toBe(false);
    await vi.advanceTimersByTimeAsync(50 * MINUTE_MS);
    expect(later.isOn()).toBe(false);
  });

  test("by the others too when the 429 came before a process knew whose it was", async () => {
    const { process } = aWorkspace();
    const [one, other] = [process(), process()];
    await other.open("T1");
    one.limited();
    await one.open("T1");
    await eventually(() => expect(other.isOn()).toBe(true));
  });

  test("for an hour at most where another's clock is ahead by a day", async () => {
    const { process, store } = aWorkspace();
    await store.all("INSERT INTO limited_workspace VALUES ('T1', ?) RETURNING 1", Date.now() + 24 * 60 * MINUTE_MS);
    const one = process();
    await one.open("T1");
    await vi.advanceTimersByTimeAsync(60 * MINUTE_MS);
    expect(one.isOn()).toBe(false);
  });

  test("and many 429s are noted and published once a minute", async () => {
    const noted: string[] = [];
    const shared: SharedRateLimits = {
      take: async () => ({ isTaken: true, waitMs: 0 }),
      noteLimited: async (workspace) => void noted.push(workspace),
      limitedAt: async () => undefined,
    };
    const publish = vi.fn();
    const rateLimits = createCallRateLimits({ shared, now: Date.now, signal: { publish, onHeard: () => {} } });
    await rateLimits.open("T1");
    for (let second = 0; second < 150; second += 1) {
      rateLimits.limited();
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(noted).toEqual(["T1", "T1", "T1"]);
    expect(publish).toHaveBeenCalledTimes(3);
  });
});

describe("each method has its own rate limit", () => {
  test.each([
    ["chat.startStream", 5, 3_000],
    ["chat.appendStream", 25, 600],
    ["chat.postMessage", 1, 1_000],
  ])("%s: %i at once, then one every %i ms", async (method, atOnce, everyMs) => {
    const { rateLimits } = await limitsThatAreOn();
    const call = (ts: number) => rateLimits.take(method, { channel: "C1", ts }, 0);
    for (let index = 0; index < atOnce; index += 1) expect(await call(index)).toEqual({ isTaken: true, waitMs: 0 });
    expect(await call(atOnce)).toEqual({ isTaken: false, waitMs: everyMs });
  });

  test("and posts one for each channel, other methods none", async () => {
    const { rateLimits } = await limitsThatAreOn();
    for (const channel of ["C1", "C2", "C3"]) {
      expect(await rateLimits.take("chat.postMessage", { channel }, 0)).toEqual({ isTaken: true, waitMs: 0 });
    }
    for (const method of ["chat.stopStream", "chat.update", "conversations.replies"]) {
      expect(rateLimits.take(method, { channel: "C1" }, 0)).toBeUndefined();
    }
  });
});

describe("a stream whose append is refused", () => {
  const append = { channel: "C1", ts: "1.1" };

  async function usedUp() {
    const on = await limitsThatAreOn();
    const rival = on.shared();
    const grab = (patienceMs = 0) => rival.take(APPEND_KEY, { ...APPENDS, patienceMs });
    while ((await grab()).isTaken);
    return { ...on, grab };
  }

  test("has a slot at the time that it was told, even when others ask before", async () => {
    const { rateLimits, grab } = await usedUp();
    const refused = await rateLimits.take("chat.appendStream", append, 0);
    expect(refused).toEqual({ isTaken: false, waitMs: 600 });
    await vi.advanceTimersByTimeAsync(500);
    expect(await rateLimits.take("chat.appendStream", append, 0)).toEqual({ isTaken: false, waitMs: 100 });
    await vi.advanceTimersByTimeAsync(100);
    expect(await grab()).toMatchObject({ isTaken: false });
    expect(await rateLimits.take("chat.appendStream", append, 0)).toEqual({ isTaken: true, waitMs: 0 });
    expect(await rateLimits.take("chat.appendStream", append, 0)).toMatchObject({ isTaken: false });
  });

  test("loses it when it does not come", async () => {
    const { rateLimits, grab } = await usedUp();
    const { waitMs } = (await rateLimits.take("chat.appendStream", append, 0)) ?? { waitMs: 0 };
    await vi.advanceTimersByTimeAsync(waitMs + 2_001);
    while ((await grab()).isTaken);
    expect(await rateLimits.take("chat.appendStream", append, 0)).toMatchObject({ isTaken: false });
  });

  test("is kept no slot further off than 40 seconds", async () => {
    const { rateLimits, grab } = await usedUp();
    while ((await grab(41_000)).isTaken);
    const refused = await rateLimits.take("chat.appendStream", append, 0);
    expect(refused).toMatchObject({ isTaken: false });
    expect(refused?.waitMs).toBeGreaterThan(40_000);
    expect(await grab(42_000)).toMatchObject({ isTaken: true });
  });
});

describe("a reply still comes whole", () => {
  const target = { channel: "C1", threadTs: "1767000000.000100", recipient: { teamId: "T1", userId: "U1" } };
  const words = Array.from({ length: 1_500 }, (_, index) => `${index === 0 ? "" : " "}word${index}`);

  const bare = (texts: readonly string[]) => texts.join("").replace(/\s/g, "");

  /** A model that writes for seven minutes and a half. */
  async function* writing() {
    for (const word of words) {
      yield word;
      await pause(300);
    }
  }

  /** By a little, as a busy process is: others have asked before. */
  const late: Timers = (run, ms) => realTimers(run, ms + 7);

  async function reply(rivalPatienceMs: number) {
    const { rateLimits, shared } = await limitsThatAreOn();
    const slack = createSlackModel({ latencyMs: 80 });
    const gateway = createGateway(slack.client, { sleep: pause, rateLimits });
    const rival = shared();
    const grab = async (): Promise<void> => {
      const { isTaken } = await rival.take(APPEND_KEY, { ...APPENDS, patienceMs: rivalPatienceMs });
      if (isTaken) await grab();
    };
    const grabbing = setInterval(grab, 5);
    await grab();
    let isDone = false;
    const shown = streamReply(gateway, target, writing(), { timers: late }).finally(() => {
      isDone = true;
    });
    while (!isDone) await vi.advanceTimersByTimeAsync(50);
    clearInterval(grabbing);
    return { slack, shown: await shown, appends: slack.methods().filter((method) => method === "appendStream").length };
  }

  test("and keeps coming while others take every addition that the workspace has", async () => {
    const { slack, shown, appends } = await reply(0);
    expect(shown).toEqual({ text: words.join(""), ending: "complete" });
    expect(bare(slack.texts())).toBe(bare(words));
    expect(appends).toBeGreaterThan(50);
  });

  test.each([41_000, 60_000, 300_000])("when no addition is free within %i ms, for minutes on end", async (ms) => {
    const { slack, shown, appends } = await reply(ms);
    expect(shown).toEqual({ text: words.join(""), ending: "complete" });
    expect(bare(slack.texts())).toBe(bare(words));
    expect(appends).toBe(0);
  });
});
