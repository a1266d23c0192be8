import { readFileSync } from "node:fs";
import { continueEarlier, readSaid } from "../../src/assistant/earlier/resolve.ts";
import type { GoingOn } from "../../src/assistant/earlier/situation.ts";
import { conversationId, personId } from "../../src/assistant/privacy/identity.ts";
import { realmOf } from "../../src/assistant/privacy/privacy.ts";
import { recall } from "../../src/assistant/recall.ts";
import type { AssistantRequest, ConversationId, PlaceKind } from "../../src/assistant/types.ts";
import { createEmbeddedMemory } from "../../src/memory/embedded/embedded.ts";
import { createNoteStore } from "../../src/storage/rows/notes.ts";
import { createOpenQuestions } from "../../src/storage/rows/open-questions.ts";
import { createReplyKinds } from "../../src/storage/rows/reply-kinds.ts";
import { openStore } from "./store.ts";

/** A set of requests over what people wrote before, as its file holds it. */
export type EarlierSet = { readonly stores: readonly EarlierStore[] };

/** What one person wrote before, and what they ask now. */
export type EarlierStore = {
  readonly id: string;
  readonly lang: string;
  readonly now: string;
  readonly timezone: string;
  readonly texts: readonly EarlierText[];
  readonly requests: readonly EarlierRequest[];
};

type EarlierText = {
  readonly id: string;
  readonly at: string;
  /** `write`: asked for with `/write` where Inkwell may not post, so the draft went to the DM. */
  readonly place: "dm" | "write" | "channel";
  readonly channel?: string;
  readonly thread: string;
  readonly request: string;
  readonly reply: string;
};

/** `in`: "dm", "channel:" and its id, or "thread:" and its time. `expect`: the texts meant; none where nothing is. */
export type EarlierRequest = {
  readonly kind: string;
  readonly text: string;
  readonly in: string;
  readonly expect: readonly string[];
};

/** What came of a request. `pulled`: the texts that were chosen, put in as candidates, or offered. */
export type EarlierOutcome = {
  readonly store: EarlierStore;
  readonly request: EarlierRequest;
  readonly how: "chosen" | "candidates" | "asked" | "missing" | "nothing";
  readonly pulled: readonly string[];
  readonly isRight: boolean;
  /** How long reading the request and looking for its drafts took. */
  readonly ms: number;
};

const MOST = 3;
const RECENT_MS = 2 * 60 * 60 * 1000;
const PERSON = personId("T1", "U1");
const DM = "D1";

/** Reads a set from its file. */
export function readEarlierSet(path: string | URL): EarlierSet {
  return JSON.parse(readFileSync(path, "utf8"));
}

/** Tells an embedded memory of everything in each store, as the assistant would have, and tries each request. */
export async function tryEarlierSet({ stores }: EarlierSet): Promise<readonly EarlierOutcome[]> {
  const outcomes: EarlierOutcome[] = [];
  for (const store of stores) {
    const attempt = await openEarlierStore(store);
    for (const request of store.requests) outcomes.push(await attempt(request));
  }
  return outcomes;
}

async function openEarlierStore(store: EarlierStore): Promise<(request: EarlierRequest) => Promise<EarlierOutcome>> {
  const rows = openStore();
  const now = () => Date.parse(store.now);
  const memory = createEmbeddedMemory(rows.database);
  const ports = {
    memory,
    notes: createNoteStore(rows, now),
    questions: createOpenQuestions(rows, now),
    replyKinds: createReplyKinds(rows),
    now,
  };
  for (const text of store.texts.toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))) {
    const at = Date.parse(text.at);
    await memory.add({ person: PERSON, realm: realmOf(kindOf(text)) }, conversationOf(text), [
      { role: "user", text: text.request, at },
      { role: "assistant", text: text.reply, at: writtenAt(text) },
    ]);
  }

  return async (request) => {
    const { asked, history } = toRequest(store, request);
    const onFault = (error: unknown) => {
      throw error;
    };
    const surface = { kindOf: async (): Promise<PlaceKind> => "private" };
    const latest = store.texts
      .filter((text) => kindOf(text) === "dm" && now() - Date.parse(text.at) < RECENT_MS)
      .toSorted((one, other) => Date.parse(other.at) - Date.parse(one.at))[0];
    const started = performance.now();
    const known = await recall(ports, asked, asked.text, surface.kindOf, onFault);
    const going = await continueEarlier(ports, {
      request: asked,
      said: readSaid(asked, now()),
      surface,
      known,
      history,
      question: undefined,
      latestDraft: asked.place.kind === "dm" && latest ? conversationOf(latest) : undefined,
      signal: undefined,
      onFault,
    });
    const ms = performance.now() - started;
    await ports.questions.close(asked.place.conversationId, PERSON);
    const idOf = ({ conversationId: id, at }: Pulled) =>
      store.texts.find((text) => conversationOf(text) === id && writtenAt(text) === at)?.id ?? id;
    const { how, drafts } = readOutcome(going);
    const pulled = drafts.map(idOf);
    return { store, request, how, pulled, isRight: judge(request, how, pulled), ms };
  };
}

function writtenAt({ at }: EarlierText): number {
  return Date.parse(at) + 10_000;
}

function kindOf({ place }: EarlierText): PlaceKind {
  return place === "channel" ? "private" : "dm";
}

function conversationOf(text: EarlierText): ConversationId {
  return conversationId("T1", kindOf(text), text.channel ?? DM, text.thread);
}

function toRequest({ texts, now, timezone }: EarlierStore, { text, in: where }: EarlierRequest) {
  const [kind = "", ...rest] = where.split(":");
  const at = Date.parse(now);
  const thread = (at / 1000).toFixed(6);
  const own = kind === "thread" ? texts.find((one) => one.thread === rest.join(":")) : undefined;
  const place = own
    ? { kind: kindOf(own), channelId: own.channel ?? DM, conversationId: conversationOf(own) }
    : kind === "channel"
      ? ({
          kind: "private",
          channelId: rest[0]!,
          conversationId: conversationId("T1", "private", rest[0]!, thread),
        } as const)
      : ({ kind: "dm", channelId: DM, conversationId: conversationId("T1", "dm", DM, thread) } as const);
  const audience =
    place.kind === "private"
      ? ({ kind: "private", channelId: place.channelId } as const)
      : ({ kind: "author" } as const);
  const author = { id: PERSON, membership: "member", timeZone: timezone } as const;
  const history = own
    ? ([
        { role: "user", speaker: "Ana", text: own.request },
        { role: "assistant", text: own.reply },
      ] as const)
    : [];
  const asked: AssistantRequest = { id: "r1", author, place, audience, text, at };
  return { asked, history };
}

type Pulled = { readonly conversationId: string; readonly at: number };

function readOutcome(going: GoingOn): { how: EarlierOutcome["how"]; drafts: readonly Pulled[] } {
  if (going.kind === "ask") return { how: "asked", drafts: going.options };
  const { drafts, candidates, isMissing } = going;
  if (drafts.length > 0) return { how: "chosen", drafts };
  if (candidates.length > 0) return { how: "candidates", drafts: candidates };
  return { how: isMissing ? "missing" : "nothing", drafts: [] };
}

function judge({ kind, expect }: EarlierRequest, how: EarlierOutcome["how"], pulled: readonly string[]): boolean {
  if (expect.length === 0) return pulled.length === 0;
  if (pulled.length === 0) return kind === "in_thread"; // its draft stands in the thread
  if (how === "chosen") return pulled.every((id) => expect.includes(id));
  return pulled.length <= MOST && pulled.some((id) => expect.includes(id));
}
