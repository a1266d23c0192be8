import { isServiceError } from "../../assistant/errors.ts";
import { placeOf } from "../../assistant/privacy/identity.ts";
import { type Deadline, sleep } from "../../ports/deadline.ts";
import { tellingWords } from "../words.ts";
import type { MemosApi } from "./api.ts";
import { itemsLearntIn } from "./items.ts";

type Withdrawal = {
  readonly userId: string;
  readonly conversationId: string;
  /** Cut to what a query may hold. */
  readonly text: string;
  /** Adds to the conversation whose digestion may still bring the text back. */
  readonly taskIds: readonly string[];
};

/**
 * Deletes what one conversation taught MemOS about a text, then tells it not to learn that again: the raw messages stay, and
 * no endpoint removes them. Waits first until the conversation is digested. May be repeated.
 */
export async function withdraw(
  api: MemosApi,
  { userId, conversationId, text, taskIds }: Withdrawal,
  deadline: Deadline,
) {
  for (const taskId of taskIds) await digested(api, taskId, deadline);
  const ids = new Set<string>();
  const isRule = placeOf(conversationId).kind === "rule"; // such a conversation holds nothing but the one rule
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

/** Reads a person's memories page by page until `visit` returns true, or there are no more. */
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

/** Deletes by id, a batch at a time; what is gone already is as good as deleted. */
export async function deleteAll(api: MemosApi, ids: readonly string[], signal?: AbortSignal): Promise<void> {
  for (let start = 0; start < ids.length; start += BATCH) {
    const batch = ids.slice(start, start + BATCH);
    const isDone = await api.delete(batch, signal).then(() => true, orThrowUnlessGone);
    if (isDone || batch.length === 1) continue;
    for (const id of batch) await api.delete([id], signal).catch(orThrowUnlessGone); // one missing id refuses them all
  }
}

const TAKEN_BACK = "I take this back. It no longer holds: forget it, and do not learn or apply it again:";
const MAX_FOUND = 25;
const MAX_PAGES = 100;
const BATCH = 50; // none is documented
const ABOUT_THE_SAME = 0.6; // a good deal nearer than the 0.45 at which MemOS calls two texts related
const DIGEST_PAUSES_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/** Waits for a task's end, but for no more than a minute. A task that MemOS does not know is done. */
async function digested(api: MemosApi, taskId: string, deadline: Deadline): Promise<void> {
  for (const pauseMs of DIGEST_PAUSES_MS) {
    if (pauseMs > 0) await sleep(pauseMs, deadline.signal);
    const isRunning = await api
      .task(taskId, deadline.signal)
      .then(({ status }) => status === "running", orThrowUnlessGone);
    if (!isRunning) return;
  }
}

function orThrowUnlessGone(error: unknown): false {
  if (isServiceError(error) && error.code === "not_found") return false;
  throw error;
}

/** The first letters of the telling words: a memory says the same in other forms of them. */
function stems(text: string): Set<string> {
  return new Set(tellingWords(text).map((word) => word.toLowerCase().slice(0, 5)));
}

function share(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(present).size / wanted.size;
}
