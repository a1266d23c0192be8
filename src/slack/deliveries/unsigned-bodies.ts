import type { IncomingMessage } from "node:http";

/** What became of a body: its bytes; or it was larger than allowed; or its sender has gone, or had to. */
export type UnsignedBody = Buffer | "too large" | "gone";

/** Reads the bodies of requests while nobody knows yet who sent them. */
export type UnsignedBodies = {
  /** Never rejects. Of a body that is too large the rest is thrown away as it comes. */
  read(request: IncomingMessage): Promise<UnsignedBody>;
};

const FIRST_BYTES = 4 * 1024; // room for most of what Slack sends

/**
 * Creates a reader that holds at most `maxBytes` of one body and `maxAllBytes` of all together. Where they are more, the request
 * that holds the most loses its connection: Slack's own are small, and are read within milliseconds.
 */
export function createUnsignedBodies(maxBytes: number, maxAllBytes: number): UnsignedBodies {
  const held = new Map<IncomingMessage, number>();
  let all = 0;

  function hold(request: IncomingMessage, bytes: number): void {
    all += bytes - (held.get(request) ?? 0);
    if (bytes === 0) held.delete(request);
    else held.set(request, bytes);
  }

  function dropLargest(): void {
    const [largest] = [...held].reduce((one, other) => (other[1] > one[1] ? other : one));
    hold(largest, 0);
    largest.destroy();
  }

  return {
    read(request) {
      if (Number(request.headers["content-length"]) > maxBytes) return Promise.resolve("too large");
      return new Promise((resolve) => {
        let room = Buffer.allocUnsafe(0);
        let bytes = 0;
        const end = (body: UnsignedBody) => {
          request.off("data", take);
          hold(request, 0);
          resolve(body);
        };
        // Copied, because a chunk costs more than its bytes, and a sender may choose to send one byte at a time.
        const take = (chunk: Buffer) => {
          const needed = bytes + chunk.length;
          if (needed > maxBytes) return end("too large");
          if (needed > room.length) {
            const more = Buffer.allocUnsafeSlow(Math.min(maxBytes, Math.max(needed, 2 * room.length, FIRST_BYTES)));
            room.copy(more, 0, 0, bytes);
            room = more;
            hold(request, room.length);
          }
          chunk.copy(room, bytes);
          bytes = needed;
          while (all > maxAllBytes) dropLargest();
        };
        request.on("data", take);
        request.once("end", () => end(room.subarray(0, bytes)));
        request.once("close", () => end("gone"));
      });
    },
  };
}
