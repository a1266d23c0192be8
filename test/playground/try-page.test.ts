import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { PageState } from "../../playground/page-server/types.ts";
import { eventually } from "../support/patience.ts";
import { isRunning, openTryFolder, TRY, type TryFolder } from "./fixtures/try-program.ts";

const ANA = "U0ANA0001";
const BEN = "U0BEN0001";
const ANA_DM = "D0ANABOT1";
const DRAFT = "Dear all, we are closed on Monday.";

describe("npm run try, in the browser", () => {
  let clone: TryFolder;
  beforeEach(async () => {
    clone = await openTryFolder(DRAFT);
  });
  afterEach(() => clone.end());

  /** Starts it in a fresh clone, without a browser to open. */
  function start(args: readonly string[] = [], extra: Readonly<Record<string, string>> = {}) {
    const program = clone.start(["--no-open", ...args], extra);
    program.child.stdin.end();
    return {
      ...program,
      /** The address it prints, when it does. */
      async url() {
        await program.shows(/\?token=\S+\n/);
        return new URL(/http:\S+/.exec(program.screen())?.[0] ?? "");
      },
      async end() {
        program.child.kill("SIGINT");
        return program.left();
      },
    };
  }

  function pageAt(url: URL) {
    const headers = {
      authorization: `Bearer ${url.searchParams.get("token")}`,
      "content-type": "application/json",
    };
    const call = async (path: string, body?: object) => {
      const init = body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers };
      return (await fetch(new URL(`/workspace/${path}`, url), init)).json();
    };
    const state = async () => (await call(`state?as=${ANA}`)) as PageState;
    return {
      call,
      state,
      /** Says something to Inkwell as Ana, and resolves with its reply when that is finished. */
      async ask(text: string) {
        const { ts } = (await call("say", { as: ANA, channel: ANA_DM, text })) as { ts: string };
        return eventually(async () => {
          const all = (await state()).messages[ANA_DM] ?? [];
          const reply = all.find((one) => one.threadTs === ts && one.isBot && !one.streaming);
          if (!reply) throw new Error("no reply yet");
          return reply;
        });
      },
    };
  }

  it("prints one address, answers there, and leaves nothing behind but its data", async () => {
    const program = start();
    const url = await program.url();
    expect(program.screen().match(/http/g)).toHaveLength(1);
    const page = pageAt(url);
    expect(await (await fetch(new URL("/page/main.ts", url))).text()).toContain("render");
    const { text } = await page.ask("Write a note");
    expect(text.trim()).toBe("[No model connected] Choose “Connect a model” at the top of this page.");
    expect(await page.state()).toMatchObject({ you: ANA, bot: { state: "connected" }, isFirstVisit: true });
    expect(program.screen().trim().split("\n")).toHaveLength(3);
    const botPid = clone.botPid();
    expect(await program.end()).toBe(0);
    expect(isRunning(botPid)).toBe(false);
    expect(readdirSync(join(clone.folder, ".inkwell")).sort()).toEqual([
      "try-workspace.json",
      "try.db",
      "try.db-lock",
      "try.log",
    ]);
  });

  it.skipIf(process.platform === "win32").each([0o000, 0o022, 0o277])(
    "keeps what is said for this account alone, whatever the umask (%i), and says where somebody has opened it",
    async (mask) => {
      const umask = process.umask(mask);
      const program = start();
      process.umask(umask);
      const page = pageAt(await program.url());
      await page.ask("Write a note");
      const folder = join(clone.folder, ".inkwell");
      const modes = () => readdirSync(folder).map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
      await eventually(() => expect(readdirSync(folder)).toContain("try-workspace.json"));
      expect(new Set(modes())).toEqual(new Set(["600"]));
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      expect(await program.end()).toBe(0);
      expect(program.screen()).not.toContain("chmod");

      chmodSync(join(folder, "try-workspace.json"), 0o644);
      chmodSync(folder, 0o755);
      const again = start();
      await again.url();
      await again.end();
      expect(again.screen()).toContain("chmod 600 '.inkwell/try-workspace.json'\n");
      expect(again.screen()).toContain("chmod 700 '.inkwell'\n");
    },
  );

  it("says at once what it starts, before it loads anything, and then the address", async () => {
    const program = start();
    await program.url();
    expect(program.screen()).toMatch(/^Starting Inkwell in a small Slack on this machine…\nReady: http:\S+\n/);
    const source = readFileSync(TRY, "utf8");
    const loadedBefore = [...source.matchAll(/^import\b[^;]*?"([^"]+)";/gm)].map(([, name]) => name);
    expect(loadedBefore.length).toBeGreaterThan(0);
    for (const name of loadedBefore) expect(name).toMatch(/^node:/);
    expect(source.indexOf("Starting Inkwell")).toBeLessThan(source.indexOf("await import("));
    await program.end();
  });

  it("is there again as it was left, until --fresh", async () => {
    const first = start();
    const url = await first.url();
    await pageAt(url).ask("Write a note");
    await first.end();

    const second = start();
    const again = await second.url();
    expect(again.searchParams.get("token")).toBe(url.searchParams.get("token"));
    const { messages } = await pageAt(again).state();
    expect(messages[ANA_DM]?.map(({ text }) => text)).toEqual([
      "Write a note",
      expect.stringContaining("[No model connected]"),
    ]);
    await second.end();

    writeFileSync(join(clone.folder, ".inkwell", "try.txt"), "somebody's own");
    const fresh = start(["--fresh"]);
    const page = pageAt(await fresh.url());
    expect(Object.values((await page.state()).messages).flat()).toEqual([]);
    await fresh.end();
    expect(existsSync(join(clone.folder, ".inkwell", "try.txt"))).toBe(true);
  });

  it("leaves a database of another name alone, --fresh or not", async () => {
    const extra = { DATABASE_URL: `file:${clone.folder}/data/mine.db` };
    await (async () => {
      const program = start([], extra);
      await program.url();
      await program.end();
    })();
    const before = statSync(join(clone.folder, "data", "mine.db")).ino;
    const program = start(["--fresh"], extra);
    await program.url();
    expect(program.screen()).toContain("--fresh does not touch it");
    await program.end();
    expect(statSync(join(clone.folder, "data", "mine.db")).ino).toBe(before);
  });

  it("prints the address of the one that runs already", async () => {
    const first = start();
    const url = await first.url();
    await eventually(() => expect(existsSync(join(clone.folder, ".inkwell", "try-workspace.json"))).toBe(true));
    const second = start();
    expect(await second.left()).toBe(0);
    expect(second.screen()).toContain(`It is already running: ${url.href}`);
    const third = start(["--fresh"]);
    expect(await third.left()).toBe(1);
    expect(third.screen()).toContain("already running here");
    expect((await pageAt(url).state()).bot.state).toBe("connected");
  });

  it("writes with the model that is connected in the page, and tells what went into the draft", async () => {
    const program = start();
    const page = pageAt(await program.url());
    await page.ask("From now on, sign my e-mails with Ana");
    expect(await page.call("model", { as: ANA, baseUrl: clone.model.baseUrl, apiKey: "sk-page" })).toEqual({
      ok: true,
    });
    const reply = await page.ask("Write an e-mail that we are closed on Monday");
    expect(reply.text).toContain(DRAFT);
    expect(clone.model.requests[0]?.headers.authorization).toBe("Bearer sk-page");
    const ofReply = `trace?channel=${ANA_DM}&ts=${reply.ts}`;
    expect(await page.call(`${ofReply}&as=${BEN}`)).toEqual({ ok: false, error: expect.stringMatching(/^Only Ana/) });
    const trace = JSON.stringify(await page.call(`${ofReply}&as=${ANA}`));
    expect(trace).toMatch(/sign my e-mails with Ana/i);
    expect(trace).toContain("chat.startStream");
    await program.end();
    for (const file of readdirSync(join(clone.folder, ".inkwell"))) {
      expect(readFileSync(join(clone.folder, ".inkwell", file), "latin1")).not.toContain("sk-page");
    }
  });

  it("shows that the bot has died, and goes on showing what was said", async () => {
    const program = start();
    const page = pageAt(await program.url());
    process.kill(clone.botPid(), "SIGKILL");
    await expect.poll(async () => (await page.state()).bot).toMatchObject({ state: "gone", detail: "signal SIGKILL" });
    expect(await program.end()).toBe(0);
  });

  it("shows what the bot finds wrong with its settings, and leaves with 1", async () => {
    const program = start([], { OPENAI_BASE_URL: "nonsense" });
    expect(await program.left()).toBe(1);
    expect(program.screen()).toContain("OPENAI_BASE_URL must be the address");
  });

  it("says what it can be asked for", async () => {
    const program = start(["--nonsense"]);
    expect(await program.left()).toBe(2);
    expect(program.screen()).toContain("npm run try -- --terminal");
  });
});
