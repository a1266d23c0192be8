import { isServiceError } from "../../assistant/errors.ts";
import { stemOf } from "../../assistant/language/stems.ts";
import { placeOf } from "../../assistant/privacy/identity.ts";
import { type Deadline, sleep } from "../../ports/deadline.ts";
import { contentWords } from "../words.ts";
import type { MemosApi } from "./api.ts";
import { itemsLearntIn } from "./items.ts";

type Withdrawal = {
  readonly userId: string;
  readonly conversationId: string;
  /** No longer than a query may be. */
  readonly text: string;
  /** Tasks that still digest the conversation, and could learn the text again. */
  readonly taskIds: readonly string[];
};

/**
 * Deletes what MemOS learnt about a text from one conversation. Then it gives feedback not to learn it again, since no endpoint
 * deletes the messages themselves. Waits first until MemOS has digested the conversation. Repeatable.
 */
export async function withdraw(
  api: MemosApi,
  { userId, conversationId, text, taskIds }: Withdrawal,
  deadline: Deadline,
) {
  for (const taskId of taskIds) await digested(api, taskId, deadline);
  const ids = new Set<string>();
  const isRule = placeOf(conversationId).kind === "rule"; // its conversation contains this one rule and nothing else
  const words = stems(text);
  const collect = (data: Parameters<typeof itemsLearntIn>[0], isEnough: (score: number) => boolean) => {
    for (const item of itemsLearntIn(data, conversationId)) {
      if (isRule || isEnough(item.score) || share(words, stems(item.text)) >= 0.5) ids.add(item.id);
    }
  };
  collect(await api.search(userId, text, MAX_FOUND, deadline), (score) => score >= ABOUT_THE_SAME);
  await eachPage(api, userId, deadline.signal, (data) => collect(data, () => false));
  await deleteAll(api, [...ids], deadline.signal);
  await api.feedback(userId, conversationId, `${TAKEN_BACK} ${text}`, deadline.signal);
}

/** Calls `visit` with each page of a person's memories until it returns true. */
export async function eachPage(
  api: MemosApi,
  userId: string,
  signal: AbortSignal | undefined,
  visit: (data: Awaited<ReturnType<MemosApi["page"]>>) => unknown,
): Promise<void> {
  for (let page = 1; page <= MAX_PAGES; page += 1) {
    const data = await api.page(userId, page, signal);
    const isEmpty = data.memory_detail_list.length === 0 && data.preference_detail_list.length === 0;
    if (visit(data) === true || isEmpty || page >= (data.pages ?? MAX_PAGES)) return;
  }
}

/** Deletes by id, in batches. An id that does not exist is no error. */
export async function deleteAll(api: MemosApi, ids: readonly string[], signal?: AbortSignal): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const isDone = await api.delete(batch, signal).then(() => true, falseIfMissing);
    if (isDone || batch.length === 1) continue;
    for (const id of batch) await api.delete([id], signal).catch(falseIfMissing); // MemOS refuses a batch with one missing id
  }
}

const TAKEN_BACK = "I take this back. It no longer holds: forget it, and do not learn or apply it again:";
const MAX_FOUND = 25;
const MAX_PAGES = 100;
const BATCH = 50; // MemOS documents no limit
const ABOUT_THE_SAME = 0.6; // well above 0.45, from which MemOS calls two texts related
const DIGEST_PAUSES_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Waits until a task has ended, a minute at most. A task that MemOS does not know has ended. */
async function digested(api: MemosApi, taskId: string, deadline: Deadline): Promise<void> {
  for (const pauseMs of DIGEST_PAUSES_MS) {
    if (pauseMs > 0) await sleep(pauseMs, deadline.signal);
    const isRunning = await api
      .task(taskId, deadline.signal)
      .then(({ status }) => status === "running", falseIfMissing);
    if (!isRunning) return;
  }
}

function falseIfMissing(error: unknown): false {
  if (isServiceError(error) && error.code === "not_found") return false;
  throw error;
}

/** Returns rough stems, since a memory says the same in other words. */
function stems(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => stemOf(word.toLowerCase(), "rough")));
}

/** Returns the share of the wanted words that are present, from 0 to 1. */
function share(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(present).size / wanted.size;
}
