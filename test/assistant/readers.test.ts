import { describe, expect, it } from "vitest";
import { AudienceChanged } from "../../src/assistant/errors.ts";
import { forReaders } from "../../src/assistant/readers.ts";
import type { Audience } from "../../src/assistant/types.ts";
import { aRequest } from "./understanding/with-model/requests.ts";

const PRIVATE: Audience = { kind: "private", channelId: "C1" };
const SHARED: Audience = { kind: "shared", channelId: "C1" };

/** Reads a draft whose first words take `thinksMs`, in a channel that is opened `openedAt` milliseconds after the request. */
async function read({
  thinksMs = 0,
  openedAt = Number.POSITIVE_INFINITY,
  answersMs = 0,
  audience = PRIVATE,
  isSilent = false,
}) {
  let clock = 0;
  let looks = 0;
  const surface = {
    async audience(): Promise<Audience> {
      looks += 1;
      if (isSilent) throw new Error("Slack does not say");
      const seen = clock >= openedAt ? SHARED : audience;
      if (looks === 1) clock += answersMs;
      return seen;
    },
  };
  async function* think() {
    await new Promise((resolve) => setTimeout(resolve, 1)); // by then the first look is over
    clock += thinksMs;
    yield "Dear ";
    yield "all";
  }
  const faults: unknown[] = [];
  const looking = { now: () => clock, onFault: (error: unknown) => void faults.push(error) };
  const shown: string[] = [];
  let error: unknown;
  try {
    const { deltas } = forReaders(think(), { ...aRequest("Write"), audience }, surface, looking);
    for await (const delta of deltas) shown.push(delta);
  } catch (thrown) {
    error = thrown;
  }
  return { text: shown.join(""), looks, error, ...(isSilent ? { faults } : {}) };
}

it("looks once at the readers of a draft whose first words come soon", async () => {
  expect(await read({ thinksMs: 500 })).toEqual({ text: "Dear all", looks: 1, error: undefined });
});

it("looks again where the model thought for longer, and shows nothing to readers who came meanwhile", async () => {
  expect(await read({ thinksMs: 501 })).toEqual({ text: "Dear all", looks: 2, error: undefined });
  const opened = await read({ thinksMs: 30_000, openedAt: 100 });
  expect(opened).toMatchObject({ text: "", looks: 2 });
  expect(opened.error).toEqual(new AudienceChanged(SHARED));
});

it("counts the age of a look from its answer", async () => {
  expect(await read({ answersMs: 2_000, thinksMs: 400 })).toMatchObject({ text: "Dear all", looks: 1 });
});

it("looks at nobody where only the author reads", async () => {
  expect(await read({ audience: { kind: "author" }, thinksMs: 30_000 })).toMatchObject({ text: "Dear all", looks: 0 });
});

it("takes readers whom Slack does not tell for unknown ones, and says so", async () => {
  const { text, error, faults } = await read({ isSilent: true });
  expect(text).toBe("");
  expect(error).toEqual(new AudienceChanged({ kind: "unknown", channelId: "C1" }));
  expect(faults).toEqual([new Error("Slack does not say")]);
});

describe("what may have changed who reads", () => {
  /** Begins to read a draft of two words. `onLook` is called while a look is under way, with its number from 1. */
  async function begin() {
    let changes = 0;
    let looks = 0;
    let seen: Audience = PRIVATE;
    let during: (look: number) => void = () => {};
    const surface = {
      readerChanges: () => changes,
      async audience(): Promise<Audience> {
        looks += 1;
        const answer = seen; // Slack's answer is of the moment at which it was asked
        during(looks);
        return answer;
      },
    };
    async function* write() {
      await new Promise((resolve) => setTimeout(resolve, 1));
      yield* ["Dear ", "all"];
    }
    const looking = { now: () => 0, onFault() {} };
    const reply = forReaders(write(), { ...aRequest("Write"), audience: PRIVATE }, surface, looking);
    const words = reply.deltas[Symbol.asyncIterator]();
    return {
      next: async () => (await words.next()).value,
      check: async () => reply.checkReaders?.(),
      isAsked: () => reply.checkReaders?.() !== undefined,
      looks: () => looks,
      onLook: (run: (look: number) => void) => {
        during = run;
      },
      change(to: Audience) {
        seen = to;
        changes += 1;
      },
    };
  }

  it("costs no look where nothing did", async () => {
    const reply = await begin();
    expect(await reply.next()).toBe("Dear ");
    expect(reply.isAsked()).toBe(false);
    expect(await reply.next()).toBe("all");
    expect(reply.looks()).toBe(1);
  });

  it("costs one look where the readers are the same, and no other until the next change", async () => {
    const reply = await begin();
    await reply.next();
    reply.change(PRIVATE);
    await reply.check();
    expect(reply.isAsked()).toBe(false);
    expect(reply.looks()).toBe(2);
  });

  it("holds back what was not shown yet from other readers", async () => {
    const reply = await begin();
    await reply.next();
    reply.change(SHARED);
    await expect(reply.check()).rejects.toEqual(new AudienceChanged(SHARED));
  });

  it("is looked for again where it happened during a look, also before the first word", async () => {
    const reply = await begin();
    reply.onLook((look) => {
      if (look === 1) reply.change(SHARED);
    });
    await expect(reply.next()).rejects.toEqual(new AudienceChanged(SHARED));
    expect(reply.looks()).toBe(2);
  });
});
