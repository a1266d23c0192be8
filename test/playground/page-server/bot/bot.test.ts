import { once } from "node:events";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { BotGone, type BotProcess } from "../../../../playground/bot-process.ts";
import { createBot } from "../../../../playground/page-server/bot/bot.ts";
import type { Checked, ModelSettings } from "../../../../playground/page-server/bot/model-check.ts";
import { createModelFinder } from "../../../../playground/page-server/bot/model-finder.ts";
import { type ModelStandIn, startModelStandIn } from "../../../support/model-stand-in.ts";
import { startTestTryServer, type TestTryServer } from "../test-try-server.ts";

/** A process that is up at once, or fails as told, and notes in which order it was started and stopped. */
function createProcesses(failures: readonly (Error | undefined)[] = []) {
  const log: string[] = [];
  const settings: NodeJS.ProcessEnv[] = [];
  const deaths: ((how: BotGone) => void)[] = [];
  let count = 0;
  function start(model: NodeJS.ProcessEnv): BotProcess {
    const number = count++;
    log.push(`start ${number}`);
    settings.push(model);
    const failure = failures[number];
    return {
      ready: failure ? Promise.reject(failure) : Promise.resolve(),
      gone: new Promise((resolve) => deaths.push(resolve)),
      async stop() {
        log.push(`stop ${number}`);
      },
    };
  }
  return { log, settings, deaths, start };
}

function aBot(processes: ReturnType<typeof createProcesses>, fromEnvironment?: string, now = () => 0) {
  const findModels = async () => undefined;
  return createBot({ userId: "U0BOT0001", name: "inkwell", start: processes.start, fromEnvironment, findModels, now });
}

describe("the bot's process", () => {
  it("is started anew with the model that is given in the page, and with nothing of another one's settings", async () => {
    const processes = createProcesses();
    const bot = aBot(processes);
    await bot.start();
    await bot.connect({ baseUrl: "http://127.0.0.1:11434/v1", model: "llama3.2" });
    expect(processes.log).toEqual(["start 0", "stop 0", "start 1"]);
    expect(processes.settings).toEqual([
      {},
      { OPENAI_BASE_URL: "http://127.0.0.1:11434/v1", OPENAI_API_KEY: "", OPENAI_MODEL: "llama3.2" },
    ]);
    expect(await bot.lookAround()).toEqual({ connected: true, name: "llama3.2 at 127.0.0.1:11434", origin: "page" });
    expect(bot.state().state).toBe("connected");
  });

  it("goes back to the environment's model when the page's is disconnected, and to none when that one is", async () => {
    const processes = createProcesses();
    const bot = aBot(processes, "gpt-4o at OpenAI");
    await bot.start();
    await bot.connect({ apiKey: "sk-test" });
    expect(await bot.lookAround()).toMatchObject({
      connected: true,
      name: "the default model at OpenAI",
      origin: "page",
    });
    await bot.connect(null);
    expect(await bot.lookAround()).toMatchObject({ connected: true, name: "gpt-4o at OpenAI", origin: "environment" });
    await bot.connect(null);
    expect(await bot.lookAround()).toEqual({ connected: false, origin: null });
    const none = { OPENAI_BASE_URL: "", OPENAI_API_KEY: "", OPENAI_MODEL: "" };
    expect(processes.settings).toEqual([{}, { ...none, OPENAI_API_KEY: "sk-test" }, {}, none]);
  });

  it("tells when it has gone, and in which words", async () => {
    const processes = createProcesses();
    const bot = aBot(processes);
    const states: string[] = [];
    bot.onChange((change) => void (change.kind === "bot" && states.push(change.bot.state)));
    await bot.start();
    processes.deaths[0]?.(new BotGone("exit code 1", ["The disk is full."]));
    await expect.poll(() => bot.state()).toMatchObject({ state: "gone", detail: "exit code 1\nThe disk is full." });
    await bot.restart();
    expect(states).toEqual(["starting", "connected", "gone", "starting", "connected"]);
  });

  it("is started again when it dies after it has worked for a while, and not when it dies at once", async () => {
    let time = 0;
    const processes = createProcesses();
    const bot = aBot(processes, undefined, () => time);
    await bot.start();
    time = 10_000;
    processes.deaths[0]?.(new BotGone("signal SIGKILL", []));
    await expect.poll(() => processes.log).toEqual(["start 0", "stop 0", "start 1"]);
    await expect.poll(() => bot.state().state).toBe("connected");
    processes.deaths[1]?.(new BotGone("exit code 1", []));
    await expect.poll(() => bot.state()).toMatchObject({ state: "gone", detail: "exit code 1" });
    await bot.settled();
    expect(processes.log).toHaveLength(3);
  });

  it("says why it does not come up with a model, and goes on with the one before", async () => {
    const processes = createProcesses([undefined, new BotGone("exit code 1", ["OPENAI_MODEL is unknown."])]);
    const bot = aBot(processes, "gpt-4o at OpenAI");
    const states: unknown[] = [];
    await bot.start();
    bot.onChange((change) => void (change.kind === "bot" && states.push(change.bot.detail ?? change.bot.state)));
    await expect(bot.connect({ baseUrl: "http://127.0.0.1:1/v1" })).rejects.toThrow("exit code 1");
    const gone = "exit code 1\nOPENAI_MODEL is unknown.";
    expect(states).toEqual(["starting", gone, "starting", "connected"]);
    expect(processes.settings.at(-1)).toEqual({});
    expect(await bot.lookAround()).toMatchObject({ name: "gpt-4o at OpenAI", origin: "environment" });
  });

  it("is told to have a model when it has one", async () => {
    const bot = aBot(createProcesses());
    const told: string[] = [];
    await bot.start();
    bot.onChange((change) => void told.push(change.kind === "bot" ? change.bot.state : change.kind));
    await bot.connect({ apiKey: "sk-test" });
    expect(told).toEqual(["starting", "connected", "model"]);
  });

  it("does what it is asked one after another", async () => {
    const processes = createProcesses();
    const bot = aBot(processes);
    await Promise.all([bot.start(), bot.connect({ apiKey: "a" }), bot.restart(), bot.stop()]);
    expect(processes.log).toEqual(["start 0", "stop 0", "start 1", "stop 1", "start 2", "stop 2"]);
  });
});

describe("a model that is given in the page", () => {
  it("is told to every tab, is refused where its address is none, and is written nowhere", async () => {
    const test = await startTestTryServer();
    const model = await startModelStandIn();
    const { host } = new URL(model.baseUrl);
    try {
      const { ana } = test.slack.people;
      const feed = await test.follow(ana);
      const refused = await test.act("model", { as: ana.id, baseUrl: "javascript:alert(1)", apiKey: "sk-very-secret" });
      expect(refused.error).toContain("must begin with http:// or https://");
      const given = { as: ana.id, baseUrl: model.baseUrl, apiKey: "sk-very-secret", model: "tiny" };
      expect(await test.act("model", given)).toEqual({ ok: true });
      await expect
        .poll(() => feed.seen.at(-1))
        .toEqual({
          kind: "model",
          model: { connected: true, name: `tiny at ${host}`, origin: "page" },
        });
      const state = await test.state(ana);
      expect(state.model).toMatchObject({ connected: true, origin: "page" });
      expect(JSON.stringify([state, feed.seen])).not.toContain("sk-very-secret");
      await feed.leave();
      await test.reopen();
      expect((await test.state(ana)).model).toEqual({ connected: false, origin: null });
      expect(readFileSync(test.savedPath, "utf8")).not.toContain("sk-very-secret");
      expect(await test.act("model", null)).toEqual({ ok: true });
    } finally {
      await test.stop();
      await model.close();
    }
  });

  it("is connected only when it has answered; until then the one before stays, and the bot goes on", async () => {
    const test = await startTestTryServer();
    const model = await startModelStandIn();
    try {
      const { ana } = test.slack.people;
      const right = { as: ana.id, baseUrl: model.baseUrl, apiKey: "sk-right", model: "tiny" };
      expect(await test.act("model", right)).toEqual({ ok: true });
      const before = (await test.state(ana)).model;
      const app = test.app();
      const feed = await test.follow(ana);
      model.answerReadings({
        status: 401,
        body: { error: { message: "Incorrect API key provided: sk-wrong" } },
        times: 1,
      });
      expect(await test.act("model", { ...right, apiKey: "sk-wrong" })).toEqual({
        ok: false,
        error: "The key was refused.",
      });
      model.answerReadings({ status: 404, body: { error: { message: "model not found", code: "model_not_found" } } });
      const unknown = await test.act("model", { ...right, model: "huge" });
      expect(unknown).toEqual({ ok: false, error: "It does not know the model huge." });
      const nobody = await test.act("model", { ...right, baseUrl: "http://127.0.0.1:1/v1" });
      expect(nobody.error).toBe("Nothing answers at this address: 127.0.0.1:1.");
      expect((await test.state(ana)).model).toEqual(before);
      expect(test.app()).toBe(app);
      expect(feed.seen.filter(({ kind }) => kind === "bot" || kind === "model")).toEqual([]);
      await feed.leave();
    } finally {
      await test.stop();
      await model.close();
    }
  });

  it("can be chosen where its server has others", async () => {
    const checkModel = async ({ model }: ModelSettings): Promise<Checked> =>
      model === "small"
        ? { works: true, settings: { baseUrl: "http://127.0.0.1:1/v1", model } }
        : { works: false, sentence: "It has these models: choose one.", models: ["small", "large"] };
    const test = await startTestTryServer(undefined, { checkModel });
    try {
      const { ana } = test.slack.people;
      const given = { as: ana.id, baseUrl: "http://127.0.0.1:1/v1" };
      const answer = await test.act("model", given);
      expect(answer).toEqual({ ok: false, error: "It has these models: choose one.", models: ["small", "large"] });
      expect(await test.act("model", { ...given, model: "small" })).toEqual({ ok: true });
      expect((await test.state(ana)).model).toMatchObject({ connected: true, name: "small at 127.0.0.1:1" });
    } finally {
      await test.stop();
    }
  });
});

describe("a model that is kept for the next run", () => {
  const SECRET = "sk-kept-secret-4711";
  let test: TestTryServer;
  let model: ModelStandIn;
  let started: NodeJS.ProcessEnv[];
  beforeEach(async () => {
    started = [];
    model = await startModelStandIn();
    test = await startTestTryServer(undefined, { onStart: (settings) => started.push(settings) });
  });
  afterEach(async () => {
    await test.stop();
    await model.close();
  });
  const file = () => join(test.folder, "try-model.json");
  const connect = (more: object) =>
    test.act("model", { as: test.slack.people.ana.id, baseUrl: model.baseUrl, apiKey: SECRET, model: "tiny", ...more });
  const shown = async () => (await test.state(test.slack.people.ana)).model;

  it("is there again at the next start, with its key where that was asked for", async () => {
    expect(await connect({ keep: true, keepKey: true })).toEqual({ ok: true });
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
    await test.reopen();
    expect(await shown()).toMatchObject({ connected: true, origin: "page", kept: { hasKey: true, lacksKey: false } });
    expect(started.at(-1)).toEqual({ OPENAI_BASE_URL: model.baseUrl, OPENAI_API_KEY: SECRET, OPENAI_MODEL: "tiny" });
    expect(JSON.stringify(await test.state(test.slack.people.ana))).not.toContain(SECRET);
    expect(readFileSync(test.savedPath, "utf8")).not.toContain(SECRET);
  });

  it.each([{ keep: true }, { keep: true, keepKey: false }, { keep: true, keepKey: null }])(
    "is kept without its key otherwise, so that the next run asks for it: %o",
    async (choice) => {
      expect(await connect(choice)).toEqual({ ok: true });
      expect(readFileSync(file(), "utf8")).not.toContain(SECRET);
      await test.reopen();
      expect(await shown()).toMatchObject({
        connected: false,
        kept: { baseUrl: model.baseUrl, model: "tiny", hasKey: false, lacksKey: true },
      });
      expect(started.at(-1)).toEqual({});
    },
  );

  it("is called connected in the next run only when it has answered there too", async () => {
    await connect({ keep: true, keepKey: true });
    await test.reopen(() => model.answerReadings("hang"));
    await model.waitForReading(2);
    expect(await shown()).toMatchObject({ origin: "page", doubt: true });
    model.answerReadings({ status: 401, body: { error: "no" } });
    await test.reopen();
    await expect.poll(shown).toMatchObject({ doubt: "The key was refused." });
    model.answerReadings({ json: {} });
    await test.reopen();
    await expect.poll(shown).not.toHaveProperty("doubt");
    expect(await shown()).toMatchObject({ connected: true, kept: { hasKey: true } });
  });

  it("needs no key to come again where it had none", async () => {
    expect(await connect({ apiKey: null, keep: true, keepKey: true })).toEqual({ ok: true });
    await test.reopen();
    expect(await shown()).toMatchObject({ connected: true, kept: { hasKey: false, lacksKey: false } });
  });

  it.each([{}, { keep: false }, { keepKey: true }, { keep: null, keepKey: true }])(
    "is not kept unasked: %o",
    async (choice) => {
      expect(await connect(choice)).toEqual({ ok: true });
      expect(existsSync(file())).toBe(false);
      await test.reopen();
      expect(await shown()).toEqual({ connected: false, origin: null });
    },
  );

  it("is not kept where it does not work", async () => {
    model.answerReadings({ status: 401, body: { error: "no" } });
    expect(await connect({ keep: true, keepKey: true })).toMatchObject({ ok: false });
    expect(existsSync(file())).toBe(false);
  });

  it.each([
    ["Forget it, and stays connected until the end of the run", "forgetModel", true],
    ["starting over", "reset", true],
  ])("is forgotten by %s", async (_, action, isConnected) => {
    await connect({ keep: true, keepKey: true });
    expect(await test.act(action, { as: test.slack.people.ana.id })).toEqual({ ok: true });
    expect(existsSync(file())).toBe(false);
    expect(await shown()).toMatchObject({ connected: isConnected });
    expect(await shown()).not.toHaveProperty("kept");
    await test.reopen();
    expect(await shown()).toEqual({ connected: false, origin: null });
  });

  it.each(["", "{", "[]", '{"model":7}'])("is none where its file holds %s", async (text) => {
    await test.reopen(() => writeFileSync(file(), text));
    expect(await shown()).toEqual({ connected: false, origin: null });
  });
});

describe("a model server on this machine", () => {
  async function withServer(body: string, run: (url: string, asked: string[]) => Promise<void>): Promise<void> {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end(body);
    }).listen(0, "127.0.0.1");
    await once(server, "listening");
    await run(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked);
    server.closeAllConnections();
    server.close();
  }

  it("is found by the list of its models, which is asked for once in some seconds", async () => {
    await withServer('{"models":[{"name":"llama3.2:latest","size":1}]}', async (url, asked) => {
      let time = 0;
      const find = createModelFinder({ url, now: () => time });
      const found = { baseUrl: `${url}/v1`, models: ["llama3.2:latest"] };
      expect(await Promise.all([find(), find()])).toEqual([found, found]);
      expect(asked).toEqual(["GET /api/tags"]);
      time += 6_000;
      await find();
      expect(asked).toHaveLength(2);
    });
  });

  it.each([['{"models":[]}'], ["<html>"], ['{"data":[]}']])("is none when it answers %s", async (body) => {
    await withServer(body, async (url) => expect(await createModelFinder({ url })()).toBeUndefined());
  });

  it("is none where nobody listens", async () => {
    let closed = "";
    await withServer("", async (url) => {
      closed = url;
    });
    expect(await createModelFinder({ url: closed })()).toBeUndefined();
  });
});
