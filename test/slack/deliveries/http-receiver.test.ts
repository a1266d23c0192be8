import { createHmac } from "node:crypto";
import { once } from "node:events";
import { Agent, type IncomingMessage, request } from "node:http";
import { afterEach, beforeEach, expect, it } from "vitest";
import { SILENT } from "../../../src/ports/log.ts";
import { createHttpReceiver } from "../../../src/slack/deliveries/http-receiver.ts";
import { hang } from "../../support/hanging.ts";
import { eventually } from "../../support/patience.ts";

const signingSecret = "0123456789abcdef";
const BODY = JSON.stringify({ type: "url_verification", challenge: "hello" });

let receiver: ReturnType<typeof createHttpReceiver>;
let agent: Agent;
beforeEach(async () => {
  receiver = createHttpReceiver({ signingSecret, port: 0, log: SILENT });
  agent = new Agent({ keepAlive: true, maxSockets: 1 }); // as a load balancer does
  await receiver.start();
});
afterEach(async () => {
  agent.destroy();
  await receiver.stop();
});

/** Begins a request that is answered once its body has come. */
function begin(more: Readonly<Record<string, string>> = {}) {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${BODY}`).digest("hex");
  const headers = {
    "content-type": "application/json",
    "content-length": BODY.length,
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": `v0=${digest}`,
    ...more,
  };
  const path = "/slack/events";
  const sent = request({ host: "127.0.0.1", port: receiver.port(), path, method: "POST", agent, headers });
  sent.flushHeaders();
  return {
    sent,
    async answer() {
      const [response] = (await once(sent.end(BODY), "response")) as [IncomingMessage];
      response.resume();
      await once(response, "end");
      return response;
    },
  };
}

it("keeps a connection for longer than load balancers do", async () => {
  const { headers, statusCode } = await begin().answer();
  expect({ statusCode, keepAlive: headers["keep-alive"] }).toEqual({ statusCode: 200, keepAlive: "timeout=65" });
  await eventually(() => expect(Object.keys(agent.freeSockets)).toHaveLength(1));
  const { sent, answer } = begin();
  await answer();
  expect(sent.reusedSocket).toBe(true);
});

it("answers what has begun when it is stopped, and waits for no connection that is only kept", async () => {
  const { sent, answer } = begin({ expect: "100-continue" });
  await once(sent, "continue"); // it has read the head
  const stopped = receiver.stop();
  const { statusCode, headers } = await answer();
  expect({ statusCode, connection: headers.connection }).toEqual({ statusCode: 200, connection: "close" });
  await stopped;
});

it("holds 32 MB of bodies at most whose sender nobody knows yet", async () => {
  const bytes = 990_000;
  const head = `POST /slack/events HTTP/1.1\r\nHost: here\r\nContent-Length: ${bytes}\r\n\r\n`;
  const sockets = await hang(receiver.port(), 36, head);
  for (const socket of sockets) socket.write(Buffer.alloc(bytes - 1, "x"));
  await eventually(() => expect(sockets.filter((socket) => socket.closed).length).toBeGreaterThanOrEqual(4), 4_000);
  expect(sockets.filter((socket) => !socket.closed).length).toBeGreaterThan(10);
});
