import { stemOf } from "../../assistant/language/stems.ts";
import { createDenial, createSuppression } from "../../assistant/notes/suppression.ts";
import { placeOf } from "../../assistant/privacy/identity.ts";
import type { MemoryItem } from "../../assistant/types.ts";
import { type Deadline, sleep } from "../../ports/deadline.ts";
import { contentWords } from "../words.ts";
import type { MemosApi } from "./api.ts";
import { deleteAll, eachPage, falseIfMissing } from "./bulk.ts";
import { allItems } from "./items.ts";
import type { Ownership } from "./ownership.ts";

type Withdrawal = {
  readonly userId: string;
  readonly conversationId: string;
  /** No longer than a query may be. */
  readonly text: string;
  /** Tasks that may still digest what this person said, anywhere, and could learn the text again. */
  readonly taskIds: readonly string[];
};

type Services = {
  readonly api: MemosApi;
  /** Whose a memory is. A search finds what others made public, too, and MemOS would delete that as well. */
  readonly ownership: (userId: string, id: string) => Promise<Ownership>;
};

/**
 * Deletes what MemOS learnt about a text, in whatever conversation of this person and in whatever words; of the conversation
 * that is named also what is only near it. Waits first until MemOS has digested what it was told, and searches again
 * afterwards. Gives no feedback: MemOS adds what that says where nothing like it is left. Repeatable.
 */
export async function withdraw(services: Services, withdrawal: Withdrawal, deadline: Deadline): Promise<void> {
  const { api } = services;
  const { userId, text, taskIds } = withdrawal;
  const made = await Promise.all(taskIds.map((taskId) => digested(api, taskId, deadline)));
  const isAbout = createJudge(withdrawal, new Set(made.flat()));
  const own = new Set<string>();
  const listed: string[] = [];
  await eachPage(api, userId, deadline.signal, (data) => {
    for (const item of allItems(data)) {
      own.add(item.id);
      if (isAbout(item)) listed.push(item.id);
    }
  });
  const find = async () => {
    const found = allItems(await api.search(userId, text, MAX_FOUND, deadline)).filter(isAbout);
    const ids = found.map(({ id }) => id);
    return keepOwn(services, userId, ids, own);
  };
  const gone = new Set<string>();
  let ids = [...new Set([...listed, ...(await find())])];
  for (let round = 0; ids.length > 0 && round < MAX_ROUNDS; round += 1) {
    await deleteAll(api, ids, deadline.signal);
    for (const id of ids) gone.add(id);
    ids = (await find()).filter((id) => !gone.has(id)); // its index may know for a while what is gone
  }
}

/** Decides what of a person's memories is about the text that they took back. */
function createJudge({ conversationId, text }: Withdrawal, made: ReadonlySet<string>): (item: MemoryItem) => boolean {
  const isRule = placeOf(conversationId).kind === "rule"; // its conversation contains this one rule and nothing else
  const words = stems(text);
  const says = createSuppression([{ text }]);
  const denies = createDenial(text);
  return (item) => {
    const isFromHere = item.conversationId === conversationId;
    if ((isFromHere && isRule) || says(item.text)) return true;
    if (!isFromHere && !made.has(item.id)) return false;
    return share(words, stems(item.text)) >= NEAR_SHARE && !denies(item.text);
  };
}

async function keepOwn(
  { ownership }: Services,
  userId: string,
  ids: readonly string[],
  own: Set<string>,
): Promise<readonly string[]> {
  for (const id of ids) if (!own.has(id) && (await ownership(userId, id)) === "own") own.add(id);
  return ids.filter((id) => own.has(id));
}

const MAX_FOUND = 25;
const MAX_ROUNDS = 3; // after these whatever comes back is held back by suppression alone
const NEAR_SHARE = 0.5;
const DIGEST_PAUSES_MS = [0, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000];

/**
 * Waits until a task has ended, a minute at most, and returns the ids of what it made. A task that MemOS does not know has
 * ended. A memory that it merged with an older one has the conversation of that, so only these ids tell.
 */
async function digested(api: MemosApi, taskId: string, deadline: Deadline): Promise<readonly string[]> {
  for (const pauseMs of DIGEST_PAUSES_MS) {
    if (pauseMs > 0) await sleep(pauseMs, deadline.signal);
    const task = await api.task(taskId, deadline.signal).catch(falseIfMissing);
    if (task === false) return [];
    if (task.status !== "running") return task.made;
  }
  return [];
}

/** Returns rough stems, since a memory says the same in other words. */
function stems(text: string): Set<string> {
  return new Set(contentWords(text).map((word) => stemOf(word.toLowerCase(), "rough")));
}

/** Returns the share of the wanted words that are present, from 0 to 1. */
function share(wanted: ReadonlySet<string>, present: ReadonlySet<string>): number {
  return wanted.size === 0 ? 0 : wanted.intersection(present).size / wanted.size;
}
