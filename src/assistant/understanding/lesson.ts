import type { Log } from "../../ports/log.ts";
import { isServiceError } from "../errors.ts";
import { undoLast } from "../notes/actions.ts";
import { lastChange } from "../notes/last-change.ts";
import type { LastSecret } from "../notes/last-secret.ts";
import { type Operation, taughtId } from "../notes/operation.ts";
import type { Rulebook } from "../notes/rulebook.ts";
import { type OffRecordThreads, standingOf } from "../privacy/off-the-record.ts";
import { mayRemember, membershipIn } from "../privacy/privacy.ts";
import { withoutSecrets } from "../privacy/secrets/secrets.ts";
import type { Notice } from "../surface.ts";
import type { AssistantRequest, Membership, Memory, Note, NoteStore } from "../types.ts";
import type { Ask } from "./asking.ts";
import { type Forgetting, isAskedFirst } from "./forgetting.ts";
import { memoriesAbout } from "./matching/memories-about.ts";
import { mentions } from "./taking-back/excepting.ts";
import { type FirstReading, type Understanding, understand } from "./understand.ts";

/** What a request changed in what is remembered, and what is to be said of it. */
export type Lesson = {
  readonly learned: readonly Note[];
  readonly notices: readonly Notice[];
  /** It asks for no text beside what it says about what is remembered. */
  readonly isAll: boolean;
  /** The notices say all that there is to say, so that no model is asked. */
  readonly isSettled: boolean;
  /** A question about what is remembered, or about Inkwell. */
  readonly ask: Ask | undefined;
  /** Nothing of the exchange may be kept, not even for a retry. */
  readonly isOffTheRecord: boolean;
  /** Who the author counts as in this exchange. */
  readonly membership: Membership;
  readonly firstReading: FirstReading;
};

type Ports = {
  readonly notes: Pick<NoteStore, "add">;
  readonly rulebook: Rulebook;
  readonly memory: Pick<Memory, "search">;
  readonly offRecord: OffRecordThreads;
  readonly log: Log;
  readonly lastSecret: LastSecret;
};

/**
 * Carries out what a request says about what is to last, before anything else, so that it holds for its own reply: keeps,
 * retires and forgets. Of a person who leaves no trace it keeps rules only, and nothing in a thread that is off the record. What
 * the database refuses becomes a notice.
 * `attempt`: 1 the first time; after a crash a higher one finds done what was done.
 */
export async function learnFrom(ports: Ports, request: AssistantRequest, attempt = 1): Promise<Lesson> {
  const { rulebook, offRecord, log } = ports;
  const { author, at, text } = request;
  const person = author.id;
  const operation: Operation = { id: request.id, attempt, acceptedAt: at };
  const whoBefore = offRecord.whose(request.place.conversationId);
  let notes: readonly Note[] = [];
  try {
    notes = await (attempt > 1 ? rulebook.listAt(person, at) : rulebook.list(person));
  } catch (error) {
    log.warn({ request: request.id, err: error }, "notes not read");
  }
  const said = understand(withoutSecrets(text), notes, request.names); // a secret may look like sentences
  const { thread, notices: ofThread } = await standingOf(offRecord, request, said, whoBefore, attempt);
  const isOffTheRecord = thread !== "open";
  const understood = isOffTheRecord ? { ...said, keep: [], retire: [] } : said;
  const { ask } = understood;
  const forgotten = () => understood.forget && forget(ports, request, understood.forget, notes, operation);
  const undone = understood.forget?.what === "undo" ? await forgotten() : undefined; // before there is a later change
  const kept = await keepAll(ports, request, understood, operation);
  const forgot = undone ?? (await forgotten());
  const changed: readonly Notice[] = [...kept.notices, ...(forgot ?? [])];
  if (isOffTheRecord) ports.lastSecret.note(person, at);
  const isAll = understood.isAll && !(understood.forget?.isOnlyIfFound && changed.length === 0);
  const isOfMemoryAlone = isAll && (ask !== undefined || (forgot ?? []).length > 0); // no draft that left memory out
  const notices = [...changed, ...(isOfMemoryAlone ? [] : ofThread)];
  const isSettled = isAll && kept.learned.length === 0 && (ask !== undefined || notices.length > 0);
  const membership = membershipIn(thread, author.membership);
  const firstReading = { understood, notes };
  return { learned: kept.learned, notices, isAll, isSettled, ask, isOffTheRecord, membership, firstReading };
}

/** Keeps what is new, and retires what holds no longer. */
async function keepAll(
  { notes, rulebook, log }: Ports,
  request: AssistantRequest,
  { keep, retire }: Understanding,
  operation: Operation,
): Promise<{ learned: readonly Note[]; notices: readonly Notice[] }> {
  const { author, place, at } = request;
  const learned: Note[] = [];
  const notices: Notice[] = [];
  const failed = (error: unknown, what: string) => {
    log.warn({ request: request.id, err: error }, what);
    if (!notices.some(({ kind }) => kind === "not_saved")) notices.push({ kind: "not_saved" });
  };
  const allowed = keep.filter(({ kind }) => kind === "rule" || mayRemember(author.membership));
  // A member whose look-up failed can say it again; of a guest nothing is kept however often they say it.
  if (allowed.length < keep.length)
    notices.push({ kind: author.membership === "unknown" ? "not_saved" : "never_saved" });
  for (const [index, statement] of allowed.entries()) {
    const { kind, channelId, conversationId } = place;
    const note: Note = {
      id: taughtId(request.id, index),
      kind: statement.kind,
      text: withoutSecrets(statement.text),
      at,
      origin: { kind, channelId, conversationId },
    };
    const replaced = retire.filter(({ by }) => by === statement).map((one) => one.note);
    try {
      const kept = await notes.add(author.id, note);
      const before = replaced.filter(({ id }) => id !== kept.id);
      if (before.length > 0) await rulebook.forgetFor(author.id, kept, idsOf(before), operation);
      learned.push(kept);
      const { isFinal } = rulebook;
      notices.push(
        before.length > 0 ? { kind: "replaced", note: kept, before, isFinal } : { kind: "saved", note: kept },
      );
    } catch (error) {
      failed(error, "note not saved");
    }
  }
  const ended = retire.filter(({ by }) => by === undefined).map(({ note }) => note);
  if (ended.length > 0) {
    try {
      await rulebook.forget(author.id, idsOf(ended), operation);
      notices.push({ kind: "retired", notes: ended, isFinal: rulebook.isFinal });
    } catch (error) {
      failed(error, "note not retired");
    }
  }
  return { learned, notices };
}

/**
 * Forgets a single note at once. Asks before it forgets several, all that has to do with a topic, or what a text may be about.
 * Where nothing is found, says so.
 */
async function forget(
  { rulebook, memory, log, lastSecret }: Ports,
  request: AssistantRequest,
  forgetting: Forgetting,
  all: readonly Note[],
  operation: Operation,
): Promise<readonly Notice[]> {
  const { author } = request;
  const { what, about, notes: meant } = forgetting;
  const notes = what === "last" ? lastOf(all) : what === "everything" ? all : meant;
  try {
    if (what === "undo") return await undo(rulebook, request, operation, lastSecret, forgetting.isBack);
    const [first] = notes;
    const isLongAgo = what === "last" && first !== undefined && request.at - first.at > RECENT_MS;
    const change = what === "last" ? await changeSince(rulebook, request, operation) : undefined;
    if (first && !isLongAgo && change !== "ended" && !isAskedFirst(forgetting)) {
      if (change === "replaced") return await undo(rulebook, request, operation, lastSecret);
      await rulebook.forget(author.id, idsOf(notes), operation);
      return [{ kind: "forgotten", notes, isFinal: rulebook.isFinal }];
    }
    if (what === "everything") return [{ kind: "forget_asked", isAll: true, about, notes, memories: [] }];
    const { memories, isDown } = await memoriesOrNone(memory, author, forgetting);
    const down: readonly Notice[] = isDown ? [{ kind: "messages_not_listed" }] : [];
    if (forgetting.isOnlyIfFound && memories.length === 0 && !isDown) return [];
    if (notes.length + memories.length === 0)
      return isDown ? [{ kind: "not_forgotten" }] : [{ kind: "nothing_found", about }];
    return [{ kind: "forget_asked", isAll: false, about, notes, memories }, ...down];
  } catch (error) {
    log.warn({ request: request.id, err: error }, "not forgotten");
    return [{ kind: "not_forgotten" }];
  }
}

/** Returns the notes that came last, which the same message told. */
function lastOf(notes: readonly Note[]): readonly Note[] {
  const at = Math.max(...notes.map((note) => note.at));
  return notes.filter((note) => note.at === at);
}

/** Tells whether what was told last took the place of other notes, which come back, or something ended since it was told. */
async function changeSince(
  rulebook: Rulebook,
  { author: { id: person }, at }: AssistantRequest,
  { attempt }: Operation,
): Promise<"replaced" | "ended" | undefined> {
  const [held, gone] = await Promise.all([rulebook.list(person), rulebook.forgotten(person)]);
  if (attempt > 1) return held.some(({ restoredAt = 0 }) => restoredAt >= at) ? "replaced" : undefined;
  const kind = lastChange(held, gone)?.kind;
  return kind === "swap" ? "replaced" : kind === "restore" ? "ended" : undefined;
}

/** What a person calls "that" or "the last one" they said a moment ago; of anything older they are asked. */
const RECENT_MS = 10 * 60_000;

/**
 * Takes the person's last change back. Says nothing where that was long ago, or something was said off the record since: then
 * "undo" is about a draft.
 */
async function undo(
  rulebook: Rulebook,
  { author: { id: person }, at }: AssistantRequest,
  operation: Operation,
  lastSecret: LastSecret,
  isBack = false,
): Promise<readonly Notice[]> {
  const [held, gone] = await Promise.all([rulebook.list(person), rulebook.forgotten(person)]);
  const change = lastChange(held, gone);
  const isMeant = change !== undefined && at - change.at <= RECENT_MS && !lastSecret.isAfter(person, change.at);
  if (operation.attempt === 1 && (!isMeant || (isBack && change.kind === "forget"))) return []; // nothing is gone that could come back
  const outcome = await undoLast(rulebook, { person, operation });
  switch (outcome.kind) {
    case "restored":
      return [{ kind: "restored", notes: outcome.notes }];
    case "forgotten":
      return [{ kind: "forgotten", notes: outcome.notes, isFinal: rulebook.isFinal }];
    case "too late":
      return [{ kind: "too_late" }];
    default:
      return [];
  }
}

/** What the wish excepts is not among them. */
async function memoriesOrNone(
  memory: Pick<Memory, "search">,
  author: AssistantRequest["author"],
  { about, except }: Forgetting,
) {
  try {
    const found = await memoriesAbout(memory, author, about);
    return {
      memories: except === undefined ? found : found.filter(({ item }) => !mentions(item.text, except)),
      isDown: false,
    };
  } catch (error) {
    if (!isServiceError(error)) throw error;
    return { memories: [], isDown: true };
  }
}

function idsOf(notes: readonly Note[]): readonly string[] {
  return notes.map(({ id }) => id);
}
