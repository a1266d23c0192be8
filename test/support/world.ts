import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from "../../playground/slack/server.ts";
import type { Ephemeral, Message } from "../../playground/slack/workspace/types.ts";
import { createApp, type InkwellApp, type Overrides } from "../../src/app.ts";
import { createLog } from "../../src/log.ts";
import { createSlackApp, type SlackApp, type SlackOptions } from "../../src/slack/app.ts";
import { noModelHint } from "../../src/slack/views/words.ts";
import { type Database, openDatabase } from "../../src/storage/sqlite/database.ts";
import { type MemosStandIn, type MemosStandInOptions, startMemosStandIn } from "./memos-stand-in.ts";
import { type ModelStandIn, startModelStandIn } from "./model-stand-in.ts";
import { eventually } from "./patience.ts";

export type WorldOptions = {
  readonly transport?: "socket" | "http";
  /** False: no model is connected. */
  readonly model?: boolean;
  /** Whether the model reads messages beside their drafts; `auto` unless given. */
  readonly learnWithModel?: "auto" | "off";
  /** For how many minutes what was forgotten can be brought back; 10 unless given. */
  readonly undoMinutes?: number;
  /** True: MemOS over HTTP in place of the embedded memory. */
  readonly memos?: boolean | MemosStandInOptions;
  readonly slack?: LocalSlackOptions;
  readonly overrides?: Overrides;
  readonly limits?: SlackOptions["limits"];
  /** Who may ask, and where; everybody everywhere unless given. */
  readonly access?: SlackOptions["access"];
  /** The URL of an empty Postgres database, which memory must be MemOS with; a file unless given. */
  readonly postgres?: string;
  /** How many of Inkwell share it; 1 unless given. */
  readonly processes?: number;
};

/** A workspace with Inkwell in it, over real sockets on loopback, with a model server and a memory of its own. */
export type World = {
  readonly slack: LocalSlack;
  readonly model: ModelStandIn;
  readonly memos: MemosStandIn;
  readonly app: InkwellApp;
  /** One for each process. */
  readonly apps: readonly InkwellApp[];
  readonly databasePath: string;
  /** Everything that was logged, as text. */
  logs(): string;
  /** Whether Slack can reach Inkwell, why it takes its token no more, and how many answers are under way. */
  isConnected(): boolean;
  tokenRefusal(): string | undefined;
  replies(): number;
  /** Where Slack sends its deliveries over HTTP. */
  requestUrl(): string;
  /** How many deliveries were passed over. */
  misfits(): number;
  /** Resolves once everything that the model was asked so far has been answered and remembered. */
  settled(): Promise<void>;
  /** Lets so many hours pass, for Slack and for Inkwell, once all is settled. */
  pass(hours: number): Promise<void>;
  /** From now on the database's file cannot grow, as on a full disk. */
  fillDisk(): void;
  /** Stops Inkwell and starts it anew on the same database. */
  restart(): Promise<void>;
  /** The finished reply number `index` (from 0) that Inkwell gave in a thread. */
  reply(channel: { id: string }, threadTs: string, index?: number): Promise<Message>;
  /** The next line that only this person sees, after `seen` others. */
  whisper(person: { id: string }, seen?: number): Promise<Ephemeral>;
  stop(): Promise<void>;
};

export async function startWorld(options: WorldOptions = {}): Promise<World> {
  const { transport = "socket", model: hasModel = true, memos: memosOption, processes = 1 } = options;
  let skippedMs = 0;
  const now = () => Date.now() + skippedMs;
  const folder = mkdtempSync(join(tmpdir(), "inkwell-"));
  const databasePath = join(folder, "inkwell.db");
  const slack = await startLocalSlack({ now, ...options.slack });
  const model = await startModelStandIn();
  const memos = await startMemosStandIn({ now, ...(typeof memosOption === "object" ? memosOption : {}) });
  const lines: string[] = [];
  const log = createLog("trace", { write: (line: string) => lines.push(line) });

  let database: Database;
  let bots: { readonly app: InkwellApp; readonly slackApp: SlackApp }[] = [];

  async function start(): Promise<void> {
    if (!options.postgres) database = openDatabase(databasePath);
    for (let count = 0; count < processes; count += 1) await startOne();
    if (transport === "socket") await slack.waitFor(() => slack.connections >= processes);
  }

  async function startOne(): Promise<void> {
    const config = {
      database: options.postgres
        ? ({ kind: "postgres", url: options.postgres } as const)
        : ({ kind: "sqlite", path: databasePath } as const),
      logLevel: "trace",
      demoUserId: "demo",
      ...(hasModel ? { writer: { baseUrl: model.baseUrl, model: "stand-in" } } : {}),
      ...(options.undoMinutes === undefined ? {} : { undoMinutes: options.undoMinutes }),
      ...(options.learnWithModel ? { learnWithModel: options.learnWithModel } : {}),
      ...(memosOption ? { memos: { apiKey: memos.apiKey, baseUrl: memos.url } } : {}),
    };
    const app = await createApp(config, log, {
      now,
      noModelHint,
      ...(database ? { database } : {}),
      ...options.overrides,
    });
    const door =
      transport === "socket"
        ? ({ kind: "socket", appToken: slack.appToken } as const)
        : ({ kind: "http", signingSecret: slack.signingSecret, port: 0 } as const);
    const slackApp = createSlackApp(
      {
        botToken: slack.botToken,
        apiUrl: slack.apiUrl,
        transport: door,
        ...(options.limits ? { limits: options.limits } : {}),
        ...(options.access ? { access: options.access } : {}),
      },
      { ...app, log },
    );
    bots.push({ app, slackApp });
    await slackApp.start();
    await app.load(); // as the program does
    if (transport === "http") slack.useHttp(urlOf(slackApp));
  }

  async function end(): Promise<void> {
    for (const { app, slackApp } of bots) {
      await slackApp.stop();
      await app.close();
    }
    bots = [];
  }

  async function settled(): Promise<void> {
    const answered = () => lines.filter((line) => line.includes('"msg":"answered"')).length;
    await eventually(() => expect(answered()).toBe(model.requests.length));
    if (!options.postgres) return bots[0]?.app.drain();
    await eventually(async () => {
      const idle = { oldestRequestMs: 0, oldestJobMs: 0 };
      expect(await bots[0]?.app.health()).toMatchObject(idle);
    }); // whoever begins to tell memory waits until nobody else can be doing so
  }

  await start();
  return {
    slack,
    model,
    memos,
    get app() {
      return bots[0]!.app;
    },
    get apps() {
      return bots.map(({ app }) => app);
    },
    databasePath,
    logs: () => lines.join(""),
    isConnected: () => bots[0]!.slackApp.isConnected(),
    tokenRefusal: () => bots[0]!.slackApp.tokenRefusal(),
    replies: () => bots[0]!.slackApp.replies(),
    requestUrl: () => urlOf(bots[0]!.slackApp),
    misfits: () => bots.reduce((sum, { slackApp }) => sum + slackApp.misfits(), 0),
    settled,
    async pass(hours) {
      await settled();
      skippedMs += hours * 3_600_000;
    },
    fillDisk() {
      const { page_count: pages } = database.prepare("PRAGMA page_count").get() as { page_count: number };
      database.exec(`PRAGMA max_page_count=${pages}`);
    },
    async restart() {
      await end();
      await start();
    },
    reply: (channel, threadTs, index = 0) =>
      slack.waitFor(() => {
        const message = repliesIn(slack, channel, threadTs)[index];
        return message && !message.streaming ? message : undefined;
      }),
    whisper: (person, seen = 0) => slack.waitFor(() => slack.ephemerals(person.id)[seen]),
    async stop() {
      await end();
      await Promise.all([slack.stop(), model.close(), memos.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}

function urlOf(slackApp: SlackApp): string {
  return `http://127.0.0.1:${slackApp.port()}/slack/events`;
}

/** Somebody mentions Inkwell, with these words: Ana in #general unless told otherwise. Resolves with the message's `ts`. */
export function mention(
  { slack }: Pick<World, "slack">,
  text: string,
  { as = slack.people.ana, channel = slack.channels.general, threadTs }: Mention = {},
): Promise<string> {
  return slack.say({ as, channel, text: `<@${slack.botUserId}> ${text}`.trimEnd(), ...(threadTs ? { threadTs } : {}) });
}

type Mention = {
  readonly as?: LocalSlack["people"]["ana"];
  readonly channel?: LocalSlack["channels"]["general"];
  readonly threadTs?: string;
};

/** What Inkwell said in a thread, the root left out. */
export function repliesIn(slack: LocalSlack, channel: { id: string }, threadTs: string): readonly Message[] {
  return slack.messages(channel.id, threadTs).filter(({ user, ts }) => user === slack.botUserId && ts !== threadTs);
}

/** A click with a value of the clicker's own making, as a hostile app could send it; Inkwell must listen over HTTP. */
export async function forgeClick(
  slack: LocalSlack,
  as: { id: string },
  actionId: string,
  value: string,
): Promise<void> {
  const channel = { id: slack.channels.general.id, name: "general" };
  // The command's answer brings a response_url that the forged click can be answered at.
  const { responseUrl, triggerId } = await slack.command({
    as: as.id,
    channel: channel.id,
    command: "/write-pref",
    text: "help",
  });
  const payload = {
    type: "block_actions",
    user: { id: as.id, team_id: slack.teamId },
    team: { id: slack.teamId, domain: "local" },
    api_app_id: slack.apiAppId,
    channel,
    container: { type: "message", message_ts: "1.1", channel_id: channel.id, is_ephemeral: true },
    trigger_id: `${triggerId}.forged`,
    response_url: responseUrl,
    actions: [{ type: "button", action_id: actionId, block_id: "b", action_ts: "1.1", value }],
  };
  const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
  await slack.deliverRaw(body, { ...slack.sign(body), "content-type": "application/x-www-form-urlencoded" });
}

/** Everything a person reads in blocks: texts of sections, contexts and buttons. */
export function blockText(blocks: readonly object[] | undefined): string {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    else if (typeof value === "object" && value !== null) {
      const { text, elements } = value as { text?: unknown; elements?: unknown };
      if (typeof text === "string") texts.push(text);
      else visit(text);
      visit(elements);
    }
  };
  visit(blocks);
  return texts.join("\n");
}

/** The prompt of a request to the model, as one text a role. */
export function promptOf(request: ModelStandIn["requests"][number] | undefined) {
  const messages = request?.body.messages ?? [];
  return {
    system: messages
      .filter(({ role }) => role === "system")
      .map(({ content }) => content)
      .join("\n\n"),
    history: messages.filter(({ role }) => role !== "system").slice(0, -1),
    request: messages.at(-1)?.content ?? "",
  };
}
