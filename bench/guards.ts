import { readFileSync } from "node:fs";
import { createKnownAddresses } from "../src/assistant/drafting/known-addresses.ts";
import { withoutUnseen } from "../src/assistant/language/unseen.ts";
import { withoutPasted } from "../src/assistant/learning/pasted.ts";
import { mayFollow, type Origin } from "../src/assistant/privacy/privacy.ts";
import { withoutSecrets } from "../src/assistant/privacy/secrets/secrets.ts";
import type { Audience } from "../src/assistant/types.ts";
import { readBody } from "../src/slack/deliveries/form.ts";
import { createStreamEscaper } from "../src/slack/text/escape.ts";
import { personName } from "../src/slack/text/person-name.ts";
import { fastestPassMs } from "./fastest.ts";
import { atMost, type Measure, plain } from "./table.ts";

const DELTAS = 240;
const RULES = 20;
const TURNS = 20;
/** A tenth of the bar of CPU for a whole answer. */
const MOST_US = 400;

const PLACE: Audience = { kind: "shared", channelId: "C1" };
const ORIGINS: readonly Origin[] = Array.from({ length: RULES }, (_, at) => ({
  kind: at % 2 === 0 ? "rule" : "public",
  channelId: `C${at}`,
}));
const EVENT = {
  type: "event_callback",
  team_id: "T1",
  api_app_id: "A1",
  event: { type: "app_mention", user: "U1", text: "<@U2> write a note", ts: "1.1", channel: "C1", thread_ts: null },
};

/** A guard, and how often one request has it look. */
type Guard = { readonly name: string; readonly times: number; readonly look: (text: string) => unknown };

/**
 * Times each guard that stands in a request's way from Slack to the model and back, over ordinary business texts: microseconds
 * of one request with twenty turns of history, twenty rules, and a draft that comes in so many deltas as in `load`.
 */
export function benchGuards(): Measure[] {
  const texts = ordinaryTexts();
  const deltas = Array.from({ length: DELTAS }, (_, at) =>
    at % 40 === 9 ? "[a page](https://a.example) " : "a few words ",
  );
  const isKnownAddress = createKnownAddresses(() => texts.slice(0, TURNS));
  const guards: readonly Guard[] = [
    { name: "the form of a delivery", times: 1, look: () => readBody(EVENT) },
    { name: "what nobody sees, of 21 texts", times: TURNS + 1, look: withoutUnseen },
    { name: "secrets, of what is understood, searched with and kept", times: 3, look: withoutSecrets },
    { name: "somebody else's text", times: 1, look: (text) => withoutPasted(text.toLowerCase()) },
    { name: "names, of 21 speakers", times: TURNS + 1, look: (text) => personName(text.slice(0, 20)) },
    { name: "20 rules, by who reads", times: 1, look: () => ORIGINS.filter((origin) => mayFollow(origin, PLACE)) },
    { name: `a draft in ${DELTAS} deltas, with six links`, times: 1, look: () => escaped(deltas, isKnownAddress) },
  ];
  const costs = guards.map((guard) => ({ name: guard.name, us: usOf(guard, texts) }));
  const all = costs.reduce((sum, { us }) => sum + us, 0);
  return [
    ...costs.map(({ name, us }) => plain(`guard: ${name}`, us, "µs")),
    atMost("all these guards, a request", all, MOST_US, "µs"),
  ];
}

function usOf({ times, look }: Guard, texts: readonly string[]): number {
  const pass = () => {
    for (const text of texts) look(text);
  };
  return (fastestPassMs(pass) * 1_000 * times) / texts.length;
}

function escaped(deltas: readonly string[], isKnownAddress: (address: string) => boolean): string {
  const escaper = createStreamEscaper({ isKnownAddress });
  return deltas.map((delta) => escaper.push(delta)).join("") + escaper.end();
}

/** The sentences in which nothing secret is, which are kept as base64 so that no scanner takes them for secrets. */
function ordinaryTexts(): string[] {
  const kept: string[] = JSON.parse(
    readFileSync(new URL("../test/data/secrets/ordinary.json", import.meta.url), "utf8"),
  );
  return kept.map((text) => Buffer.from(text, "base64").toString());
}
