import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestTryServer, type TestTryServer } from "../test-try-server.ts";

let test: TestTryServer;
beforeAll(async () => {
  test = await startTestTryServer();
});
afterAll(() => test.stop());

/** With headers that `fetch` would not let one set. */
async function rawStatus(path: string, headers: Record<string, string>, method = "GET"): Promise<number | undefined> {
  const sent = request(`${test.slack.url}${path}`, { method, headers }).end();
  const [response] = (await once(sent, "response")) as [IncomingMessage];
  response.resume();
  return response.statusCode;
}

const port = () => new URL(test.slack.url).port;
const token = () => new URL(test.server.url).searchParams.get("token");
const authorization = () => `Bearer ${token()}`;

describe("the page's door", () => {
  it.each([
    ["evil.example", 403],
    ["127.0.0.1", 403],
    ["127.0.0.1:1", 403],
    ["evil.example:OWN", 403],
    ["127.0.0.1:OWN", 200],
    ["localhost:OWN", 200],
  ])("answers Host %s with %i, for calls and for the page itself", async (host, status) => {
    const headers = { host: host.replace("OWN", port()), authorization: authorization() };
    expect(await rawStatus("/workspace/state", headers)).toBe(status);
    expect(await rawStatus("/", headers)).toBe(status);
  });

  it.each([
    ["https://evil.example", 403],
    ["http://127.0.0.1:1", 403],
    ["http://localhost:OWN", 403],
    ["null", 403],
    ["http://127.0.0.1:OWN", 200],
  ])("answers Origin %s with %i", async (origin, status) => {
    const headers = { origin: origin.replace("OWN", port()), authorization: authorization() };
    expect(await rawStatus("/workspace/state", headers)).toBe(status);
  });

  it.each([["/workspace/state"], ["/workspace/changes"], ["/workspace/trace"], ["/workspace/nothing"]])(
    "tells nothing at %s without the token",
    async (path) => {
      expect(await rawStatus(path, {})).toBe(401);
      expect(await rawStatus(path, { authorization: "Bearer x" })).toBe(401);
      expect(await rawStatus(`${path}?token=${token()}`, {})).toBe(401);
      expect(await rawStatus(path, { "content-type": "application/json" }, "POST")).toBe(401);
    },
  );

  it("takes nothing but JSON, so that no form of another site can act", async () => {
    const said = { as: test.slack.people.ana.id, channel: test.slack.channels.general.id, text: "hi" };
    const answer = await test.call("/workspace/say", { method: "POST", body: JSON.stringify(said) });
    expect(answer.status).toBe(415);
    expect(test.slack.messages(test.slack.channels.general)).toEqual([]);
    expect((await test.call("/workspace/say", { method: "PUT" })).status).toBe(405);
  });

  it("gives the page to anybody who asks, with a policy that lets nothing else in", async () => {
    const answer = await fetch(test.slack.url);
    expect(answer.status).toBe(200);
    const policy = answer.headers.get("content-security-policy");
    for (const part of ["default-src 'none'", "connect-src 'self'", "base-uri 'none'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(part);
    }
    expect(policy).not.toContain("unsafe");
    expect(await answer.text()).not.toContain(token());
  });

  it("serves the page's modules as JavaScript, its libraries, and no file beside them", async () => {
    const libraries = ["/lib/preact.js", "/lib/hooks.js", "/lib/htm.js", "/lib/marked.js"];
    const modules = ["/page/main.ts", "/src/slack/text/incoming/emoji.ts", ...libraries];
    for (const path of modules) {
      const answer = await fetch(`${test.slack.url}${path}`);
      expect([path, answer.status, answer.headers.get("content-type")]).toEqual([
        path,
        200,
        "text/javascript; charset=utf-8",
      ]);
      expect(answer.headers.get("content-encoding") ?? "small").toMatch(/gzip|small/);
    }
    const beside = ["/page/../try.ts", "/page/%2e%2e/try.ts", "/page/tsconfig.json", "/lib/ws.js", "/.env"];
    for (const path of [...beside, "/src/main.ts", "/src/slack/text/links.ts"]) {
      expect([path, await rawStatus(path, {})]).toEqual([path, 404]);
    }
  });

  it("refuses what is no address at all", async () => {
    expect(await rawStatus("//", {})).toBe(403);
  });

  it("need not send again what has not changed", async () => {
    const first = await fetch(`${test.slack.url}/lib/preact.js`);
    const headers = { "if-none-match": first.headers.get("etag") ?? "" };
    expect((await fetch(`${test.slack.url}/lib/preact.js`, { headers })).status).toBe(304);
  });
});
