import { expect, it } from "vitest";
import { AudienceChanged, forReaders } from "../../src/assistant/readers.ts";
import type { Audience } from "../../src/assistant/types.ts";
import { aRequest } from "./understanding/with-model/requests.ts";

const PRIVATE: Audience = { kind: "private", channelId: "C1" };
const SHARED: Audience = { kind: "shared", channelId: "C1" };

/** Reads a draft whose first words take `thinksMs`, in a channel that is opened `openedAt` milliseconds after the request. */
async function read({ thinksMs = 0, openedAt = Number.POSITIVE_INFINITY, answersMs = 0, audience = PRIVATE }) {
  let clock = 0;
  let looks = 0;
  const surface = {
    async audience(): Promise<Audience> {
      looks += 1;
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
    for await (const delta of forReaders(think(), { ...aRequest("Write"), audience }, surface, looking))
      shown.push(delta);
  } catch (thrown) {
    error = thrown;
  }
  return { text: shown.join(""), looks, error };
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
