import { AsyncLocalStorage } from "node:async_hooks";
import type { Assistant, AssistantPorts } from "../assistant/answer.ts";
import type { Surface } from "../assistant/surface.ts";
import type { AssistantRequest, Memory, NoteStore, Writer } from "../assistant/types.ts";
import type { ReplyObserver } from "../ports/observer.ts";
import { createRecorder, type Recorder } from "./recorder.ts";
import type { Trace } from "./types.ts";
import { readerWords } from "./words.ts";

/**
 * Watches how replies come about, from outside of the core: it stands between the assistant and its ports and reads what the
 * assistant returns. Only somebody who tries Inkwell on their own machine has one.
 */
export type Observer = {
  /** Returns the same ports, each call of which is recorded. */
  ports(ports: AssistantPorts): AssistantPorts;
  /** Returns the same assistant, whose requests are recorded. */
  assistant(assistant: Assistant): Assistant;
  /** Called by the front end at each step of a reply. */
  readonly replies: ReplyObserver;
};

/** Creates an observer that calls `tell` with the whole trace at every step. Passes over what `replies.asked` did not announce. */
export function createObserver(tell: (trace: Trace) => void, model: string | null): Observer {
  const recorders = new Map<string, Recorder>();
  const current = new AsyncLocalStorage<Recorder>();

  function watched(
    request: AssistantRequest,
    surface: Surface,
    answer: (surface: Surface) => ReturnType<Assistant["answer"]>,
  ): ReturnType<Assistant["answer"]> {
    const recorder = recorders.get(request.id);
    if (!recorder) return answer(surface);
    return current.run(recorder, async () => {
      recorder.begun(request);
      const answered = await answer(watchedSurface(surface, recorder));
      recorder.answered(answered);
      return answered;
    });
  }

  return {
    ports: (ports) => ({
      ...ports,
      memory: watchedMemory(ports.memory, () => current.getStore()),
      notes: watchedNotes(ports.notes, () => current.getStore()),
      writer: watchedWriter(ports.writer, () => current.getStore()),
    }),

    assistant: (assistant) => ({
      ...assistant,
      answer: (request, surface, signal) =>
        watched(request, surface, (seen) => assistant.answer(request, seen, signal)),
      answerAgain: (request, surface, signal) =>
        watched(request, surface, (seen) => assistant.answerAgain(request, seen, signal)),
      async rememberAgain(request, text, kind, surface) {
        const answered = await assistant.rememberAgain(request, text, kind, surface);
        recorders.get(request.id)?.answered(answered);
        return answered;
      },
    }),

    replies: {
      asked: (request, where) => void recorders.set(request, createRecorder(request, where, { tell, model })),
      refused: (request, sentence) => recorders.get(request)?.refused(sentence),
      posted: (request, ts) => recorders.get(request)?.posted(ts),
      closed(request) {
        recorders.get(request)?.closed();
        recorders.delete(request);
      },
    },
  };
}

type Current = () => Recorder | undefined;

function watchedMemory(memory: Memory, current: Current): Memory {
  return {
    ...memory,
    search(scope, query, options) {
      const found = memory.search(scope, query, options);
      current()?.during("memory search", found, ({ length }) => `${length} found`);
      return found;
    },
    messages(scope, conversationId, limit) {
      const messages = memory.messages(scope, conversationId, limit);
      current()?.during("earlier drafts", messages, () => "");
      return messages;
    },
  };
}

function watchedNotes(notes: NoteStore, current: Current): NoteStore {
  return {
    ...notes,
    list(person) {
      const kept = notes.list(person);
      current()?.during("rules and facts", kept, ({ length }) => `${length} kept`);
      return kept;
    },
  };
}

function watchedWriter(writer: Writer, current: Current): Writer {
  return {
    ...writer,
    write(prompt, signal) {
      const recorder = current();
      recorder?.prompted(prompt);
      const deltas = writer.write(prompt, signal);
      return recorder ? watchedDeltas(deltas, recorder) : deltas;
    },
  };
}

/** Wraps deltas in an iterator of its own, since a generator would notice an early end only after the next delta. */
function watchedDeltas(deltas: AsyncIterable<string>, recorder: Recorder): AsyncIterable<string> {
  return {
    [Symbol.asyncIterator]() {
      const inner = deltas[Symbol.asyncIterator]();
      let count = 0;
      return {
        async next() {
          const result = await inner.next();
          if (result.done) recorder.step("model finished");
          else if (count++ === 0) recorder.step("first word from the model");
          return result;
        },
        return: async () => (await inner.return?.()) ?? { done: true, value: undefined },
      };
    },
  };
}

function watchedSurface(surface: Surface, recorder: Recorder): Surface {
  return {
    ...surface,
    history(audience, kept) {
      const history = surface.history(audience, kept);
      const words = ({ length }: readonly unknown[]) => `${length} earlier ${length === 1 ? "message" : "messages"}`;
      recorder.during("history", history, ({ turns }) => words(turns));
      return history;
    },
    audience() {
      const readers = surface.audience();
      recorder.during("readers looked up", readers, ({ kind }) => readerWords(kind));
      return readers;
    },
    async reply(reply, signal) {
      const { notices, basis } = reply;
      const saved = notices.flatMap((notice) => (notice.kind === "saved" ? [notice.note] : []));
      recorder.replying(basis, saved, notices.filter(({ kind }) => kind === "not_saved").length);
      const shown = await surface.reply(reply, signal);
      recorder.step("shown");
      return shown;
    },
  };
}
