import type { Log } from "../../ports/log.ts";
import { nextTurn } from "../../ports/next-turn.ts";
import type { Basis } from "../considered.ts";
import { continueEarlier, readSaid } from "../earlier/resolve.ts";
import type { GoingOn } from "../earlier/situation.ts";
import { AudienceChanged } from "../errors.ts";
import { byPosition } from "../notes/preferences.ts";
import { isGiven } from "../privacy/privacy.ts";
import { withoutSecrets } from "../privacy/secrets/secrets.ts";
import { buildPrompt } from "../prompt/prompt.ts";
import { countTokens } from "../prompt/tokens.ts";
import type { EarlierDraft, LeftOut } from "../prompt/types.ts";
import { forReaders } from "../readers.ts";
import { type Recalled, recall } from "../recall.ts";
import type { Notice, Shown, Surface } from "../surface.ts";
import type {
  AssistantRequest,
  KeptQuestion,
  Memory,
  NoteStore,
  OpenQuestions,
  ReplyKind,
  ReplyKinds,
  Turn,
  Writer,
} from "../types.ts";
import type { Lesson } from "../understanding/lesson.ts";
import { basedOn, choicesOf } from "./based-on.ts";
import { basisOf, fatesOf, givenOf } from "./basis.ts";
import { conversationOf, keptOf } from "./conversation.ts";
import { atFirstWord } from "./first-word.ts";
import { createKnownAddresses } from "./known-addresses.ts";
import { noted } from "./noted.ts";
import { seenDeltas } from "./seen-deltas.ts";

/** What making a draft needs from the outside. */
export type DraftPorts = {
  readonly memory: Memory;
  readonly notes: NoteStore;
  readonly questions: OpenQuestions;
  readonly replyKinds: ReplyKinds;
  readonly writer: Writer;
  /** The most that a prompt may cost, in tokens. Absent: as much as `buildPrompt` allows. */
  readonly tokenBudget?: number | undefined;
  readonly log: Log;
  readonly now: () => number;
};

/** What the steps of one draft share. */
export type DraftContext = {
  readonly notices: readonly Notice[];
  readonly lesson: Lesson;
  readonly signal: AbortSignal | undefined;
  /** Called when the first words of a draft have come. */
  readonly onFirstWord: () => void;
};

/** What a draft came to. The numbers count what went into it. */
export type Drafted = {
  readonly shown: Shown;
  readonly kind: ReplyKind;
  readonly basis: Basis;
  readonly memories: number;
  readonly rules: number;
  readonly drafts: number;
};

const MAX_ATTEMPTS = 3;

/**
 * Makes one draft and shows it on the surface. If the readers change while it is made, say because the channel is shared now,
 * nothing has been shown yet: it is made again for the new readers, three times at most and the last time without any memory.
 * Rejects with a `ServiceError` of the writer.
 */
export async function draft(
  ports: DraftPorts,
  request: AssistantRequest,
  surface: Surface,
  context: DraftContext,
): Promise<Drafted> {
  let audience = request.audience;
  for (let attempt = 1; ; attempt++) {
    try {
      return await draftFor(ports, { ...request, audience }, surface, context);
    } catch (error) {
      if (!(error instanceof AudienceChanged) || attempt === MAX_ATTEMPTS) throw error;
      ports.log.warn({ request: request.id, attempt }, "audience changed while drafting");
      audience = attempt + 1 < MAX_ATTEMPTS ? error.now : { kind: "unknown", channelId: request.place.channelId };
    }
  }
}

async function draftFor(
  ports: DraftPorts,
  request: AssistantRequest,
  surface: Surface,
  context: DraftContext,
): Promise<Drafted> {
  const { notices, lesson, signal, onFirstWord } = context;
  const { isOffTheRecord } = lesson;
  const { audience } = request;
  const onFault = (error: unknown) => ports.log.warn({ request: request.id, err: error }, "context is incomplete");
  const looking = { now: ports.now, onFault };
  const query = queryOf(request.text);
  const reading = readContext(ports, { request, surface, query, signal, onFault });
  const readWords = nextTurn().then(() => readSaid(request, ports.now())); // while memory is searched
  const [{ known, history, unread, question, latestDraft }, said] = await Promise.all([reading, readWords]);

  const isStatement = lesson.isAll;
  const situation = { request, said, surface, known, history, question, latestDraft, isStatement, signal, onFault };
  const earlier = await continueEarlier(ports, situation);
  const rules = known.rules.filter(({ why }) => why === undefined).map(({ source }) => source);
  const figures = { memories: known.hits.length, rules: rules.length };
  if (earlier.kind === "ask") {
    const asked = forReaders(once(earlier.question), request, surface, looking); // it names earlier drafts
    const basis = basisOf(request, known, earlier);
    const choices = choicesOf(ports, request, earlier.options);
    const shown = await surface.reply(
      { kind: "question", ...asked, notices, basis, audience, choices, isOffTheRecord },
      signal,
    );
    return { shown, kind: "question", basis, ...figures, drafts: 0 };
  }

  const given = givenOf(known);
  const { prompt, leftOut, fates } = buildPrompt({
    now: ports.now(),
    writer: request.author,
    noted: noted(notices),
    request: earlier.text,
    rules: byPosition(rules),
    preferences: given.preferences,
    facts: given.facts,
    drafts: earlier.drafts,
    candidates: earlier.candidates,
    isDraftMissing: earlier.isMissing,
    history,
    tokenBudget: ports.tokenBudget,
  });
  const written = seenDeltas(ports.writer.write(prompt, signal));
  // Anybody may read what given rules alone led to: anything else makes a second look at the readers necessary.
  const isForSome = rules.some(({ origin }) => !isGiven(origin));
  const drawsOnMemory = given.facts.length + known.hits.length + earlier.drafts.length + earlier.candidates.length > 0;
  const checked = isForSome || drawsOnMemory ? forReaders(written, request, surface, looking) : { deltas: written };
  const words = { ...checked, deltas: atFirstWord(checked.deltas, onFirstWord) };
  const kind = kindOf(ports.writer, lesson, earlier.isMissing);
  const toSay = [
    ...notices,
    ...shortfalls(request, query, known, earlier.drafts, leftOut, { turns: history.length, unread }),
  ];
  const basis = basisOf(request, known, earlier, fatesOf(fates, given));
  let isReplaced = false;
  const afterwards = async (text: string) => {
    const told = await basedOn(ports, request, earlier, text, onFault);
    isReplaced = told.length > 0;
    return told;
  };
  const isKnownAddress = createKnownAddresses(() => wordsOf(request, known, earlier, history));
  const reply = { kind, ...words, notices: toSay, basis, audience, isOffTheRecord, afterwards, isKnownAddress };
  const shown = await surface.reply(reply, signal);
  if (!isReplaced || earlier.isPicked) await closeAnswered(ports, request, question, earlier.isPicked, onFault);
  return { shown, kind, basis, ...figures, drafts: earlier.drafts.length + earlier.candidates.length };
}

/** Returns all that a draft was made of: what people said, and what was written before. */
function wordsOf(
  { text }: AssistantRequest,
  { rules, facts, hits }: Recalled,
  earlier: Extract<GoingOn, { kind: "go" }>,
  history: readonly Turn[],
): readonly string[] {
  const usable = facts.filter(({ why }) => why === undefined);
  const items = [...rules, ...usable, ...hits, ...earlier.drafts, ...earlier.candidates, ...history];
  return [text, earlier.text, ...items.map((item) => item.text)];
}

type Reading = {
  readonly request: AssistantRequest;
  readonly surface: Surface;
  readonly query: string;
  readonly signal: AbortSignal | undefined;
  readonly onFault: (error: unknown) => void;
};

/** Reads memory, notes, thread and open question side by side. What fails stays empty, and `onFault` is called. */
async function readContext(ports: DraftPorts, { request, surface, query, signal, onFault }: Reading) {
  const orElse = <Context, Otherwise>(context: Promise<Context>, otherwise: Otherwise) =>
    context.catch((error: unknown) => {
      onFault(error);
      return otherwise;
    });
  const { place, author, audience } = request;
  const kindNow = (channelId: string) => surface.kindOf(channelId);
  const inDm = <Found>(look: () => Promise<Found | undefined>) =>
    place.kind === "dm" && audience.kind === "author" ? orElse(look(), undefined) : Promise.resolve(undefined);
  const recalled = recall(ports, request, withoutSecrets(query), kindNow, onFault, signal);
  const kept = surface.isHistoryWhole ? Promise.resolve([]) : keptOf(ports, request, recalled, onFault);
  const drafts = kept.then((all) => all.flatMap(({ role, text }) => (role === "assistant" ? [text] : [])));
  const thread = orElse(surface.history(audience, drafts), { turns: [], unread: "all" as const });
  const turns = Promise.all([thread, kept]).then(([{ turns: history }, said]) =>
    conversationOf(ports, request, { history, kept: said }, onFault),
  );
  const [known, history, here, elsewhere, latest] = await Promise.all([
    recalled,
    turns,
    orElse(ports.questions.find(place.conversationId, author.id), undefined),
    inDm(() => ports.questions.latestIn(place.conversationId, author.id)),
    inDm(async () => surface.latestDraft?.()),
  ]);
  // What is typed in the main field of a DM begins a thread of its own, and may answer or go on with what came last.
  const isAlone = history.length === 0;
  const isLast = elsewhere && (latest === undefined || elsewhere.askedAt >= latest.at);
  const question = here ?? (isAlone && isLast ? elsewhere : undefined);
  const { unread } = await thread;
  return { known, history, unread, question, latestDraft: isAlone ? latest?.conversationId : undefined };
}

/** Tells what a reply is from the request, not from the words of the reply. */
function kindOf({ isPlaceholder }: Writer, { isAll }: Lesson, isDraftMissing: boolean): ReplyKind {
  if (isPlaceholder) return "placeholder";
  if (isDraftMissing) return "question";
  return isAll ? "remark" : "draft";
}

/**
 * Closes a question that this reply answers or, where it was asked in this conversation, passes over. "2" no longer answers
 * what Inkwell asked before it. Only now, so that a crash before it leaves the question open.
 */
async function closeAnswered(
  { questions }: DraftPorts,
  { place, author }: AssistantRequest,
  question: KeptQuestion | undefined,
  isPicked: boolean,
  onFault: (error: unknown) => void,
): Promise<void> {
  const isPassedOver = question?.conversation === place.conversationId && !question.isWaiting;
  if (question && (isPicked || isPassedOver)) await questions.close(question.conversation, author.id).catch(onFault);
}

/** Returns a notice for each part of the context or of the request that did not reach the draft. */
function shortfalls(
  { text }: AssistantRequest,
  query: string,
  { isDown }: Recalled,
  drafts: readonly EarlierDraft[],
  leftOut: LeftOut,
  thread: { readonly turns: number; readonly unread: number | "all" },
): Notice[] {
  const totalChars = text.length;
  const draftChars = drafts.reduce((sum, draft) => sum + draft.text.length, 0);
  const notices: Notice[] = [];
  if (isDown) notices.push({ kind: "memory_down" });
  if (thread.unread === "all") notices.push({ kind: "thread_unread" });
  else if (thread.unread + leftOut.turns > 0) {
    const totalMessages = thread.turns + thread.unread;
    const usedMessages = Math.max(thread.turns - leftOut.turns - 1, 0);
    notices.push({ kind: "thread_shortened", usedMessages, totalMessages });
  }
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

async function* once(text: string): AsyncGenerator<string> {
  yield text;
}

const QUERY_CHARS = 12_000;
const QUERY_TOKENS = 4_000; // MemOS refuses a longer query

/** Returns the part of a request that is used to search: all of it, or its beginning where that is too long. */
function queryOf(text: string): string {
  const start = text.slice(0, QUERY_CHARS);
  return countTokens(start) <= QUERY_TOKENS ? start : start.slice(0, QUERY_TOKENS);
}
