import type { Log } from "../ports/log.ts";
import { continueEarlier, type GoingOn } from "./earlier/resolve.ts";
import { type Failure, failureOf, isServiceError } from "./errors.ts";
import { isAllStated, learn } from "./learning/learn.ts";
import { orderRules } from "./notes/preferences.ts";
import { mayRemember, realmOf } from "./privacy/privacy.ts";
import { withoutSecrets } from "./privacy/secrets.ts";
import { buildPrompt } from "./prompt/prompt.ts";
import { countTokens } from "./prompt/tokens.ts";
import type { EarlierDraft, Fate, LeftOut, Remembered } from "./prompt/types.ts";
import { AudienceChanged, forReaders } from "./readers.ts";
import { type Recalled, recall } from "./recall.ts";
import type {
  AssistantRequest,
  Basis,
  Considered,
  Memory,
  Note,
  NoteStore,
  Notice,
  OpenQuestion,
  OpenQuestions,
  Outbox,
  Realm,
  ReplyKind,
  ReplyKinds,
  Shown,
  Surface,
  Writer,
} from "./types.ts";

export type AssistantPorts = {
  readonly memory: Memory;
  readonly outbox: Outbox;
  readonly notes: NoteStore;
  readonly questions: OpenQuestions;
  readonly replyKinds: ReplyKinds;
  readonly writer: Writer;
  /** The most that a prompt may cost, in tokens; `buildPrompt` has its own limit where this is absent. */
  readonly tokenBudget?: number | undefined;
  readonly log: Log;
  readonly now: () => number;
};

/** What came of a request. `learned` and `kept` say what Inkwell remembers of it. */
export type Answered = {
  readonly ending: Shown["ending"] | "failed";
  readonly learned: readonly Note[];
  /** The realm that memory keeps the exchange in; "nothing" where this person leaves no trace. Absent where nothing was shown. */
  readonly kept?: Realm | "nothing";
  readonly failure?: Failure & { readonly error: unknown };
};

/** Answers requests and sees that memory knows of them; made by `createAssistant`. */
export type Assistant = {
  /** Answers one request on one surface: search memory, build the prompt, stream the draft, remember. Never throws. */
  answer(request: AssistantRequest, surface: Surface, signal?: AbortSignal): Promise<Answered>;
  /** The same for a request whose first answer a crash cut off: memory may have been told of it. */
  answerAgain(request: AssistantRequest, surface: Surface, signal?: AbortSignal): Promise<Answered>;
  /** Sees that memory knows of a reply that the person has already, once. */
  rememberAgain(request: AssistantRequest, text: string, kind: ReplyKind): Answered;
};

/** The assistant behind every front end: all ways in end in `answer`. */
export function createAssistant(ports: AssistantPorts): Assistant {
  return {
    answer: (request, surface, signal) => answer(ports, request, surface, signal),
    answerAgain: (request, surface, signal) => answer(ports, request, surface, signal, AGAIN),
    rememberAgain(request, text, kind) {
      const shown: Shown = { text, ending: "complete" };
      return { ending: "complete", learned: [], ...remember(ports, request, shown, kind, AGAIN) };
    },
  };
}

type Telling = { readonly mayBeThere: boolean };

const AGAIN: Telling = { mayBeThere: true };
const LATE_MS = 10 * 60_000; // by then a person has stopped waiting

async function answer(
  ports: AssistantPorts,
  request: AssistantRequest,
  surface: Surface,
  signal?: AbortSignal,
  telling?: Telling,
): Promise<Answered> {
  const started = ports.now();
  const notices: Notice[] = [];
  if (started - request.at > LATE_MS)
    notices.push({ kind: "late", minutes: Math.round((started - request.at) / 60_000) });
  let learned: readonly Note[] = [];
  try {
    const lesson = await learnFrom(ports, request);
    learned = lesson.learned;
    notices.push(...lesson.notices);
    const { shown, kind, ...figures } = await draft(ports, request, surface, { notices, lesson, signal });
    const kept = remember(ports, request, shown, kind, telling);
    const ms = ports.now() - started;
    ports.log.info({ request: request.id, ...figures, chars: shown.text.length, ending: shown.ending, ms }, "answered");
    return { ending: shown.ending, learned, ...kept };
  } catch (error) {
    if (isServiceError(error) && error.code === "stopped") {
      surface.idle();
      return { ending: "stopped", learned };
    }
    const level = isServiceError(error) ? "warn" : "error";
    ports.log[level]({ request: request.id, err: error }, "not answered");
    const failure = failureOf(error, request.id);
    await surface.fail(failure, notices);
    return { ending: "failed", learned, failure: { ...failure, error } };
  }
}

/** What a message taught. `isAll`: there is nothing else in it, so that no text is asked for. */
type Lesson = { readonly learned: readonly Note[]; readonly notices: readonly Notice[]; readonly isAll: boolean };

/** Keeps the rules and facts that the message itself states, before anything else, so that they hold for this very reply. */
async function learnFrom({ notes, log }: AssistantPorts, request: AssistantRequest): Promise<Lesson> {
  const { author } = request;
  const statements = learn(request.text);
  const allowed = statements.filter(({ kind }) => kind === "rule" || mayRemember(author.membership));
  const { kind, channelId, conversationId } = request.place;
  const learned: Note[] = [];
  const notices: Notice[] = [];
  for (const [index, statement] of allowed.entries()) {
    const note: Note = {
      id: `${request.id}${index}`, // the same when the request is answered again after a crash
      kind: statement.kind,
      text: withoutSecrets(statement.text),
      at: request.at,
      origin: { kind, channelId, conversationId },
    };
    try {
      const kept = await notes.add(author.id, note);
      learned.push(kept);
      notices.push({ kind: "saved", note: kept });
    } catch (error) {
      log.warn({ request: request.id, err: error }, "note not saved");
      notices.push({ kind: "not_saved" });
    }
  }
  return { learned, notices, isAll: isAllStated(request.text, statements) };
}

/** What the steps of a draft share. */
type Course = {
  readonly notices: readonly Notice[];
  readonly lesson: Lesson;
  readonly signal: AbortSignal | undefined;
};

type Drafted = { shown: Shown; kind: ReplyKind; memories: number; rules: number; drafts: number };

/**
 * Makes one draft for the readers there are. Should they change while it is being made (the channel was shared, say), nothing
 * of it has been shown yet: it is made again for the new ones, the last time without any memory.
 */
async function draft(
  ports: AssistantPorts,
  request: AssistantRequest,
  surface: Surface,
  course: Course,
): Promise<Drafted> {
  let audience = request.audience;
  for (let attempt = 1; ; attempt++) {
    try {
      return await draftFor(ports, { ...request, audience }, surface, course);
    } catch (error) {
      if (!(error instanceof AudienceChanged) || attempt === MAX_ATTEMPTS) throw error;
      ports.log.warn({ request: request.id, attempt }, "audience changed while drafting");
      audience = attempt + 1 < MAX_ATTEMPTS ? error.now : { kind: "unknown", channelId: request.place.channelId };
    }
  }
}

const MAX_ATTEMPTS = 3;

async function draftFor(
  ports: AssistantPorts,
  request: AssistantRequest,
  surface: Surface,
  course: Course,
): Promise<Drafted> {
  const { notices, lesson, signal } = course;
  const onFault = (error: unknown) => ports.log.warn({ request: request.id, err: error }, "context is incomplete");
  const orElse = <Context, Otherwise>(context: Promise<Context>, otherwise: Otherwise) =>
    context.catch((error: unknown) => {
      onFault(error);
      return otherwise;
    });
  const query = queryOf(request.text);
  const [known, history, question] = await Promise.all([
    recall(ports, request, withoutSecrets(query), (channelId) => surface.kindOf(channelId), onFault, signal),
    orElse(surface.history(), []),
    orElse(ports.questions.find(request.place.conversationId, request.author.id), undefined),
  ]);

  const earlier = await continueEarlier(ports, { request, surface, known, history, question, signal, onFault });
  const figures = { memories: known.hits.length, rules: known.rules.length };
  if (earlier.kind === "ask") {
    const basis = basisOf(request, known, earlier, new Map());
    const deltas = forReaders(once(earlier.question), request, surface, onFault); // it names earlier drafts
    const shown = await surface.reply({ kind: "question", deltas, notices, basis }, signal);
    return { shown, kind: "question", ...figures, drafts: 0 };
  }

  const given = givenOf(known);
  const { prompt, leftOut, fates } = buildPrompt({
    now: ports.now(),
    timeZone: request.author.timeZone,
    request: earlier.text,
    rules: orderRules(known.rules.map(({ source }) => source)),
    preferences: given.preferences,
    facts: given.facts,
    drafts: earlier.drafts,
    isDraftMissing: earlier.isMissing,
    history,
    tokenBudget: ports.tokenBudget,
  });
  const written = ports.writer.write(prompt, signal);
  // Rules alone may be read by anybody, so only what memory added makes a second look at the readers necessary.
  const drawsOnMemory = given.facts.length + known.hits.length + earlier.drafts.length > 0;
  const deltas = drawsOnMemory ? forReaders(written, request, surface, onFault) : written;
  const kind = kindOf(ports.writer, lesson, earlier.isMissing);
  const said = [...notices, ...shortfalls(request, query, known, earlier.drafts, leftOut)];
  const shown = await surface.reply(
    { kind, deltas, notices: said, basis: basisOf(request, known, earlier, fatesOf(fates, given)) },
    signal,
  );
  await closePassedOver(ports, request, question, onFault);
  return { shown, kind, ...figures, drafts: earlier.drafts.length };
}

/** Told by the request, not by the words of the reply. */
function kindOf({ isPlaceholder }: Writer, { isAll }: Lesson, isDraftMissing: boolean): ReplyKind {
  if (isPlaceholder) return "remark";
  if (isDraftMissing) return "question";
  return isAll ? "remark" : "draft";
}

/** What memory and notes give to the prompt, and for each the thing that was found. */
type Given = {
  readonly preferences: readonly Remembered[];
  readonly facts: readonly Remembered[];
  readonly foundOf: ReadonlyMap<object, Considered>;
};

function givenOf({ facts, memories, hits }: Recalled): Given {
  const foundOf = new Map<object, Considered>();
  const remembered = (found: Considered): Remembered => {
    const { text, at, from: origin } = found;
    const given = { text, origin, ...(at === undefined ? {} : { at }) };
    foundOf.set(given, found);
    return given;
  };
  const usable = hits.flatMap((hit) => memories.find(({ source }) => source === hit) ?? []);
  const isFact = ({ kind, why }: Considered) => kind === "fact" || (kind === "message" && why === undefined);
  return {
    preferences: usable.filter(({ kind }) => kind === "preference").map(remembered),
    facts: [...facts.filter(({ why }) => why === undefined), ...usable.filter(isFact)].map(remembered),
    foundOf,
  };
}

function fatesOf(fates: ReadonlyMap<object, Fate>, { foundOf }: Given): ReadonlyMap<object, Fate> {
  return new Map([...fates].map(([given, fate]) => [foundOf.get(given) ?? given, fate]));
}

/** What shaped the reply, and why the rest did not. `fates` is empty for a question, which no prompt led to. */
function basisOf(
  { audience }: AssistantRequest,
  { rules, facts, memories, unsearched }: Recalled,
  earlier: GoingOn,
  fates: ReadonlyMap<object, Fate>,
): Basis {
  const judged = (item: Considered & { readonly source?: object }): Considered => {
    const { source, ...rest } = item;
    const fate = fates.get(item) ?? (source && fates.get(source));
    return rest.why !== undefined || fate === undefined || fate === "used" ? rest : { ...rest, why: fate };
  };
  const drafts = earlier.kind === "go" ? earlier.drafts : [];
  return {
    audience: audience.kind,
    rules: rules.map(judged),
    facts: facts.map(judged),
    memories: memories.map(judged),
    drafts: [...drafts, ...earlier.passedOver].map(judged),
    ...(unsearched ? { unsearched } : {}),
  };
}

/** Once Inkwell has said something else, "2" no longer answers what it asked before. */
async function closePassedOver(
  { questions }: AssistantPorts,
  { place, author }: AssistantRequest,
  question: OpenQuestion | undefined,
  onFault: (error: unknown) => void,
): Promise<void> {
  if (question) await questions.close(place.conversationId, author.id).catch(onFault);
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

/** Keeps every answered request, in the realm of the place it was said in. Of a placeholder only what the person said is kept. */
function remember(
  { outbox, replyKinds, writer, now }: AssistantPorts,
  request: AssistantRequest,
  shown: Shown,
  kind: ReplyKind,
  telling?: Telling,
): Pick<Answered, "kept"> {
  const { author, place, text, at } = request;
  if (!mayRemember(author.membership)) return { kept: "nothing" };
  if (shown.text === "") return {};
  const said = { role: "user", text, at } as const;
  const reply = { role: "assistant", text: shown.text, at: Math.max(now(), at + 1) } as const;
  const exchange = kind === "remark" && writer.isPlaceholder ? [said] : [said, reply];
  const realm = realmOf(place.kind);
  if (kind !== "draft") replyKinds.note(place.conversationId, shown.text, kind);
  outbox.add({ person: author.id, realm }, place.conversationId, exchange, telling);
  return { kept: realm };
}

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
