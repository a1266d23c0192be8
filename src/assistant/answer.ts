import type { Log } from "../ports/log.ts";
import { continueEarlier } from "./earlier/resolve.ts";
import { isServiceError, userSentence } from "./errors.ts";
import { learn } from "./learning/learn.ts";
import { orderRules } from "./notes/preferences.ts";
import { mayRemember, originOf, realmOf } from "./privacy/privacy.ts";
import { withoutSecrets } from "./privacy/secrets.ts";
import { buildPrompt } from "./prompt/prompt.ts";
import { countTokens } from "./prompt/tokens.ts";
import type { EarlierDraft, LeftOut } from "./prompt/types.ts";
import { AudienceChanged, forReaders } from "./readers.ts";
import { type Recalled, recall } from "./recall.ts";
import type { Tracer } from "./trace.ts";
import type {
  AssistantRequest,
  Memory,
  Note,
  NoteStore,
  Notice,
  OpenQuestions,
  Outbox,
  Realm,
  Shown,
  Surface,
  Writer,
} from "./types.ts";

export type AssistantPorts = {
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly notes: NoteStore;
  readonly questions: OpenQuestions;
  readonly writer: Writer;
  readonly log: Log;
  readonly now: () => number;
  /** Only for who looks on while trying Inkwell; usually absent. */
  readonly trace?: Tracer | undefined;
};

export type Assistant = ReturnType<typeof createAssistant>;

/** The assistant behind every front end: all ways in end in `answer`. */
export function createAssistant(ports: AssistantPorts) {
  return {
    /** Answers one request on one surface: search memory, build the prompt, stream the draft, remember. Never throws. */
    answer: (request: AssistantRequest, surface: Surface, signal?: AbortSignal) =>
      answer(ports, request, surface, signal),

    /** The same for a request whose first answer a crash cut off: memory may have been told of it. */
    answerAgain: (request: AssistantRequest, surface: Surface, signal?: AbortSignal) =>
      answer(ports, request, surface, signal, { mayBeThere: true }),

    /** Sees that memory knows of an answer that a person has already, once. */
    rememberAgain(request: AssistantRequest, text: string) {
      ports.trace?.ended(request.id, "complete");
      remember(ports, request, { text, ending: "complete" }, { mayBeThere: true });
    },
  };
}

async function answer(
  ports: AssistantPorts,
  request: AssistantRequest,
  surface: Surface,
  signal?: AbortSignal,
  telling?: { readonly mayBeThere: boolean },
): Promise<void> {
  const started = ports.now();
  const { trace } = ports;
  trace?.know(request.id, { place: request.place.kind, audience: request.audience.kind });
  trace?.step(request.id, "begun");
  const notices: Notice[] = [];
  if (started - request.at > LATE_MS)
    notices.push({ kind: "late", minutes: Math.round((started - request.at) / 60_000) });
  try {
    notices.push(...(await learnFrom(ports, request)));
    const { shown, ...figures } = await draft(ports, request, surface, notices, signal);
    trace?.step(request.id, "shown");
    trace?.ended(request.id, shown.ending);
    remember(ports, request, shown, telling);
    const ms = ports.now() - started;
    ports.log.info({ request: request.id, ...figures, chars: shown.text.length, ending: shown.ending, ms }, "answered");
  } catch (error) {
    if (isServiceError(error) && error.code === "stopped") {
      trace?.ended(request.id, "stopped");
      surface.idle();
      return;
    }
    const level = isServiceError(error) ? "warn" : "error";
    ports.log[level]({ request: request.id, err: error }, "not answered");
    const sentence = userSentence(error, request.id);
    trace?.ended(request.id, "failed", { sentence, error });
    await surface.fail(sentence, notices);
  }
}

const LATE_MS = 10 * 60_000; // by then a person has stopped waiting

/** Rules and facts that the message itself states are kept before anything else, so that they hold for this very reply. */
async function learnFrom({ notes, log, trace }: AssistantPorts, request: AssistantRequest): Promise<Notice[]> {
  const { author } = request;
  const statements = learn(request.text).filter(({ kind }) => kind === "rule" || mayRemember(author.standing));
  const { kind, channelId, conversationId } = request.place;
  const saved: Notice[] = [];
  for (const [index, statement] of statements.entries()) {
    const note: Note = {
      id: `${request.id}${index}`, // the same when the request is taken up again after a crash
      kind: statement.kind,
      text: withoutSecrets(statement.text),
      at: request.at,
      origin: { kind, channelId, conversationId },
    };
    try {
      saved.push({ kind: "saved", note: await notes.add(author.id, note) });
    } catch (error) {
      log.warn({ request: request.id, err: error }, "note not saved");
      saved.push({ kind: "not_saved" });
    }
  }
  if (saved.length > 0) {
    const learned = saved.flatMap((notice) => (notice.kind === "saved" ? [notice.note] : []));
    trace?.know(request.id, { learned: learned.map(({ kind, text }) => ({ kind, text })) });
    trace?.step(request.id, "learned", `${learned.length} of ${saved.length} kept`);
  }
  return saved;
}

type Drafted = { shown: Shown; memories: number; rules: number; drafts: number };

/**
 * One draft for the readers there are. Should they change while it is being made (the channel was shared, say), nothing of
 * it has been shown yet: it is made again for the new ones, the last time without any memory.
 */
async function draft(
  ports: AssistantPorts,
  request: AssistantRequest,
  surface: Surface,
  notices: readonly Notice[],
  signal: AbortSignal | undefined,
): Promise<Drafted> {
  let audience = request.audience;
  for (let attempt = 1; ; attempt++) {
    try {
      return await draftFor(ports, { ...request, audience }, surface, notices, signal);
    } catch (error) {
      if (!(error instanceof AudienceChanged) || attempt === MAX_ATTEMPTS) throw error;
      ports.log.warn({ request: request.id, attempt }, "audience changed while drafting");
      audience = attempt + 1 < MAX_ATTEMPTS ? error.now : { kind: "unknown", channelId: request.place.channelId };
      ports.trace?.know(request.id, { audience: audience.kind });
      ports.trace?.step(request.id, "readers changed", "The draft is made again for those who read it now.");
    }
  }
}

const MAX_ATTEMPTS = 3;

async function draftFor(
  ports: AssistantPorts,
  request: AssistantRequest,
  surface: Surface,
  notices: readonly Notice[],
  signal: AbortSignal | undefined,
): Promise<Drafted> {
  const { trace } = ports;
  const onFault = (error: unknown) => ports.log.warn({ request: request.id, err: error }, "context is incomplete");
  const orElse = <Context, Otherwise>(context: Promise<Context>, otherwise: Otherwise) =>
    context.catch((error: unknown) => {
      onFault(error);
      return otherwise;
    });
  const query = queryOf(request.text);
  const turns = orElse(surface.history(), []);
  trace?.during(request.id, "history", turns, ({ length }) => `${length} earlier turns`);
  const [known, history, question] = await Promise.all([
    recall(ports, request, withoutSecrets(query), (channelId) => surface.kindOf(channelId), onFault, signal),
    turns,
    orElse(ports.questions.find(request.place.conversationId, request.author.id), undefined),
  ]);

  const earlier = await continueEarlier(ports, { request, surface, known, history, question, signal, onFault });
  const figures = { memories: known.hits.length, rules: known.rules.length };
  if (earlier.kind === "ask") {
    const asked = forReaders(once(earlier.question), request, surface, onFault, trace); // it names earlier drafts
    return { shown: await surface.reply(asked, notices, signal), ...figures, drafts: 0 };
  }

  const { prompt, leftOut } = buildPrompt({
    now: ports.now(),
    timeZone: request.author.timeZone,
    request: earlier.text,
    rules: orderRules(known.rules),
    preferences: known.hits.filter((hit) => hit.kind === "preference").map(remembered),
    facts: [...known.facts.map(ownFact), ...known.hits.filter(isFact).map(remembered)],
    drafts: earlier.drafts,
    draftWanted: earlier.wanted,
    history,
  });
  trace?.prompted(request.id, prompt);
  const written = ports.writer.write(prompt, signal);
  const deltas = trace ? trace.watch(request.id, written) : written;
  // Rules alone may be read by anybody, so only what memory added makes a second look at the readers necessary.
  const drawsOnMemory = known.facts.length + known.hits.length + earlier.drafts.length > 0;
  const checked = drawsOnMemory ? forReaders(deltas, request, surface, onFault, trace) : deltas;
  const said = [...notices, ...shortfalls(request, query, known, earlier.drafts, leftOut)];
  return { shown: await surface.reply(checked, said, signal), ...figures, drafts: earlier.drafts.length };
}

/** What of the context or the request itself did not reach the draft. */
function shortfalls(
  { text }: AssistantRequest,
  query: string,
  { isDown }: Recalled,
  drafts: readonly EarlierDraft[],
  leftOut: LeftOut,
): Notice[] {
  const totalChars = text.length;
  const draftChars = drafts.reduce((sum, draft) => sum + draft.text.length, 0);
  const notices: Notice[] = [];
  if (isDown) notices.push({ kind: "memory_down" });
  if (query.length < totalChars) notices.push({ kind: "search_shortened", usedChars: query.length, totalChars });
  if (leftOut.rules > 0) notices.push({ kind: "rules_left_out", count: leftOut.rules });
  if (leftOut.requestChars > 0) {
    notices.push({ kind: "request_shortened", usedChars: totalChars - leftOut.requestChars, totalChars });
  }
  if (leftOut.draftChars > 0) {
    notices.push({ kind: "draft_shortened", usedChars: draftChars - leftOut.draftChars, totalChars: draftChars });
  }
  return notices;
}

/** Every answered request is kept, in the realm of the place it was said in. */
function remember(
  { outbox, now, trace }: AssistantPorts,
  request: AssistantRequest,
  shown: Shown,
  telling?: { readonly mayBeThere: boolean },
): void {
  const { author, place, text, at } = request;
  if (!mayRemember(author.standing)) trace?.step(request.id, "remembered", "Nothing is kept of guests and strangers.");
  if (!mayRemember(author.standing) || shown.text === "") return;
  const exchange = [
    { role: "user", text, at },
    { role: "assistant", text: shown.text, at: Math.max(now(), at + 1) },
  ] as const;
  outbox.add({ person: author.id, realm: realmOf(place.kind) }, place.conversationId, exchange, telling);
  trace?.step(request.id, "remembered", REMEMBERED[realmOf(place.kind)]);
}

const REMEMBERED: Record<Realm, string> = {
  open: "With what was said in public channels.",
  own: "With what was not said in public channels.",
};

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const QUERY_CHARS = 12_000;
const QUERY_TOKENS = 4_000; // MemOS takes no longer query

/** What of a request is used to search: all of it, or its beginning where it is too long for a query. */
function queryOf(text: string): string {
  const start = text.slice(0, QUERY_CHARS);
  return countTokens(start) <= QUERY_TOKENS ? start : start.slice(0, QUERY_TOKENS);
}

function isFact(hit: Recalled["hits"][number]): boolean {
  return hit.kind === "fact" || (hit.kind === "message" && hit.role === "user");
}

function remembered(hit: Recalled["hits"][number]) {
  return { text: hit.text, origin: originOf(hit).kind, ...(hit.at === undefined ? {} : { at: hit.at }) };
}

function ownFact(note: Note) {
  return { text: note.text, at: note.at, origin: note.origin.kind };
}
