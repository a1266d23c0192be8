import type { Log } from "../../../ports/log.ts";
import { nextTurn } from "../../../ports/next-turn.ts";
import { ServiceError } from "../../errors.ts";
import type { Rulebook } from "../../notes/rulebook.ts";
import type { Proposal, Shown, Surface } from "../../surface.ts";
import type { AssistantRequest, StructuredReader } from "../../types.ts";
import type { FirstReading } from "../understand.ts";
import { worthReading } from "./gate.ts";
import { type Known, proposalFrom } from "./proposing.ts";
import { Found, notesToName, questionAbout } from "./question.ts";

type Ports = {
  /** Absent: no model reads, and nothing is proposed. */
  readonly reader?: StructuredReader | undefined;
  readonly rulebook: Pick<Rulebook, "list" | "forgotten" | "declined">;
  readonly log: Log;
  readonly now: () => number;
};

/** The reading of one message beside its draft. Its methods return at once and never throw. */
export type BesideDraft = {
  /** Begins, once. Call it when the first words of the draft are there, which therefore wait for nothing. */
  begin(): void;
  /** Asks the author about what was found, below the finished draft. Ends the reading where the draft did not end whole. */
  drafted(surface: Pick<Surface, "below">, ending: Shown["ending"]): void;
};

/** Has a model read messages beside their drafts. */
export type ModelReader = {
  beside(request: AssistantRequest, firstReading: FirstReading): BesideDraft;
  /** Ends all readings. Resolves when they have ended. */
  stop(): Promise<void>;
};

/**
 * Creates what reads messages with a model beside the draft: what wordings and the trained model have missed, or understood by
 * half. Nothing that it finds is kept; the author is asked about one thing at most. Whatever fails leaves a line in the log.
 */
export function createModelReader(ports: Ports): ModelReader {
  const { reader, log, now } = ports;
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  function follow(work: Promise<void>): void {
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  /** Never rejects. */
  async function read(request: AssistantRequest, first: FirstReading, signal: AbortSignal) {
    const started = now();
    const { id } = request;
    try {
      await nextTurn(); // the draft's first words leave before
      const asked = await ask(ports, request, first, signal);
      if (!asked) return undefined;
      log.info({ request: id, proposal: asked.proposal?.kind ?? "none", ms: now() - started }, "read with the model");
      return asked.proposal;
    } catch (error) {
      if (!signal.aborted) log.info({ request: id, err: error, ms: now() - started }, "not read with the model");
      return undefined;
    }
  }

  return {
    beside(request, firstReading) {
      const ended = new AbortController();
      const signal = AbortSignal.any([stopping.signal, ended.signal]);
      let reading: Promise<Proposal | undefined> | undefined;
      return {
        begin() {
          if (!reader || stopping.signal.aborted) return;
          reading ??= read(request, firstReading, signal);
          follow(reading.then(() => {}));
        },
        drafted(surface, ending) {
          if (ending !== "complete") return ended.abort();
          if (!reading) return;
          const told = reading.then((proposal) => {
            if (proposal && !stopping.signal.aborted) return surface.below([proposal]);
          });
          follow(told.catch((error: unknown) => log.warn({ request: request.id, err: error }, "proposal not shown")));
        },
      };
    },

    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}

/** Reads one message. Undefined where it is not worth it. Rejects as the reader and the database do. */
async function ask(
  { reader, rulebook }: Ports,
  request: AssistantRequest,
  { understood, notes }: FirstReading,
  signal: AbortSignal,
): Promise<{ readonly proposal: Proposal | undefined } | undefined> {
  const { id, author, place } = request;
  const before = notes.filter((note) => !note.id.startsWith(id)); // which the message itself made, before a crash
  const unread = worthReading(request, { understood, notes: before });
  if (!unread || !reader) return undefined;
  const named = notesToName(before);
  const answer = Found.safeParse(await reader.read(questionAbout(unread.sentences, named), signal));
  if (!answer.success) throw new ServiceError("writer", "bad_response");
  const [held, forgotten, declined] = await Promise.all([
    rulebook.list(author.id),
    rulebook.forgotten(author.id),
    rulebook.declined(author.id),
  ]);
  const known: Known = { held, forgotten, declined, named };
  return { proposal: proposalFrom(answer.data, unread, known, place) };
}
