import { createHmac } from "node:crypto";
import { Agent, type IncomingHttpHeaders, request } from "node:http";
import { type Delivery, DeliveryFailed } from "./delivery.ts";

export type HttpResponse = { readonly status: number; readonly headers: IncomingHttpHeaders; readonly body: string };

// Idle connections close soon, because the app's shutdown waits for them.
const IDLE_MS = 100;

/** Delivers over HTTP, by signed POSTs to the app's request URL. */
export function createHttpDelivery(options: {
  signingSecret: string;
  ackTimeoutMs: number;
  requestUrl: () => string;
  now: () => number;
}) {
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MS });

  /**
   * Returns the headers that sign a body as Slack's. `atSeconds` is seconds since the epoch, so that tests can sign for
   * another time.
   */
  function sign(body: string | Buffer, atSeconds = Math.floor(options.now() / 1000)): Record<string, string> {
    const hmac = createHmac("sha256", options.signingSecret).update(`v0:${atSeconds}:`).update(body).digest("hex");
    return { "x-slack-request-timestamp": String(atSeconds), "x-slack-signature": `v0=${hmac}` };
  }

  /**
   * Sends one POST and resolves with any response. Rejects with `DeliveryFailed` on a lost connection or after
   * `ackTimeoutMs`.
   */
  function post(body: string | Buffer, headers: Readonly<Record<string, string>>): Promise<HttpResponse> {
    return new Promise((resolve, reject) => {
      const length = { "content-length": String(Buffer.byteLength(body)) };
      const outgoing = request(options.requestUrl(), { method: "POST", agent, headers: { ...length, ...headers } });
      const timer = setTimeout(() => {
        outgoing.destroy(new DeliveryFailed("http_timeout", `no answer within ${options.ackTimeoutMs} ms`));
      }, options.ackTimeoutMs);
      outgoing.on("error", (error) => {
        clearTimeout(timer);
        reject(error instanceof DeliveryFailed ? error : new DeliveryFailed("connection_failed", error.message));
      });
      outgoing.on("response", (incoming) => {
        const parts: Buffer[] = [];
        incoming.on("data", (part: Buffer) => parts.push(part));
        incoming.on("error", (error) => reject(new DeliveryFailed("connection_failed", error.message)));
        incoming.on("end", () => {
          clearTimeout(timer);
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            body: Buffer.concat(parts).toString(),
          });
        });
      });
      outgoing.end(body);
    });
  }

  async function send(delivery: Delivery): Promise<unknown> {
    const body = bodyOf(delivery);
    const headers = { ...contentTypeOf(delivery), ...retryHeaders(delivery), ...sign(body) };
    delivery.http = { body, headers };
    const answer = await post(body, headers);
    if (answer.status >= 200 && answer.status < 300) return payloadOf(answer);
    const retry = answer.headers["x-slack-no-retry"] !== "1";
    throw new DeliveryFailed("http_error", `the app answered ${answer.status}`, retry);
  }

  return { sign, post, send, stop: () => agent.destroy() };
}

function bodyOf(delivery: Delivery): string {
  if (delivery.kind === "events_api") return JSON.stringify(delivery.body);
  if (delivery.kind === "interactive") {
    return new URLSearchParams({ payload: JSON.stringify(delivery.body) }).toString();
  }
  const fields = Object.entries(delivery.body).map(([name, value]): [string, string] => [name, String(value)]);
  return new URLSearchParams(fields).toString();
}

function contentTypeOf(delivery: Delivery): Record<string, string> {
  const type = delivery.kind === "events_api" ? "application/json" : "application/x-www-form-urlencoded";
  return { "content-type": type };
}

function retryHeaders(delivery: Delivery): Record<string, string> {
  if (delivery.attempt === 0) return {};
  return { "x-slack-retry-num": String(delivery.attempt), "x-slack-retry-reason": delivery.reason ?? "http_error" };
}

function payloadOf(answer: HttpResponse): unknown {
  if (answer.body === "") return undefined;
  return answer.headers["content-type"]?.includes("application/json") ? JSON.parse(answer.body) : answer.body;
}
