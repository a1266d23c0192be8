import { request } from "node:http";
import { buffer } from "node:stream/consumers";
import { describe, expect, it, onTestFinished } from "vitest";
import { createBoundedServer } from "../../src/ports/bounded-server.ts";
import { endOf, hang } from "../support/hanging.ts";
import { eventually, patience } from "../support/patience.ts";

const POST = "POST / HTTP/1.1\r\nHost: here\r\nContent-Length: 10\r\n";

/** A server that answers when it is told to; by default at once. */
async function open(most: { connections: number; perAddress: number }, answered: Promise<unknown> = Promise.resolve()) {
  let asked = 0;
  const server = createBoundedServer({
    port: 0,
    host: "127.0.0.1",
    settings: { port: "SOME_PORT", host: "SOME_HOST" },
    most,
    async answer(request, response) {
      asked += 1;
      await buffer(request).catch(() => {}); // it may break off
      await answered;
      response.end("answered");
    },
  });
  await server.start();
  onTestFinished(server.stop);
  const ask = () => fetch(`http://127.0.0.1:${server.port()}/`).then((response) => response.text());
  return { server, ask, asked: () => asked };
}

describe("a bounded server", () => {
  it("gives a head five seconds and a whole request ten, and looks every second", async () => {
    const { server } = await open({ connections: 10, perAddress: 10 });
    const [silent, half] = await Promise.all([hang(server.port(), 1), hang(server.port(), 1, "POST / HTTP/1.1\r\nHo")]);
    const [body] = await hang(server.port(), 1, `${POST}\r\nfour`);
    const [afterSilence, afterHalf, afterBody] = await Promise.all([endOf(silent[0]!), endOf(half[0]!), endOf(body!)]);
    for (const ms of [afterSilence, afterHalf]) {
      expect(ms).toBeGreaterThan(4_000);
      expect(ms).toBeLessThan(patience(7_500));
    }
    expect(afterBody).toBeGreaterThan(9_000);
    expect(afterBody).toBeLessThan(patience(12_500));
  }, 60_000);

  it.each([
    ["in all", { connections: 3, perAddress: 100 }],
    ["from one address", { connections: 100, perAddress: 3 }],
  ])("has no more connections %s: the oldest that asks nothing gives way", async (_, most) => {
    const { server, ask } = await open(most);
    const [first, second, third] = await hang(server.port(), 3, "POST /");
    expect(await ask()).toBe("answered");
    await endOf(first!);
    expect([second!.closed, third!.closed]).toEqual([false, false]);
    await hang(server.port(), 2);
    await Promise.all([endOf(second!), endOf(third!)]);
  });

  it("ends nobody who waits for an answer, and turns the new one away where all do", async () => {
    const answer = Promise.withResolvers<void>();
    const { server, ask, asked } = await open({ connections: 2, perAddress: 2 }, answer.promise);
    const waiting = [ask(), ask()];
    await eventually(() => expect(asked()).toBe(2));
    const [turnedAway] = await hang(server.port(), 1, POST);
    await endOf(turnedAway!);
    answer.resolve();
    expect(await Promise.all(waiting)).toEqual(["answered", "answered"]);
    expect(await ask()).toBe("answered"); // their connections are idle now, and give way
  });

  it("counts a connection no longer that has ended", async () => {
    const { server, ask } = await open({ connections: 2, perAddress: 2 });
    const [first, second] = await hang(server.port(), 2, "POST /");
    first!.destroy();
    await eventually(async () => {
      expect(await ask()).toBe("answered");
      expect(second!.closed).toBe(false);
    });
  });

  it("takes no head of more than eight kilobytes", async () => {
    const { server } = await open({ connections: 10, perAddress: 10 });
    const status = await new Promise((resolve) => {
      const headers = { "x-long": "x".repeat(9_000) };
      request({ port: server.port(), host: "127.0.0.1", headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(431);
  });

  it("stops at once though connections hang, and gives those who wait their answers", async () => {
    const answer = Promise.withResolvers<void>();
    const { server, ask, asked } = await open({ connections: 100, perAddress: 100 }, answer.promise);
    const hanging = [...(await hang(server.port(), 20)), ...(await hang(server.port(), 20, `${POST}\r\nfour`))];
    const waiting = ask();
    await eventually(() => expect(asked()).toBe(21));
    let isStopped = false;
    const stopped = server.stop().then(() => {
      isStopped = true;
    });
    await Promise.all(hanging.map(endOf));
    expect([server.isOpen(), isStopped]).toEqual([false, false]);
    answer.resolve();
    expect(await waiting).toBe("answered");
    await stopped;
  });

  it("names the settings of a port that it cannot open", async () => {
    const { server } = await open({ connections: 1, perAddress: 1 });
    const settings = { port: "SOME_PORT", host: "SOME_HOST" };
    const rest = { settings, most: { connections: 1, perAddress: 1 }, answer: async () => {} };
    const second = createBoundedServer({ port: server.port(), host: "127.0.0.1", ...rest });
    await expect(second.start()).rejects.toThrow(`SOME_PORT ${server.port()} cannot be opened on SOME_HOST 127.0.0.1`);
    await second.stop();
  });
});
