import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { createUnsignedBodies } from "../../../src/slack/deliveries/unsigned-bodies.ts";
import { endOf, hang } from "../../support/hanging.ts";
import { eventually } from "../../support/patience.ts";

const KB = 1_024;

/** A server that reads bodies within these bounds; `read` tells how each ended. */
async function open(maxBytes: number, maxAllBytes: number) {
  const bodies = createUnsignedBodies(maxBytes, maxAllBytes);
  const read: string[] = [];
  const server = createServer(async (request, response) => {
    const body = await bodies.read(request);
    read.push(typeof body === "string" ? body : `${body.length} bytes`);
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const post = (body: string | ReadableStream) =>
    fetch(`http://127.0.0.1:${port}/`, { method: "POST", body, duplex: "half" } as RequestInit).then((one) =>
      one.text(),
    );
  const begin = (bytes: number) =>
    hang(port, 1, `POST / HTTP/1.1\r\nHost: here\r\nContent-Length: ${64 * KB}\r\n\r\n${"x".repeat(bytes)}`);
  return { read, post, begin };
}

/** The text in chunks of a length that is not told before. */
function inChunks(text: string, chars: number): ReadableStream {
  const parts = text.match(new RegExp(`.{1,${chars}}`, "gsu")) ?? [];
  return ReadableStream.from(parts.map((part) => new TextEncoder().encode(part)));
}

describe("a body that nobody has signed for yet", () => {
  it.each([
    ["none", ""],
    ["short", "a=b"],
    ["long, in letters of several bytes", "größe 🙂 ".repeat(4_000)],
  ])("is read whole: %s", async (_, text) => {
    const { post } = await open(100 * KB, 100 * KB);
    expect(await post(text)).toBe(text);
    expect(await post(inChunks(text, 7))).toBe(text);
  });

  it("is too large by what it says of itself, or by what comes", async () => {
    const { post, read } = await open(10 * KB, 100 * KB);
    expect(await post("x".repeat(10 * KB))).toHaveLength(10 * KB);
    expect(await post("x".repeat(10 * KB + 1))).toBe("too large");
    expect(await post(inChunks("x".repeat(200 * KB), 1_000))).toBe("too large");
    expect(read).toEqual([`${10 * KB} bytes`, "too large", "too large"]);
  });

  it("gives way, the largest first, where all together are too many", async () => {
    const { post, begin, read } = await open(64 * KB, 90 * KB);
    const small = (await begin(10 * KB))[0]!;
    const largest = (await begin(60 * KB))[0]!;
    const middle = (await begin(30 * KB))[0]!;
    await endOf(largest);
    expect([small.closed, middle.closed]).toEqual([false, false]);
    expect(await post("a delivery")).toBe("a delivery");
    expect(read).toEqual(["gone", "10 bytes"]);
  });

  it("holds nothing once its sender has gone", async () => {
    const { post, begin, read } = await open(64 * KB, 100 * KB);
    for (let round = 1; round <= 5; round += 1) {
      (await begin(60 * KB))[0]!.destroy();
      await eventually(() => expect(read).toHaveLength(round));
    }
    const other = (await begin(30 * KB))[0]!;
    expect(await post("x".repeat(60 * KB))).toHaveLength(60 * KB);
    expect(other.closed).toBe(false);
  });
});
