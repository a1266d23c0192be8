import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../playground/slack/server.ts";
import { HALVES, inHalves } from "./support/halves.ts";
import { startModelStandIn } from "./support/model-stand-in.ts";
import { eventually } from "./support/patience.ts";
import { startNode } from "./support/processes.ts";
import { type Program, watchProgram } from "./support/program.ts";

/** What `npm start` gives to Node. */
const [, , ...START] = JSON.parse(readFileSync("package.json", "utf8")).scripts.start.split(" ") as string[];
const FROM_HERE = START.map((part) => (part.startsWith("src/") ? resolve(part) : part));
const MAIN = resolve("src/main.ts");

let folder: string;
let slack: LocalSlack | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-"));
});
afterEach(async () => {
  await slack?.stop();
  slack = undefined;
  rmSync(folder, { recursive: true });
});

/** The real program, natively, in an empty folder with these settings and no others. */
function start(env: NodeJS.ProcessEnv, args: readonly string[] = [MAIN]): Program {
  return watchProgram(startNode(args, { cwd: folder, env: { PATH: process.env.PATH, ...env } }));
}

function settings(of: LocalSlack): Record<string, string> {
  return { SLACK_BOT_TOKEN: of.botToken, SLACK_APP_TOKEN: of.appToken, SLACK_API_URL: of.apiUrl };
}

describe("npm start", () => {
  it("without settings says what is missing, and that `npm run try` needs none", async () => {
    const run = start({});
    expect(await run.ended).toBe(1);
    expect(run.output()).toMatch(/SLACK_BOT_TOKEN is missing[\s\S]*SLACK_APP_TOKEN is missing[\s\S]*npm run try/);
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ["node src/main.ts", [MAIN], ["here.db", "here.db-lock"]],
    [
      "npm start",
      START.map((part) => (part.startsWith("src/") ? resolve(part) : part)),
      ["compile-cache", "here.db", "here.db-lock"],
    ],
  ])(
    "as %s reads .env, connects, keeps everything beside DATABASE_URL, and stops on a signal",
    async (_, args, kept) => {
      slack = await startLocalSlack();
      const lines = Object.entries(settings(slack)).map(([name, value]) => `${name}=${value}`);
      writeFileSync(join(folder, ".env"), [...lines, "DATABASE_URL=file:kept/here.db"].join("\n"));
      const run = start({ NODE_COMPILE_CACHE: undefined }, args);
      await run.says('"ready"');
      expect(slack.connections).toBe(1);
      const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
      await slack.waitFor((now) =>
        now
          .messages(now.channels.anaDm, ts)
          .some(({ text }) => /\[No model connected\].*Ask whoever runs it/.test(text)),
      );
      run.child.kill("SIGTERM");
      expect(await run.ended).toBe(0);
      expect(readdirSync(folder).sort()).toEqual([".env", "kept"]);
      expect(readdirSync(join(folder, "kept")).sort()).toEqual(kept);
      expect(run.output()).not.toContain(slack.botToken);
    },
  );

  it.skipIf(process.platform === "win32")("makes its folder for this account alone, whatever the umask", async () => {
    const umask = process.umask(0o277);
    const run = start({ DATABASE_URL: "file:kept/here.db" }, FROM_HERE);
    process.umask(umask);
    expect(await run.ended).toBe(1);
    expect(statSync(join(folder, "kept")).mode & 0o777).toBe(0o700);
  });

  it("logs what Node or a library warns of as JSON, by its name and without its words", async () => {
    slack = await startLocalSlack();
    const warns = `setInterval(() => process.emitWarning(process.env.WORDS, "OddWarning", "ODD001"), 50).unref();`;
    const env = { ...settings(slack), WORDS: "the dinner with Ben" };
    const run = start(env, ["--import", `data:text/javascript,${encodeURIComponent(warns)}`, MAIN]);
    await run.says('"ready"');
    const begun = run.output().length;
    await eventually(() =>
      expect(run.output().slice(begun)).toMatch(/"type":"OddWarning","code":"ODD001".*node warns/),
    );
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    expect(run.output().slice(begun)).not.toMatch(/dinner|^[^{\n]/m);
  });

  it("receives over HTTP at the port it is given", async () => {
    slack = await startLocalSlack();
    const { botToken: SLACK_BOT_TOKEN, apiUrl: SLACK_API_URL, signingSecret: SLACK_SIGNING_SECRET } = slack;
    const PORT = String(await aFreePort());
    const run = start({ SLACK_BOT_TOKEN, SLACK_API_URL, SLACK_SIGNING_SECRET, PORT });
    await run.says('"ready"');
    slack.useHttp(`http://127.0.0.1:${PORT}/slack/events`);
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    await slack.waitFor((now) => now.messages(now.channels.anaDm, ts).length === 2);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("receives over HTTP where HOST says only", async () => {
    slack = await startLocalSlack();
    const { botToken: SLACK_BOT_TOKEN, apiUrl: SLACK_API_URL, signingSecret: SLACK_SIGNING_SECRET } = slack;
    const PORT = String(await aFreePort());
    const run = start({ SLACK_BOT_TOKEN, SLACK_API_URL, SLACK_SIGNING_SECRET, PORT, HOST: "127.0.0.1" });
    await run.says('"ready"');
    expect((await fetch(`http://127.0.0.1:${PORT}/`)).status).toBe(404);
    await expect(fetch(`http://${otherAddress()}:${PORT}/`)).rejects.toThrow();
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it.each([
    ["SLACK_BOT_TOKEN", "xoxb-wrong"],
    ["SLACK_APP_TOKEN", "xapp-wrong"],
  ])("names %s when Slack refuses it", async (name, value) => {
    slack = await startLocalSlack();
    const run = start({ ...settings(slack), [name]: value });
    expect(await run.ended).toBe(1);
    expect(run.output()).toContain(`Slack refused ${name}`);
    expect(run.output()).not.toMatch(new RegExp(`${value}|slack library`)); // one sentence says it
  });

  it("reports a missing scope and works on", async () => {
    slack = await startLocalSlack({ scopes: ["chat:write", "im:history"] });
    const run = start(settings(slack));
    await run.says('"ready"');
    expect(run.output()).toContain('"users:read"');
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    await slack.waitFor((now) => now.messages(now.channels.anaDm, ts).length === 2);
    run.child.kill("SIGTERM");
    await run.ended;
  });
});

describe("HEALTH_PORT", () => {
  it("tells that the process lives and whether it can answer, also after the database was locked", async () => {
    slack = await startLocalSlack();
    const HEALTH_PORT = String(await aFreePort());
    const run = start({ ...settings(slack), HEALTH_PORT });
    await run.says('"ready"');
    expect(await ask(HEALTH_PORT, "/health")).toEqual([200, { ok: true }]);
    const well = { ready: true, slack: true, database: true, oldestRequestMs: 0, oldestJobMs: 0, misfits: 0 };
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toEqual([200, well]));
    const other = new DatabaseSync(join(folder, ".inkwell", "inkwell.db"));
    other.exec("BEGIN IMMEDIATE");
    const locked = { ...well, ready: false, database: false };
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toEqual([503, locked]));
    expect(await ask(HEALTH_PORT, "/health")).toEqual([200, { ok: true }]);
    other.exec("ROLLBACK");
    other.close();
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toEqual([200, well]));
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    await expect(ask(HEALTH_PORT, "/health")).rejects.toThrow();
  });

  it.each([
    ["on this machine's own address only", {}, false],
    ["on every interface where HEALTH_HOST is 0.0.0.0", { HEALTH_HOST: "0.0.0.0" }, true],
  ])("is answered %s", async (_, host, isOpen) => {
    slack = await startLocalSlack();
    const HEALTH_PORT = String(await aFreePort());
    const run = start({ ...settings(slack), HEALTH_PORT, ...host });
    await run.says('"ready"');
    expect(await ask(HEALTH_PORT, "/health")).toEqual([200, { ok: true }]);
    const fromOutside = ask(HEALTH_PORT, "/health", otherAddress());
    if (isOpen) expect(await fromOutside).toEqual([200, { ok: true }]);
    else await expect(fromOutside).rejects.toThrow();
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("answers while Slack does not: alive, not ready", async () => {
    const silent = createHttpServer(() => {}).listen(0, "127.0.0.1");
    await once(silent, "listening");
    const { port: apiPort } = silent.address() as AddressInfo;
    const HEALTH_PORT = String(await aFreePort());
    const run = start({
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_API_URL: `http://127.0.0.1:${apiPort}/api/`,
      HEALTH_PORT,
    });
    const waiting = { ready: false, slack: false, database: true, oldestRequestMs: 0, oldestJobMs: 0, misfits: 0 };
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toEqual([503, waiting]));
    expect(await ask(HEALTH_PORT, "/health")).toEqual([200, { ok: true }]);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
    silent.closeAllConnections();
    await new Promise((done) => silent.close(done));
  });

  it("is not ready while the socket is gone, and ready again when it is back", async () => {
    slack = await startLocalSlack();
    const HEALTH_PORT = String(await aFreePort());
    const run = start({ ...settings(slack), HEALTH_PORT });
    await run.says('"ready"');
    slack.faults.fail("apps.connections.open", { delayMs: 1_500 });
    slack.disconnectSockets();
    const gone = { ready: false, slack: false, database: true, oldestRequestMs: 0, oldestJobMs: 0, misfits: 0 };
    const back = { ...gone, ready: true, slack: true };
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toEqual([503, gone]));
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toEqual([200, back]));
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("says why no more is answered once the app was removed, and counts what could not be read", async () => {
    slack = await startLocalSlack();
    const HEALTH_PORT = String(await aFreePort());
    const run = start({ ...settings(slack), HEALTH_PORT });
    await run.says('"ready"');
    await slack.deliver("events_api", { event_id: "Ev1", event: { type: 5 } });
    slack.removeApp("uninstalled", ["app_uninstalled"]);
    const removed = { ready: false, reason: "app_uninstalled", slack: false, database: true, misfits: 1 };
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toMatchObject([503, removed]));
    expect(await ask(HEALTH_PORT, "/health")).toEqual([200, { ok: true }]);
    expect(run.output()).not.toContain(slack.botToken);
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("is not ready while Slack refuses the token, though it is connected, and says why", async () => {
    slack = await startLocalSlack();
    const HEALTH_PORT = String(await aFreePort());
    const run = start({ ...settings(slack), HEALTH_PORT });
    await run.says('"ready"');
    const release = slack.holdDeliveries();
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    slack.removeApp("uninstalled", []);
    release();
    const refused = { ready: false, reason: "account_inactive", slack: true, database: true };
    await eventually(async () => expect(await ask(HEALTH_PORT, "/ready")).toMatchObject([503, refused]));
    run.child.kill("SIGTERM");
    expect(await run.ended).toBe(0);
  });

  it("is the only port in Socket Mode, and without it there is none", async () => {
    slack = await startLocalSlack();
    const args = ["--import", `data:text/javascript,${encodeURIComponent(SAYS_EACH_PORT)}`, MAIN];
    for (const [more, ports] of [
      [{}, 0],
      [{ HEALTH_PORT: String(await aFreePort()) }, 1],
    ] as const) {
      const run = start({ ...settings(slack), ...more }, args);
      await run.says('"ready"');
      run.child.kill("SIGTERM");
      expect(await run.ended).toBe(0);
      expect(run.output().split("opens a port").length - 1).toBe(ports);
    }
  });
});

describe("SIGTERM", () => {
  it("lets a reply that is being written come to its end, takes nothing new, and exits with 0", async () => {
    slack = await startLocalSlack();
    const { answer, finish } = inHalves();
    const model = await startModelStandIn({ answer });
    const HEALTH_PORT = String(await aFreePort());
    const run = start({ ...settings(slack), OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "m", HEALTH_PORT });
    await run.says('"ready"');
    const dm = slack.channels.anaDm;
    const ts = await slack.say({ as: slack.people.ana, channel: dm, text: "Write a toast" });
    const shown = (part: string) => (now: LocalSlack) => now.messages(dm, ts).some(({ text }) => text.includes(part));
    await slack.waitFor(shown(HALVES[0].trim()));
    run.child.kill("SIGTERM");
    await slack.waitFor((now) => now.connections === 0);
    expect(await ask(HEALTH_PORT, "/ready")).toMatchObject([503, { ready: false }]);
    expect(await ask(HEALTH_PORT, "/health")).toEqual([200, { ok: true }]);
    finish();
    expect(await run.ended).toBe(0);
    expect(shown(HALVES.join(""))(slack)).toBe(true);
    expect(run.output()).toMatch(/"isFinished":true.*"stopped"/);
    await model.close();
  });

  it("after two seconds again leaves at once with 1, whatever is being written", async () => {
    slack = await startLocalSlack();
    const model = await startModelStandIn({ answer: "hang" });
    const run = start({ ...settings(slack), OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "m" });
    await run.says('"ready"');
    await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "Write a toast" });
    await model.waitForRequest();
    run.child.kill("SIGTERM");
    await run.says('"stopping"');
    await eventually(() => {
      run.child.kill("SIGTERM"); // within two seconds that is the first signal once more
      expect(run.child.exitCode).toBe(1);
    });
    await model.close();
  });
});

/** Runs before the program, in its process. */
const SAYS_EACH_PORT = `import net from "node:net";
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (...args) {
  console.log("opens a port");
  return listen.apply(this, args);
};`;

async function ask(port: string, path: string, host = "127.0.0.1"): Promise<[number, unknown]> {
  const response = await fetch(`http://${host}:${port}${path}`);
  return [response.status, await response.json()];
}

/** Where others reach this machine; without a network the second address of the loopback interface. */
function otherAddress(): string {
  const addresses = Object.values(networkInterfaces()).flatMap((all = []) => all);
  return addresses.find(({ internal, family }) => !internal && family === "IPv4")?.address ?? "127.0.0.2";
}

async function aFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  return typeof address === "object" && address ? address.port : 0;
}
