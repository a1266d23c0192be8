import { type LocalSlack, startLocalSlack } from "../../playground/slack/server.ts";
import { type ModelStandIn, type Raw, startModelStandIn } from "./model-stand-in.ts";

/** The words of a draft that comes in two halves. */
export const HALVES = ["Dear guests, ", "to Eva and Jan!"] as const;

/** A draft of which the second half comes when the test says so. */
export type Halves = {
  readonly answer: Raw;
  /** Lets the second half come. */
  finish(): void;
  /** Lets the draft end with its first half, so that no model waits for ever where a test has failed. */
  drop(): void;
};

/** Makes such a draft, for one request. */
export function inHalves(): Halves {
  const rest = Promise.withResolvers<string>();
  async function* parts() {
    yield delta(HALVES[0]);
    yield delta(await rest.promise);
    yield "data: [DONE]\n\n";
  }
  return { answer: { raw: parts() }, finish: () => rest.resolve(HALVES[1]), drop: () => rest.resolve("") };
}

function delta(content: string): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
}

/** What a bot in a process of its own talks to: the local Slack, and a model that writes one draft in two halves. */
export type HalvesWorld = Pick<Halves, "finish"> & {
  readonly slack: LocalSlack;
  readonly model: ModelStandIn;
  /** The settings of such a bot. */
  readonly settings: Readonly<Record<string, string>>;
  /** Ana asks for the draft in her DM. Resolves, once its first half is there, with what tells whether words are shown. */
  ask(): Promise<{ readonly ts: string; shows(part: string): boolean }>;
  /** Ends all of it. */
  stop(): Promise<void>;
};

/** Starts a Slack and such a model. */
export async function startHalvesWorld(): Promise<HalvesWorld> {
  const slack = await startLocalSlack();
  const { answer, finish, drop } = inHalves();
  const model = await startModelStandIn({ answer });
  return {
    slack,
    model,
    finish,
    settings: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
      OPENAI_BASE_URL: model.baseUrl,
      OPENAI_MODEL: "m",
      LEARN_WITH_MODEL: "off",
    },
    async ask() {
      const { anaDm } = slack.channels;
      const ts = await slack.say({ as: slack.people.ana, channel: anaDm, text: "Write a toast" });
      const shows = (part: string) => slack.messages(anaDm, ts).some(({ text }) => text.includes(part));
      await slack.waitFor(() => shows(HALVES[0].trim()));
      return { ts, shows };
    },
    async stop() {
      drop();
      await Promise.all([slack.stop(), model.close()]);
    },
  };
}
