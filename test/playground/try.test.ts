import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventually } from "../support/patience.ts";
import { promptOf } from "../support/world.ts";
import { isRunning, openTryFolder, type TryFolder } from "./fixtures/try-program.ts";

const DRAFT = "Subject: Closed\n\nDear all, we are closed on Monday.";

describe("npm run try", () => {
  let clone: TryFolder;
  beforeEach(async () => {
    clone = await openTryFolder(DRAFT);
  });
  afterEach(() => clone.end());

  /** Starts it as a person does in a fresh clone; `extra` is more of its environment. */
  function start(extra: Readonly<Record<string, string>> = {}) {
    const program = clone.start([], { DATABASE_URL: `file:${clone.folder}/data/inkwell.db`, ...extra });
    const { stdin } = program.child;
    return {
      ...program,
      type: (...lines: readonly string[]) => void stdin.write(lines.map((line) => `${line}\n`).join("")),
    };
  }

  /** The transcript of lines that were piped in, one text an entry, prompt and typed line first. */
  async function transcript(lines: readonly string[], extra: Readonly<Record<string, string>> = {}) {
    const program = start(extra);
    program.type(...lines);
    program.child.stdin.end();
    const code = await program.left();
    const screen = program.screen();
    const [welcome = "", ...entries] = screen.split(/^(?=\w+ → )/m);
    return { code, screen, welcome, entries };
  }

  it("prints a readable transcript without a model, leaves with 0, and leaves nothing behind but its data", async () => {
    const { code, screen, welcome, entries } = await transcript([
      "From now on, sign my e-mails with Ana",
      "Write an e-mail that we are closed on Monday",
    ]);
    expect(code).toBe(0);
    expect(welcome).toMatch(/^Starting Inkwell in a small Slack on this machine…\n/);
    expect(welcome).toContain("Ana Alves");
    expect(welcome).toContain("OPENAI_API_KEY");
    expect(welcome).toContain("From now on, sign my e-mails with Ana");
    expect(entries[0]).toMatch(
      /^ana → Inkwell \(DM\) › From now on, sign my e-mails with Ana\nInkwell is writing …\nInkwell · thread 1\n\[No model connected\].*\n {2}From now on: .*\n {2}\[1\] Undo {2}\[2\] Use everywhere\n\n$/,
    );
    expect(entries[1]).toContain("Inkwell · thread 2\n[No model connected] To connect one, set OPENAI_API_KEY");
    expect(entries).toHaveLength(3);
    expect(screen).not.toMatch(/[^\P{Cc}\n]/u);

    expect(isRunning(clone.botPid())).toBe(false);
    expect(readdirSync(clone.folder).sort()).toEqual(["bot.pid", "data", "tell-pid.mjs"]);
    expect(readdirSync(join(clone.folder, "data")).sort()).toEqual(["inkwell.db", "inkwell.db-lock", "try.log"]);
  });

  it("uses a rule in the very next draft, goes on in a thread, and takes the rule back at the press of a button", async () => {
    const { entries } = await transcript(
      ["From now on, sign my e-mails with Ana", "Write an e-mail", "> shorter", "!1", "!1", "Write a letter"],
      clone.withModel(),
    );
    expect(entries[1]).toContain(`Inkwell · thread 2\n${DRAFT}\n`);
    expect(promptOf(clone.model.requests[1]).system).toMatch(/sign my e-mails with Ana/i);
    expect(entries[2]).toContain(`Inkwell · thread 2\n${DRAFT}\n`);
    expect(promptOf(clone.model.requests[2]).request).toBe("shorter");
    expect(promptOf(clone.model.requests[2]).history.at(-1)?.content).toContain("we are closed on Monday");
    expect(entries[3]).toContain("Undone. Forgotten: Sign my e-mails with Ana");
    expect(entries[4]).toContain("That button is gone.");
    expect(promptOf(clone.model.requests[3]).system).not.toMatch(/sign my e-mails with Ana/i);
  });

  it("writes with the model that was kept in the page, whatever .env says, and not with one whose key is missing", async () => {
    const kept = (model: object) => {
      mkdirSync(join(clone.folder, "data"), { recursive: true });
      writeFileSync(join(clone.folder, "data", "try-model.json"), JSON.stringify(model));
    };
    writeFileSync(join(clone.folder, ".env"), "OPENAI_BASE_URL=http://127.0.0.1:1/v1\nOPENAI_API_KEY=sk-other\n");
    kept({ baseUrl: clone.model.baseUrl, model: "kept-one", apiKey: "sk-kept" });
    const { entries, screen } = await transcript(["Write an e-mail"]);
    expect(entries[0]).toContain(DRAFT);
    expect(screen).toContain("kept-one");
    expect(screen).not.toContain("sk-kept");
    expect(clone.model.requests[0]).toMatchObject({
      headers: { authorization: "Bearer sk-kept" },
      body: { model: "kept-one" },
    });
    writeFileSync(join(clone.folder, ".env"), "");
    kept({ baseUrl: clone.model.baseUrl, model: "kept-one", lacksKey: true });
    const second = await transcript(["Write an e-mail"]);
    expect(second.entries[0]).toContain("[No model connected]");
  });

  it("types real slash commands, and shows what they answer to the person only", async () => {
    const { entries } = await transcript(
      [
        "/write-pref Be brief & <kind>",
        "/write-pref",
        "/write an invitation",
        "> warmer",
        "/in random",
        "/write a poem",
      ],
      clone.withModel(),
    );
    expect(entries[0]).toContain("Only visible to you\n  Saved.");
    expect(entries[0]).toContain("Be brief & <kind>\n  [1] Undo\n");
    expect(entries[1]).toContain("1. Be brief & <kind>");
    expect(entries[2]).toMatch(/You asked for a draft:\n.*an invitation/);
    expect(entries[2]).toContain(`Inkwell · thread 1\n${DRAFT}\n`);
    expect(entries[3]).toContain(`Inkwell · thread 1\n${DRAFT}\n`);
    expect(entries[5]).toContain("Inkwell · thread 2 · in Inkwell (DM)\nI can't post in #random");
  });

  it("shows that what one person keeps is nobody else's, and what Inkwell hears in a channel", async () => {
    const { entries } = await transcript(
      [
        "Remember that I lead the Marketing Department",
        "/as ben",
        "/write-pref",
        "!1",
        "/in general",
        "nothing for a bot",
        "@inkwell Write a note",
        "> shorter",
        "/as cleo",
        "/in general",
        "/thread 1",
      ],
      clone.withModel(),
    );
    expect(entries[0]).toContain("  [1] Undo  [2] Use everywhere\n");
    expect(entries[2]).toMatch(/^ben → Inkwell \(DM\) › \/write-pref\nInkwell · Only visible to you\nI have no rules/);
    expect(entries[3]).toContain("Ben Berg cannot see that button.");
    expect(entries[5]).toMatch(/^ben → #general › nothing for a bot\n\(No reply: .*mention.*\)\n\n$/);
    expect(entries[6]).toContain(`Inkwell · thread 3\n${DRAFT}\n`);
    expect(entries[7]).toContain(`Inkwell · thread 3\n${DRAFT}\n`);
    expect(entries[8]).toContain("You are now Cleo Chen (from another company), in Inkwell (DM).");
    expect(entries[9]).toContain("Cleo Chen is not in a conversation called general, only in dm, shared.");
    expect(entries[10]).toContain("There is no thread 1 that Cleo Chen can see.");
    expect(clone.model.requests).toHaveLength(3);
  });

  it("says so when there is no such command, button, person, thread or draft to stop", async () => {
    const { code, entries } = await transcript([
      "/foo bar",
      "!7",
      "/as eve",
      "/thread 9",
      "> hi",
      "/stop",
      "/quit",
      "late",
    ]);
    expect(code).toBe(0);
    const said = [
      "no /foo here",
      "no button [7]",
      "nobody called eve",
      "no thread 9",
      "no thread to reply in",
      "nothing to stop",
    ];
    for (const [index, words] of said.entries()) expect(entries[index]).toContain(words);
    expect(entries).toHaveLength(7);
  });

  it("presses the stop button while a draft is being written, and shows the draft as it comes", async () => {
    clone.model.reply({ deltas: ["The very ", "first words"], ending: "silent" });
    const program = start(clone.withModel());
    program.type("Write a poem");
    await program.shows("Inkwell · thread 1\nThe very ");
    program.type("/stop", "/quit");
    expect(await program.left()).toBe(0);
    expect(program.screen()).toContain("\n  (stopped)\n");
    expect(clone.model.aborted).toBe(1);
  });

  it("tells of a model that fails, and asks it again at the press of a button", async () => {
    clone.model.failNext({ status: 401 });
    const { entries } = await transcript(["Write a note", "!1"], clone.withModel());
    expect(entries[0]).toMatch(/Inkwell · thread 1\n.*refused Inkwell's key.*\n {2}\[1\] Retry\n/);
    expect(entries[1]).toContain(`Inkwell · thread 1\n${DRAFT}\n`);
  });

  it("keeps rules and memory for the next time", async () => {
    await transcript(["/write-pref Be brief", "Write a note"], clone.withModel());
    const { entries } = await transcript(["Write a note", "/write-pref"], clone.withModel());
    expect(entries[0]).toContain(`Inkwell · thread 1\n${DRAFT}\n`);
    expect(promptOf(clone.model.requests[1]).system).toContain("Be brief");
    expect(entries[1]).toContain("1. Be brief");
  });

  it("takes the model from .env, and none of the settings for a real Slack", async () => {
    const settings = [
      "SLACK_BOT_TOKEN=xoxb-real",
      "SLACK_APP_TOKEN=",
      "SLACK_SIGNING_SECRET=0123456789abcdef",
      "SLACK_API_URL=https://slack.com/api/",
      "PORT=1",
      "DATABASE_URL=file:elsewhere.db",
      `OPENAI_BASE_URL=${clone.model.baseUrl}`,
      "OPENAI_MODEL=from-env",
    ];
    writeFileSync(join(clone.folder, ".env"), settings.join("\n"));
    const { code, welcome, entries } = await transcript(["Write a note"], { DOTENV_CONFIG_OVERRIDE: "true" });
    expect(code).toBe(0);
    expect(welcome).toContain("from-env at 127.0.0.1");
    expect(entries[0]).toContain(DRAFT);
    expect(clone.model.requests[0]?.body.model).toBe("from-env");
    expect(existsSync(join(clone.folder, "elsewhere.db"))).toBe(false);
  });

  it("says in plain words that the bot has died, where its log is, and leaves with 1", async () => {
    const program = start(clone.withModel());
    await program.shows("ana → Inkwell (DM) › ");
    process.kill(clone.botPid(), "SIGKILL");
    expect(await program.left()).toBe(1);
    expect(program.screen()).toContain("Inkwell has stopped by itself (signal SIGKILL)");
    expect(program.screen()).toContain(join("data", "try.log"));
  });

  it("shows what the bot finds wrong with its settings", async () => {
    const { code, screen } = await transcript(["hello"], { OPENAI_BASE_URL: "nonsense" });
    expect(code).toBe(1);
    expect(screen).toContain("OPENAI_BASE_URL must be the address");
  });

  it.each(["SIGINT", "SIGTERM", "SIGKILL"] as const)("leaves no bot behind when it gets a %s", async (signal) => {
    const program = start({ ...clone.withModel(), LOG_LEVEL: "info" });
    await program.shows("ana → Inkwell (DM) › ");
    const pid = clone.botPid();
    program.child.kill(signal);
    expect(await program.left()).toBe(signal === "SIGKILL" ? null : 0);
    await eventually(() => expect(isRunning(pid)).toBe(false));
    expect(readFileSync(join(clone.folder, "data", "try.log"), "utf8")).toContain('"msg":"stopping"');
  });
});
