import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { startLocalSlack } from "../../../playground/slack/server.ts";
import { startBotProcess } from "../../support/crash-bot.ts";
import { answersIn } from "../../support/crash-world.ts";
import { startMemosStandIn } from "../../support/memos-stand-in.ts";
import { startModelStandIn } from "../../support/model-stand-in.ts";
import { eventually } from "../../support/patience.ts";
import { createTestDatabase } from "../../support/postgres.ts";
import { hasPostgres } from "../../support/postgres-server.ts";
import { runNode } from "../../support/processes.ts";
import { promptOf } from "../../support/world.ts";

const DRAFT = "Dear all, dinner is on Friday at eight.";
const WHOLE = "Dear Ben, the budget of the autumn fair is two thousand euros.";

describe.runIf(hasPostgres)("a bot that died over a request and was moved to Postgres", () => {
  it("answers it there once, follows its rules, and MemOS is told once what the file's memory knew", async ({
    onTestFinished,
  }) => {
    const folder = mkdtempSync(join(tmpdir(), "moved-"));
    const [slack, model, memos, database] = await Promise.all([
      startLocalSlack({ retryDelaysMs: [0, 0, 0] }),
      startModelStandIn(),
      startMemosStandIn(),
      createTestDatabase(),
    ]);
    const file = `file:${join(folder, "inkwell.db")}`;
    const settings = { slack, modelUrl: model.baseUrl, memos, args: [resolve("src/main.ts")], cwd: folder };
    const old = await startBotProcess({ ...settings, databaseUrl: file, env: { MEMOS_API_KEY: "" } });
    const bots = [old];
    onTestFinished(async () => {
      for (const bot of bots) await bot.end("SIGKILL");
      await Promise.all([slack.stop(), model.close(), memos.stop(), database.drop()]);
      rmSync(folder, { recursive: true });
    });
    const { ana } = slack.people;
    const { anaDm: channel } = slack.channels;
    const say = (text: string, threadTs?: string) =>
      slack.say({ as: ana, channel, text, ...(threadTs ? { threadTs } : {}) });
    const whole = (ts: string) => answersIn(slack, channel, ts).whole;

    await slack.command({ as: ana, channel, command: "/write-pref", text: "Sign every letter with Ana" });
    await slack.waitFor(() => slack.ephemerals(ana.id)[0]);
    model.reply(DRAFT);
    const first = await say("Write a note about the team dinner");
    await slack.waitFor(() => whole(first).includes(DRAFT));
    model.reply({ deltas: ["Dear Ben, "], ending: "silent" });
    const second = await say("Write to Ben about the budget");
    await slack.waitFor(() => answersIn(slack, channel, second).streaming === 1);
    await old.end("SIGKILL");

    const env = { PATH: process.env.PATH, DATABASE_URL: file };
    const args = [resolve("src/commands/db.ts"), "move", database.url];
    const { out } = await runNode(args, { cwd: folder, env });
    expect(out).toMatch(/^note +1 .*equal$/m);
    expect(out).toMatch(/^requests +[12] .*equal$/m); // the first may not have been finished yet

    model.reply((request) => (promptOf(request).request.includes("budget") ? WHOLE : "You are welcome."));
    bots.push(await startBotProcess({ ...settings, databaseUrl: database.url }));
    await slack.waitFor(() => whole(second).includes(WHOLE));
    await say("Thank you", second);
    await slack.waitFor(() => whole(second).includes("You are welcome."));
    expect(answersIn(slack, channel, second)).toMatchObject({ whole: [WHOLE, "You are welcome."], streaming: 0 });
    expect(answersIn(slack, channel, second).cut).toHaveLength(1);
    expect(whole(first)).toEqual([DRAFT]);
    expect(promptOf(model.requests.at(-1)).system).toContain("Sign every letter with Ana");

    const told = (ts: string) =>
      memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${ts}`).map(({ content }) => content);
    await eventually(() => expect(told(second)).toHaveLength(4));
    expect(told(second)).toEqual(["Write to Ben about the budget", WHOLE, "Thank you", "You are welcome."]);
    expect(told(first)).toEqual(["Write a note about the team dinner", DRAFT]);
  });
});
