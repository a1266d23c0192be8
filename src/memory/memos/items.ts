import type { MemoryItem } from "../../assistant/types.ts";
import type { FactData, FoundData, PreferenceData } from "./schema.ts";

/**
 * Turns a search's data into items, best first, at most `limit` of each kind. Leaves out facts that are not near the query,
 * what an assistant said or guessed, transcripts that are not digested yet (tag `mode:fast`), archived and deleted memories,
 * and a text's second copy.
 */
export function foundItems(data: FoundData, limit: number): MemoryItem[] {
  const found = [
    ...readItems(data.preference_detail_list, preferenceItem, withoutAssistant).slice(0, limit),
    ...readItems(data.memory_detail_list.filter(isNear), factItem, withoutAssistant).slice(0, limit),
  ];
  const best = Math.max(...found.map((item) => item.score));
  return [...new Map(found.toReversed().map((item) => [comparable(item.text), item])).values()]
    .map((item) => ({ ...item, score: best > 0 ? item.score / best : 1 }))
    .sort((a, b) => b.score - a.score);
}

/** Turns a page of a person's memories into items, newest first. Keeps an assistant's guesses, so that the person sees all. */
export function listedItems(data: FoundData): MemoryItem[] {
  return [
    ...readItems(data.preference_detail_list, preferenceItem, withoutTags),
    ...readItems(data.memory_detail_list, factItem, withoutTags),
  ].sort((a, b) => (b.at ?? 0) - (a.at ?? 0));
}

/** Returns everything in the data, transcripts included, without the marks of who spoke. */
export function allItems(data: FoundData): MemoryItem[] {
  return [...data.preference_detail_list.map(preferenceItem), ...data.memory_detail_list.map(factItem)].map((item) => ({
    ...item,
    text: withoutTags(item.text),
  }));
}

const NEAR = 0.45; // the Cloud's own default for facts today; it has changed between versions

function isNear({ relativity = 1 }: FactData): boolean {
  return relativity >= NEAR;
}

function readItems<Data extends FactData | PreferenceData>(
  list: readonly Data[],
  toItem: (data: Data) => MemoryItem,
  read: (text: string) => string,
): MemoryItem[] {
  return list
    .filter(isLive)
    .map(toItem)
    .map((item) => ({ ...item, text: read(item.text) }))
    .filter((item) => item.text !== "");
}

function isLive(data: FactData | PreferenceData): boolean {
  const isTranscript = "tags" in data && data.tags.includes("mode:fast");
  return !isTranscript && data.status !== "archived" && data.status !== "deleted";
}

function factItem(data: FactData): MemoryItem {
  return { ...common(data), kind: "fact", text: data.memory_value };
}

function preferenceItem(data: PreferenceData): MemoryItem {
  return { ...common(data), kind: "preference", text: data.preference };
}

function common({ id, create_time, update_time, conversation_id, relativity }: FactData | PreferenceData) {
  const at = create_time ?? update_time;
  return {
    id,
    score: Math.min(Math.max(relativity ?? 1, 0), 1), // older servers send preferences without a score
    ...(at === undefined ? {} : { at }),
    ...(conversation_id === undefined ? {} : { conversationId: conversation_id }),
  };
}

/**
 * MemOS's mark of whose statement follows, as "[user-Ann viewpoint]", "[user opinion]", "[assistant view]" or "[模型总结]". English
 * texts have Chinese marks too.
 */
const TAG =
  /[[【]\s{0,3}(?:(user|用户|assistant|助手)[^\][【】\n]{0,60}?(?:viewpoint|view|opinion|观点)|viewpoint|观点|(?:model )?summary|模型总结)\s{0,3}[\]】]\s{0,3}[:：]?/gi;

function withoutTags(text: string): string {
  return flat(text.replace(TAG, " "));
}

/** Removes the statements that are marked, and not as the person's. A statement ends at the next mark. */
function withoutAssistant(text: string): string {
  const marks = [...text.matchAll(TAG)];
  const statements = marks.map((mark, index) => {
    const end = marks[index + 1]?.index ?? text.length;
    return /^(?:user|用户)$/i.test(mark[1] ?? "") ? text.slice(mark.index + mark[0].length, end) : "";
  });
  return flat([text.slice(0, marks[0]?.index ?? text.length), ...statements].join(" "));
}

function flat(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function comparable(text: string): string {
  return flat(text).normalize("NFKC").toLowerCase();
}
