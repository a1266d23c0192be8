import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { createOpenAiWriter } from "../../src/writer/openai.ts";
import { createStructuredReader } from "../../src/writer/structured-reader.ts";
import { eventually } from "../support/patience.ts";
import { PROMPT, read } from "./writing.ts";

const MANY_BYTES = 32 * 1024 * 1024;
const MEGABYTE = "x".repeat(1024 * 1024);

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A server that answers each request as told; `requests` counts them. */
async function serve(answer: (response: ServerResponse) => void) {
  const seen = { requests: 0, url: "" };
  const server = createServer((request, response) => {
    seen.requests += 1;
    request.resume().once("end", () => answer(response));
  });
  servers.push(server);
  await once(server.listen(0, "127.0.0.1"), "listening");
  seen.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
  return seen;
}

/** Goes on sending the same until the other side has closed, or has taken far more than it should. */
function pourOut(response: ServerResponse, text: string): { readonly bytes: number } {
  const poured = { bytes: 0 };
  const pour = () => {
    while (!response.destroyed && poured.bytes < MANY_BYTES) {
      poured.bytes += text.length;
      if (!response.write(text)) return void response.once("drain", pour);
    }
    response.end();
  };
  pour();
  return poured;
}

const aWriter = ({ url }: { readonly url: string }) =>
  createOpenAiWriter({ baseUrl: url, model: "test-model", retryDelayMs: 1 });

it("follows no redirect, so that no other server reads what people write", async () => {
  const elsewhere = await serve((response) => response.writeHead(200).end("data: [DONE]\n\n"));
  for (const status of [301, 302, 303, 307, 308]) {
    const server = await serve((response) => response.writeHead(status, { location: elsewhere.url }).end());
    expect(await read(aWriter(server).write(PROMPT))).toMatchObject({ text: "", code: "bad_response" });
  }
  expect(elsewhere.requests).toBe(0);
});

it.each([
  { status: 401, reason: "Nicht autorisiert f\u00fcr Sie", code: "unauthorized" },
  { status: 600, reason: "Invented", code: "unavailable" },
])("takes a refusal with a status line of any kind: $status $reason", async ({ status, reason, code }) => {
  const server = await serve((response) => {
    response.writeHead(status, reason, { "content-type": "application/json" });
    response.end('{"error":{"code":"invalid_api_key"}}');
  });
  expect(await read(aWriter(server).write(PROMPT))).toMatchObject({ text: "", code });
});

it("reads long thoughts before a draft", async () => {
  const thought = `data: {"choices":[{"delta":{"reasoning_content":"hmm"}}],"id":"${"x".repeat(1_000)}"}\n\n`;
  const server = await serve((response) => {
    response.writeHead(200, { "content-type": "text/event-stream" });
    response.write(thought.repeat(6_000));
    response.end('data: {"choices":[{"delta":{"content":"Hello"}}]}\n\ndata: [DONE]\n\n');
  });
  expect(await read(aWriter(server).write(PROMPT))).toMatchObject({ text: "Hello", code: undefined });
});

describe("a server that does not come to an end", () => {
  it.each([
    { what: "a refusal", status: 400, head: '{"error":{"message":"', body: MEGABYTE, text: "", code: "invalid" },
    { what: "comments", status: 200, head: "", body: `: ${MEGABYTE}\n`, text: "", code: "bad_response" },
    {
      what: "comments behind some words",
      status: 200,
      head: 'data: {"choices":[{"delta":{"content":"Dear all"}}]}\n\n',
      body: `: ${MEGABYTE}\n`,
      text: "Dear all",
      code: "cut",
    },
  ])("is left alone: $what", async ({ status, head, body, text, code }) => {
    let poured: { readonly bytes: number } | undefined;
    let isClosed = false;
    const server = await serve((response) => {
      response.once("close", () => {
        isClosed = true;
      });
      response.writeHead(status, { "content-type": status === 200 ? "text/event-stream" : "application/json" });
      response.write(head);
      poured = pourOut(response, body);
    });
    expect(await read(aWriter(server).write(PROMPT))).toMatchObject({ text, code });
    await eventually(() => expect(isClosed).toBe(true));
    expect(poured?.bytes).toBeLessThan(MANY_BYTES);
  });

  it("is left alone by the reader of messages too", async () => {
    let poured: { readonly bytes: number } | undefined;
    let isClosed = false;
    const server = await serve((response) => {
      response.once("close", () => {
        isClosed = true;
      });
      response.writeHead(200, { "content-type": "application/json" });
      poured = pourOut(response, `{"choices":"${MEGABYTE}`);
    });
    const reader = createStructuredReader({ baseUrl: server.url, model: "test-model" });
    const question = { name: "found", prompt: PROMPT, jsonSchema: { type: "object" } };
    await expect(reader.read(question, new AbortController().signal)).rejects.toMatchObject({ code: "bad_response" });
    await eventually(() => expect(isClosed).toBe(true));
    expect(poured?.bytes).toBeLessThan(MANY_BYTES);
  });
});
