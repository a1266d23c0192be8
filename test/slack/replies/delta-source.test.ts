import { describe, expect, it } from "vitest";
import { replayable } from "../../../src/slack/replies/delta-source.ts";

function from(deltas: readonly string[], failure?: Error) {
  const ended: string[] = [];
  async function* come() {
    try {
      yield* deltas;
      if (failure) throw failure;
    } finally {
      ended.push("ended");
    }
  }
  return { deltas: come(), ended };
}

async function all(deltas: AsyncIterable<string>): Promise<string[]> {
  const seen: string[] = [];
  for await (const delta of deltas) seen.push(delta);
  return seen;
}

describe("replayable deltas", () => {
  it("come from the beginning for each reader, in whatever state the last one left", async () => {
    const again = replayable(from(["a", "b", "c"]).deltas);
    const first = again.read()[Symbol.asyncIterator]();
    expect(await first.next()).toEqual({ done: false, value: "a" });
    const underWay = first.next();
    expect(await all(again.read())).toEqual(["a", "b", "c"]);
    expect(await underWay).toEqual({ done: false, value: "b" });
    expect(await all(again.read())).toEqual(["a", "b", "c"]);
  });

  it("end when a reader returns early, and fail for every reader", async () => {
    const { deltas, ended } = from(["a", "b"]);
    const again = replayable(deltas);
    for await (const delta of again.read()) if (delta === "a") break;
    expect(ended).toEqual(["ended"]);

    const failing = replayable(from(["a"], new Error("lost")).deltas);
    await expect(all(failing.read())).rejects.toThrow("lost");
    expect(await failing.read()[Symbol.asyncIterator]().next()).toEqual({ done: false, value: "a" });
  });
});
