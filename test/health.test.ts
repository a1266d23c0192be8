import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { type Checks, createHealthServer, type HealthServer } from "../src/health.ts";
import { hang } from "./support/hanging.ts";
import { eventually } from "./support/patience.ts";

let server: HealthServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

const WELL: Checks = { ready: true, parts: { slack: true, database: true, oldestJobMs: 0 } };

async function open(checks: () => Promise<Checks>, now?: () => number) {
  server = createHealthServer({ port: 0, host: "127.0.0.1", checks, ...(now ? { now } : {}) });
  await server.start();
  const { port } = server;
  return (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${port()}${path}`, init);
}

describe("the health server", () => {
  it("says that the process lives, whatever it depends on", async () => {
    const get = await open(async () => ({ ready: false, parts: { slack: false } }));
    const response = await get("/health");
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true });
  });

  it("says whether requests can be taken, and by what", async () => {
    const states: Checks[] = [WELL, { ready: false, parts: { slack: true, database: false, oldestJobMs: 41_000 } }];
    const clock = { at: 0 };
    const get = await open(
      async () => states.shift() ?? WELL,
      () => clock.at,
    );
    const well = await get("/ready");
    expect(well.status).toBe(200);
    expect(await well.json()).toEqual({ ready: true, slack: true, database: true, oldestJobMs: 0 });
    clock.at += 1_000;
    const ill = await get("/ready?from=probe");
    expect(ill.status).toBe(503);
    expect(await ill.json()).toEqual({ ready: false, slack: true, database: false, oldestJobMs: 41_000 });
  });

  it("says why it takes none any more, where there is a code for it", async () => {
    const get = await open(async () => ({ ready: false, reason: "app_uninstalled", parts: { slack: false } }));
    const response = await get("/ready");
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ ready: false, reason: "app_uninstalled", slack: false });
  });

  it("looks once a second however often it is asked", async () => {
    let looks = 0;
    const clock = { at: 0 };
    const get = await open(
      async () => {
        looks += 1;
        return WELL;
      },
      () => clock.at,
    );
    for (let time = 0; time < 20; time += 1) expect((await get("/ready")).status).toBe(200);
    expect(looks).toBe(1);
    clock.at += 1_000;
    await get("/ready");
    expect(looks).toBe(2);
  });

  it("is not ready where a check fails, and tells nothing of the error", async () => {
    const get = await open(async () => {
      throw new Error("secret words");
    });
    const response = await get("/ready");
    expect(response.status).toBe(503);
    expect(await response.text()).toBe('{"ready":false}');
  });

  it.each([
    ["/", "GET"],
    ["/healthy", "GET"],
    ["/health/", "GET"],
    ["/slack/events", "POST"],
    ["/ready", "POST"],
  ])("has nothing at %s for %s", async (path, method) => {
    const get = await open(async () => WELL);
    expect((await get(path, { method })).status).toBe(404);
  });

  it("answers probes that ask for no body", async () => {
    const get = await open(async () => WELL);
    expect((await get("/ready", { method: "HEAD" })).status).toBe(200);
  });

  it("names HEALTH_PORT when that port is taken", async () => {
    await open(async () => WELL);
    const port = server?.port() ?? 0;
    const second = createHealthServer({ port, host: "127.0.0.1", checks: async () => WELL });
    await expect(second.start()).rejects.toThrow(`HEALTH_PORT ${port} cannot be opened on HEALTH_HOST 127.0.0.1`);
    await second.stop();
  });

  it("answers while a thousand connections hang, and every one of a thousand more that ask", async () => {
    const get = await open(async () => WELL);
    const port = server?.port() ?? 0;
    await hang(port, 500);
    await hang(port, 500, "GET /health HTTP/1.1\r\nHost: here\r\n");
    expect((await get("/health")).status).toBe(200);
    expect((await get("/ready")).status).toBe(200);
    for (let asked = 0; asked < 1_000; asked += 1) expect((await get("/health")).status).toBe(200);
  });

  it("keeps at most fifty connections of one address that ask nothing", async () => {
    const get = await open(async () => WELL);
    const sockets = await hang(server?.port() ?? 0, 60);
    await get("/health");
    const left = () => sockets.filter((socket) => !socket.closed).length;
    await eventually(() => expect(left()).toBeLessThanOrEqual(50), 2_000);
    expect(left()).toBeGreaterThan(30); // they gave way: their five seconds are not over
  });

  it("stops though somebody holds a connection open and asks nothing", async () => {
    await open(async () => WELL);
    const socket = connect(server?.port() ?? 0, "127.0.0.1");
    await new Promise((connected) => socket.once("connect", connected));
    const closed = new Promise((done) => socket.once("close", done));
    await server?.stop();
    await closed;
  });
});
