import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type LocalSlack, startLocalSlack } from "../../playground/slack/server.ts";
import type { Channel } from "../../playground/slack/workspace/types.ts";
import { type MemosStandIn, startMemosStandIn } from "../support/memos-stand-in.ts";
import { type ModelStandIn, startModelStandIn } from "../support/model-stand-in.ts";
import { eventually, patience } from "../support/patience.ts";
import { startNode } from "../support/processes.ts";
import { repliesIn } from "../support/world.ts";

let folder: string;
let slack: LocalSlack;
let model: ModelStandIn;
let memos: MemosStandIn;
let bot: ChildProcess | undefined;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  slack = await startLocalSlack({ retryDelaysMs: [0, 0, 0] });
  model = await startModelStandIn();
  memos = await startMemosStandIn();
});
afterEach(async () => {
  await kill();
  await Promise.all([slack.stop(), model.close(), memos.stop()]);
  rmSync(folder, { recursive: true });
});

/** The real program in a process of its own, on the same database every time. */
async function start(): Promise<void> {
  const env = {
    PATH: process.env.PATH,
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_APP_TOKEN: slack.appToken,
    SLACK_API_URL: slack.apiUrl,
    OPENAI_BASE_URL: model.baseUrl,
    OPENAI_MODEL: "stand-in",
    MEMOS_API_KEY: memos.apiKey,
    MEMOS_BASE_URL: memos.url,
    DATABASE_URL: `file:${join(folder, "inkwell.db")}`,
    LOG_LEVEL: "error",
    MAX_RUNNING_PER_PERSON: "0",
    MAX_PER_PERSON_HOUR: "0",
    MAX_PER_WORKSPACE_HOUR: "0",
  };
  bot = startNode([resolve("src/main.ts")], { cwd: folder, env, stdio: "ignore" });
  await slack.waitForConnection();
}

async function kill(): Promise<void> {
  if (!bot || bot.exitCode !== null || bot.signalCode !== null) return;
  const gone = once(bot, "exit");
  bot.kill("SIGKILL");
  await gone;
  await slack.waitFor(() => slack.connections === 0);
}

const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";

function say(text: string, channel: Channel = slack.channels.anaDm): Promise<string> {
  return slack.say({ as: slack.people.ana, channel, text });
}

/** Each thread ends with one whole answer, and whatever stands before it is marked as interrupted. */
function isAnsweredOnce(channel: Channel, threadTs: string): boolean {
  const replies = repliesIn(slack, channel, threadTs);
  const last = replies.at(-1);
  if (!last || last.streaming || last.text !== ANSWER) return false;
  return replies.slice(0, -1).every(({ text }) => text.includes("Interrupted by a restart"));
}

function exchangesOf(channel: Channel, threadTs: string): number {
  const messages = memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${threadTs}`);
  return messages.filter(({ role }) => role === "assistant").length;
}

describe("kill -9", () => {
  it("before the model's first word: the person gets one answer, memory one exchange", async () => {
    model.reply("hang");
    await start();
    const ts = await say("Write an invitation");
    await model.waitForRequest();
    await kill();
    model.reply(ANSWER);
    await start();
    await slack.waitFor(() => isAnsweredOnce(slack.channels.anaDm, ts));
    expect(repliesIn(slack, slack.channels.anaDm, ts)).toHaveLength(1);
    await eventually(() => expect(exchangesOf(slack.channels.anaDm, ts)).toBe(1));
  });

  it("in the middle of a stream: what is there is marked, and the whole answer follows", async () => {
    model.reply({ deltas: ["Dear all, ", "the dinner"], ending: "silent" });
    await start();
    const ts = await say("Write an invitation");
    await slack.waitFor(() => repliesIn(slack, slack.channels.anaDm, ts)[0]?.text.startsWith("Dear all"));
    await kill();
    model.reply(ANSWER);
    await start();
    await slack.waitFor(() => isAnsweredOnce(slack.channels.anaDm, ts));
    const [cut] = repliesIn(slack, slack.channels.anaDm, ts);
    expect(cut?.text).toContain("Dear all, ");
    expect(cut?.text).toContain("Interrupted by a restart");
    expect(cut?.streaming).toBe(false);
  });

  it("between the last word and the end of the stream: nothing is said twice", async () => {
    model.reply({ deltas: [ANSWER] });
    await start();
    slack.faults.fail("chat.stopStream", { delayMs: 60_000 });
    const ts = await say("Write an invitation");
    const rows = new DatabaseSync(join(folder, "inkwell.db"), { readOnly: true });
    await eventually(() => expect(rows.prepare("SELECT body FROM reply").get()?.body).toBe(ANSWER));
    rows.close();
    await kill();
    slack.faults.clear();
    await start();
    await slack.waitFor(() => isAnsweredOnce(slack.channels.anaDm, ts));
    expect(repliesIn(slack, slack.channels.anaDm, ts)).toHaveLength(1);
    expect(model.requests).toHaveLength(1);
    await eventually(() => expect(exchangesOf(slack.channels.anaDm, ts)).toBe(1));
  });

  it("during /write: one root, one answer", async () => {
    model.reply("hang");
    await start();
    const { general } = slack.channels;
    await slack.command({ as: slack.people.ana, channel: general, command: "/write", text: "an invitation" });
    await model.waitForRequest();
    await kill();
    model.reply(ANSWER);
    await start();
    const roots = () => slack.messages(general).filter(({ user }) => user === slack.botUserId);
    await slack.waitFor(() => roots()[0] && isAnsweredOnce(general, roots()[0]!.ts), 60_000);
    expect(roots()).toHaveLength(1);
  });

  it("around /write-pref: what was accepted took effect, once", async () => {
    await start();
    const { ana } = slack.people;
    const { general } = slack.channels;
    const accepted: string[] = [];
    for (let round = 0; round < 6; round++) {
      const text = `Rule number ${round}`;
      const command = slack.command({ as: ana, channel: general, command: "/write-pref", text });
      const isAccepted = await command.then(
        () => true,
        () => false,
      );
      if (isAccepted) accepted.push(text);
      await kill();
      await start();
    }
    const seen = slack.ephemerals(ana.id).length;
    await slack.command({ as: ana, channel: general, command: "/write-pref", text: "" });
    const list = await slack.waitFor(() => slack.ephemerals(ana.id).slice(seen).at(-1));
    const kept = [...JSON.stringify(list.blocks).matchAll(/Rule number \d/g)].map(([rule]) => rule);
    expect(kept).toEqual([...new Set(kept)]);
    expect(kept).toEqual(expect.arrayContaining(accepted));
    expect(accepted.length).toBeGreaterThan(0);
    const toldOf = (rule: string) =>
      memos.requests.filter(({ path, body }) => path === "add/message" && JSON.stringify(body).includes(rule));
    await eventually(() => expect(kept.map((rule) => toldOf(rule).length)).toEqual(kept.map(() => 1)));
  });

  it(
    "with 500 requests in flight, at any moment, again and again: each is answered once, each exchange is told once",
    async () => {
      model.reply({ deltas: ANSWER.split(/(?<= )/), firstTokenMs: 20, tokensPerSecond: 60 });
      await start();
      const { anaDm } = slack.channels;
      const asked: string[] = [];
      for (let round = 0; round < 4; round++) {
        for (let index = 0; index < 125; index++) asked.push(await say(`Write invitation ${round} ${index}`));
        const seen = 1 + round * 90;
        await slack.waitFor(() => slack.callsOf("chat.startStream").length >= seen);
        await kill();
        await start();
      }
      await slack.waitFor(() => asked.every((ts) => isAnsweredOnce(anaDm, ts)), 120_000);
      await eventually(() => expect(asked.filter((ts) => exchangesOf(anaDm, ts) === 0)).toEqual([]), 60_000);
      expect(asked.map((ts) => exchangesOf(anaDm, ts))).toEqual(asked.map(() => 1));
      console.log(`${asked.length} requests, ${asked.length} answers, ${asked.length} exchanges in memory`);
    },
    patience(300_000),
  );
});
