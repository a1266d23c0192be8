import { type Drafted, type DraftPorts, draft } from "./drafting/draft.ts";
import { remember, type Telling } from "./drafting/remember.ts";
import { ownTitleOf } from "./earlier/titles.ts";
import { type Failure, failureOf, isServiceError, SurfaceError } from "./errors.ts";
import { createLastSecret, type LastSecret } from "./notes/last-secret.ts";
import type { Rulebook } from "./notes/rulebook.ts";
import { type OffRecordThreads, standingOf } from "./privacy/off-the-record.ts";
import { mayNameThread, membershipIn } from "./privacy/privacy.ts";
import { withoutSecrets } from "./privacy/secrets/secrets.ts";
import type { Notice, Shown, Surface } from "./surface.ts";
import type { AssistantRequest, Note, Outbox, Realm, ReplyKind, StructuredReader } from "./types.ts";
import { answerTo, createLastBasis, type LastBasis } from "./understanding/answers.ts";
import { type Lesson, learnFrom } from "./understanding/lesson.ts";
import { understand } from "./understanding/understand.ts";
import { createModelReader, type ModelReader } from "./understanding/with-model/model-reader.ts";

/** What the assistant needs from the outside. */
export type AssistantPorts = DraftPorts & {
  readonly outbox: Outbox;
  readonly rulebook: Rulebook;
  readonly offRecord: OffRecordThreads;
  /** Reads messages beside their drafts. Absent: no model does. */
  readonly reader?: StructuredReader | undefined;
};

type Ports = AssistantPorts & {
  readonly lastBasis: LastBasis;
  readonly lastSecret: LastSecret;
  readonly modelReader: ModelReader;
};

/** What a request came to. */
export type Answered = {
  readonly ending: Shown["ending"] | "failed";
  /** The rules and facts that the request stated. */
  readonly learned: readonly Note[];
  /**
   * The realm of memory that keeps the exchange; "nothing" for a person who leaves no trace. Absent where nothing was
   * shown.
   */
  readonly kept?: Realm | "nothing";
  readonly failure?: Failure & { readonly error: unknown };
};

/** Answers requests, and tells memory of them. */
export type Assistant = {
  /** Answers one request on one surface: search memory, build the prompt, stream the draft, remember. Never throws. */
  answer(request: AssistantRequest, surface: Surface, signal?: AbortSignal): Promise<Answered>;
  /** Does the same after a crash that cut the first answer off. Memory is asked what it knows of before it is told. */
  answerAgain(request: AssistantRequest, surface: Surface, signal?: AbortSignal): Promise<Answered>;
  /** After a crash, tells memory of a reply that the person has already, which the surface shows. Memory keeps it once. */
  rememberAgain(
    request: AssistantRequest,
    text: string,
    kind: ReplyKind,
    surface: Pick<Surface, "entitle">,
  ): Promise<Answered>;
  /** Tells whether the words of a request say that nothing of it may be kept, for one that is not answered. */
  wantsNothingKept(text: string): Promise<boolean>;
  /** Ends what still goes on beside answers that have been given. */
  stop(): Promise<void>;
};

/** Makes the assistant behind every front end. All ways in end in its `answer`. */
export function createAssistant(given: AssistantPorts): Assistant {
  const ports = {
    ...given,
    lastBasis: createLastBasis(),
    lastSecret: createLastSecret(),
    modelReader: createModelReader(given),
  };
  return {
    answer: (request, surface, signal) => answer(ports, request, surface, signal),
    answerAgain: (request, surface, signal) => answer(ports, request, surface, signal, AGAIN),
    rememberAgain: async (request, text, kind, surface) => {
      const said = understand(request.text, [], request.names);
      const whoBefore = ports.offRecord.whose(request.place.conversationId);
      const { thread } = await standingOf(ports.offRecord, request, said, whoBefore, LATER_ATTEMPT);
      const membership = membershipIn(thread, request.author.membership);
      const asked = onRecord(request, { membership });
      const drafted = { shown: { text, ending: "complete" }, kind } as const;
      entitle(surface, asked, drafted);
      return answered(ports, asked, [], drafted, AGAIN);
    },
    wantsNothingKept: async (text) => understand(text, []).isOffTheRecord,
    stop: () => ports.modelReader.stop(),
  };
}

const AGAIN: Telling = { mayBeThere: true };
const LATER_ATTEMPT = 2; // what was done is found done
const LATE_MS = 10 * 60_000; // by then a person has stopped waiting

async function answer(
  ports: Ports,
  request: AssistantRequest,
  surface: Surface,
  signal?: AbortSignal,
  telling?: Telling,
): Promise<Answered> {
  const started = ports.now();
  if (signal?.aborted) {
    surface.idle();
    return { ending: "stopped", learned: [] }; // it was taken back before it began, so it teaches nothing
  }
  const notices: Notice[] = [];
  if (started - request.at > LATE_MS)
    notices.push({ kind: "late", minutes: Math.round((started - request.at) / 60_000) });
  if (request.isEdited) notices.push({ kind: "updated" });
  let learned: readonly Note[] = [];
  let isOffTheRecord = false;
  try {
    const lesson = await learnFrom(ports, request, telling === AGAIN ? LATER_ATTEMPT : 1);
    learned = lesson.learned;
    isOffTheRecord = lesson.isOffTheRecord;
    notices.push(...lesson.notices);
    if (lesson.ask) notices.push(...(await answerTo(ports, lesson.ask, request)));
    if (lesson.isSettled) return await tell(ports, request, surface, { notices, lesson, signal });
    if (request.unseen?.length) notices.push({ kind: "files_unseen", files: request.unseen });
    const beside = ports.modelReader.beside(onRecord(request, lesson), lesson.firstReading);
    const onFirstWord = beside.begin;
    const drafted = await draft(ports, onRecord(request, lesson), surface, { notices, lesson, signal, onFirstWord });
    const told = answered(ports, onRecord(request, lesson), learned, drafted, telling);
    ports.lastBasis.note(request, lesson.isOffTheRecord ? undefined : drafted.basis);
    const { shown, kind: _, basis: __, ...figures } = drafted;
    beside.drafted(surface, shown.ending);
    entitle(surface, onRecord(request, lesson), drafted);
    const ms = ports.now() - started;
    ports.log.info({ request: request.id, ...figures, chars: shown.text.length, ending: shown.ending, ms }, "answered");
    return told;
  } catch (error) {
    if (isServiceError(error) && error.code === "stopped") {
      surface.idle();
      return { ending: "stopped", learned };
    }
    const level = isServiceError(error) || error instanceof SurfaceError ? "warn" : "error";
    ports.log[level]({ request: request.id, err: error }, "not answered");
    const failure = failureOf(error, request.id);
    await surface.fail(failure, notices, { isOffTheRecord });
    return { ending: "failed", learned, failure: { ...failure, error } };
  }
}

/** Shows what there is to say of what is remembered, without a model. Memory is not told of such an exchange. */
async function tell(
  { log, now }: Ports,
  { id }: AssistantRequest,
  surface: Surface,
  { notices, lesson, signal }: { notices: readonly Notice[]; lesson: Lesson; signal: AbortSignal | undefined },
): Promise<Answered> {
  const started = now();
  const { ending } = await surface.tell(notices, signal);
  log.info({ request: id, notices: notices.length, ending, ms: now() - started }, "answered from rows");
  return { ending, learned: lesson.learned, kept: "nothing" };
}

/** Returns the request as its author, and whoever spoke off the record in its thread, want it treated. */
function onRecord(request: AssistantRequest, { membership }: Pick<Lesson, "membership">): AssistantRequest {
  return { ...request, author: { ...request.author, membership } };
}

/** Has a thread named after its draft, where it may be, once that is there whole. No secret gets into a name. */
function entitle(
  surface: Pick<Surface, "entitle">,
  { audience, author }: AssistantRequest,
  { shown, kind }: Pick<Drafted, "shown" | "kind">,
): void {
  if (kind !== "draft" || shown.ending !== "complete" || !mayNameThread(audience, author.membership)) return;
  const title = ownTitleOf(shown.text);
  if (title !== "" && withoutSecrets(title) === title) surface.entitle?.(title);
}

/** Tells memory of what was shown, and returns what came of the request. */
function answered(
  ports: AssistantPorts,
  request: AssistantRequest,
  learned: readonly Note[],
  { shown, kind }: Pick<Drafted, "shown" | "kind">,
  telling?: Telling,
): Answered {
  const kept = remember(ports, request, shown, kind, telling);
  return { ending: shown.ending, learned, ...(kept === undefined ? {} : { kept }) };
}
