import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Answer, type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { patience } from "../support/patience.ts";
import { aWriter, PROMPT, read } from "./writing.ts";

let model: ModelStandIn;
beforeEach(async () => {
  model = await startModelStandIn();
});
afterEach(() => model.close());

async function aWarmWriter(timeouts: { firstTokenMs?: number; silenceMs?: number; totalMs?: number } = {}) {
  const writer = aWriter(model, { timeouts });
  await writer.warm();
  return writer;
}

/** Says one thing again and again, until the connection is gone. */
function* endless(part: string) {
  for (;;) yield part;
}

describe("a model that is too slow", () => {
  it.each<[string, () => Answer]>([
    ["never answers", () => "hang"],
    ["answers and says no word", () => ({ deltas: [], ending: "silent" })],
    ["only keeps the connection alive", () => ({ raw: endless(": keep-alive\n\n") })],
    ["says empty words only", () => ({ raw: endless('data: {"choices":[{"delta":{"content":""}}]}\n\n') })],
  ])("is given up when it %s", async (_, answer) => {
    model.reply(answer);
    const writer = await aWarmWriter({ firstTokenMs: patience(80) });
    expect(await read(writer.write(PROMPT))).toMatchObject({ text: "", code: "timeout" });
    await model.waitForAbort();
  });

  it("is given up when it falls silent, and what it said stays", async () => {
    model.reply({ deltas: ["Dear", " all"], ending: "silent" });
    const writer = await aWarmWriter({ silenceMs: patience(80) });
    expect(await read(writer.write(PROMPT))).toMatchObject({ text: "Dear all", code: "timeout" });
    await model.waitForAbort();
  });

  it("may think longer than the first word may take", async () => {
    model.reply({ deltas: ["Dear"], reasoning: Array(8).fill("Hm."), tokensPerSecond: 10 });
    const writer = await aWarmWriter({ firstTokenMs: patience(500) });
    expect(await read(writer.write(PROMPT))).toMatchObject({ text: "Dear", code: undefined });
    expect(model.requests).toHaveLength(1);
  });

  it("is given up when it goes on and on", async () => {
    model.reply({ deltas: Array(1_000).fill("on "), tokensPerSecond: 100 });
    const writer = await aWarmWriter({ totalMs: patience(400) });
    const { text, code } = await read(writer.write(PROMPT));
    expect(code).toBe("timeout");
    expect(text).toMatch(/^(on )+$/);
    await model.waitForAbort();
  });

  it("is not asked again once the time for everything is over", async () => {
    model.reply("hang");
    const log: unknown[] = [];
    const timeouts = { firstTokenMs: patience(1_000), totalMs: patience(80) };
    const writer = aWriter(model, { timeouts, log: { warn: (...entry) => log.push(entry) } });
    await writer.warm();
    expect((await read(writer.write(PROMPT))).code).toBe("timeout");
    expect(model.requests).toHaveLength(1);
    expect(log).toEqual([]);
  });
});

describe("a draft that is stopped", () => {
  it("is not asked for when it was stopped before", async () => {
    expect((await read(aWriter(model).write(PROMPT, AbortSignal.abort()))).code).toBe("stopped");
    expect(model.requests).toHaveLength(0);
  });

  it.each<[string, Answer]>([
    ["the first byte", "hang"],
    ["the first word", { deltas: [], ending: "silent" }],
  ])("closes the request at once while it waits for %s", async (_, answer) => {
    model.reply(answer);
    const stop = new AbortController();
    const reading = read(aWriter(model).write(PROMPT, stop.signal));
    await model.waitForRequest();
    stop.abort();
    expect(await reading).toMatchObject({ text: "", code: "stopped" });
    await model.waitForAbort();
  });

  it("closes the request at once in the middle, and what was said stays", async () => {
    model.reply({ deltas: ["Dear", " all"], ending: "silent" });
    const stop = new AbortController();
    const pieces: string[] = [];
    const reading = (async () => {
      for await (const piece of aWriter(model).write(PROMPT, stop.signal)) {
        pieces.push(piece);
        stop.abort();
      }
    })();
    await expect(reading).rejects.toMatchObject({ service: "writer", code: "stopped" });
    expect(pieces.join("")).toContain("Dear");
    await model.waitForAbort();
  });

  it("is not asked for a second time", async () => {
    model.failNext({ status: 503, headers: { "retry-after": "9" } });
    const stop = new AbortController();
    const reading = read(aWriter(model, { log: { warn: () => stop.abort() } }).write(PROMPT, stop.signal));
    expect((await reading).code).toBe("stopped");
    expect(model.requests).toHaveLength(1);
  });

  it("is over already when it is stopped too late", async () => {
    const stop = new AbortController();
    const { text, code } = await read(aWriter(model).write(PROMPT, stop.signal));
    stop.abort();
    expect({ text, code }).toEqual({ text: "Hello from the model.", code: undefined });
  });

  it("closes the request when its reader goes away", async () => {
    model.reply({ deltas: ["Dear", " all"], ending: "silent" });
    for await (const _ of aWriter(model).write(PROMPT)) break;
    await model.waitForAbort();
  });

  it("closes the request when its reader goes away while the model is silent", async () => {
    model.reply("hang");
    const reading = aWriter(model).write(PROMPT)[Symbol.asyncIterator]();
    const next = reading.next();
    await model.waitForRequest();
    const returned = reading.return?.();
    await expect(next).rejects.toMatchObject({ code: "stopped" });
    expect(await returned).toEqual({ done: true, value: undefined });
    await model.waitForAbort();
  });
});
