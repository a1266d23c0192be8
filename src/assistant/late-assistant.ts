import { nextTurn } from "../ports/next-turn.ts";
import type { Assistant, AssistantPorts } from "./answer.ts";

/** The assistant, loaded when it is needed. */
export type LateAssistant = Assistant & {
  /** Loads it before somebody asks. Resolves at once where it is loaded. */
  load(): Promise<void>;
};

/** What reads requests, in pieces: what else comes in is dealt with between two of them. Each loads what it needs itself. */
const PIECES: readonly (() => Promise<unknown>)[] = [
  () => import("./learning/languages/languages.ts"),
  () => import("./learning/kinds.ts"),
  () => import("./learning/learn.ts"),
  () => import("./earlier/reference.ts"),
  () => import("./earlier/search.ts"),
  () => import("./understanding/matching/contrary.ts"),
  () => import("./understanding/retiring.ts"),
  () => import("./understanding/lesson.ts"),
  () => import("./drafting/draft.ts"),
];

async function loadAnswer(): Promise<typeof import("./answer.ts")> {
  for (const piece of PIECES) {
    await piece();
    await nextTurn();
  }
  return import("./answer.ts");
}

/**
 * Makes the assistant without loading it: what reads requests is more than a third of Inkwell's files, and a bot can be connected
 * before them.
 */
export function createLateAssistant(ports: AssistantPorts): LateAssistant {
  let loaded: Promise<Assistant> | undefined;
  const assistant = () => {
    loaded ??= loadAnswer().then(({ createAssistant }) => createAssistant(ports));
    return loaded;
  };
  return {
    answer: async (...asked) => (await assistant()).answer(...asked),
    answerAgain: async (...asked) => (await assistant()).answerAgain(...asked),
    rememberAgain: async (...told) => (await assistant()).rememberAgain(...told),
    wantsNothingKept: async (text) => (await assistant()).wantsNothingKept(text),
    stop: async () => (await loaded)?.stop(),
    load: async () => void (await assistant()),
  };
}
