/**
 * Schemas of MemOS Cloud's responses. They are lenient, since its documents, examples and clients disagree on times (numbers,
 * digit strings or ISO), lists (missing or null), ids and the code for success. An item of a list that does not fit is dropped.
 */

import { z } from "zod";

/** Milliseconds since the epoch from any form; undefined for anything that is no time. No zone means UTC. */
const time = z.unknown().optional().transform(toMilliseconds);

/** A number, also from a string of digits; undefined for anything else. */
const number = z
  .unknown()
  .optional()
  .transform((value) => {
    const parsed = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
    return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : undefined;
  });

const id = z.union([z.string().min(1), z.number().transform(String)]);
const optionalId = z
  .unknown()
  .optional()
  .transform((value) => id.safeParse(value).data);
const optionalText = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === "string" ? value : undefined));

/** Describes a list that may be missing or null. Drops the entries that do not fit. */
function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .unknown()
    .optional()
    .transform((value) => {
      const list: unknown[] = Array.isArray(value) ? value : [];
      return list.flatMap((entry) => {
        const parsed = item.safeParse(entry);
        return parsed.success ? [parsed.data] : [];
      });
    });
}

/** Reads `data: null` as an empty object. */
function orEmpty<Data extends z.ZodType>(data: Data) {
  return z.preprocess((value) => (value === null ? {} : value), data);
}

const dated = {
  id,
  conversation_id: optionalId,
  create_time: time,
  update_time: time,
  status: optionalText,
  relativity: number,
};

const fact = z.object({ ...dated, memory_value: z.string(), tags: listOf(z.string()) });
const preference = z.object({ ...dated, preference: z.string() });
const lists = {
  memory_detail_list: listOf(fact),
  preference_detail_list: listOf(preference),
};

export const foundData = orEmpty(z.object(lists));

export const pageData = orEmpty(z.object({ ...lists, total: number, pages: number }));

const part = z.object({ text: z.string() });
const content = z.union([z.string(), listOf(part).transform((parts) => parts.map(({ text }) => text).join("\n"))]);

export const messagesData = orEmpty(
  z.object({
    message_detail_list: listOf(z.object({ role: z.enum(["user", "assistant"]), content, create_time: time })),
  }),
);

/** One memory. Its fields are flat in the Cloud's documents, under `metadata` in its command line client. */
export const memoryData = z
  .object({
    user_id: optionalId,
    status: optionalText,
    metadata: z.object({ user_id: optionalId }).nullish().catch(null),
  })
  .nullable()
  .transform((data) => data && { owner: data.user_id ?? data.metadata?.user_id, status: data.status });

export const acceptedData = z
  .object({ task_id: optionalId })
  .nullish()
  .catch(null)
  .transform((data) => ({ taskId: data?.task_id }));

/** An object; older servers send a list of one. */
export const statusData = z.preprocess(
  (data) => (Array.isArray(data) ? data[0] : data),
  z
    .object({ status: z.string(), memory_views: z.unknown().optional() })
    .transform(({ status, memory_views }) => ({ status, made: memoryIdsIn(memory_views) })),
);

/** The outer object of every response. */
export const envelopeData = z.object({
  code: number,
  data: z.unknown().optional(),
});

export type FoundData = z.infer<typeof foundData>;
export type FactData = z.infer<typeof fact>;
export type PreferenceData = z.infer<typeof preference>;

/** Collects the lists called `memory_ids`, whatever they are nested in: counts and names of views differ by version. */
function memoryIdsIn(value: unknown, depth = 0): string[] {
  if (typeof value !== "object" || value === null || depth > MAX_DEPTH) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === "memory_ids" ? listOf(id).parse(inner) : memoryIdsIn(inner, depth + 1),
  );
}

const MAX_DEPTH = 4;

function toMilliseconds(value: unknown): number | undefined {
  const text = typeof value === "string" ? value.trim() : value;
  if (typeof text === "number" || (typeof text === "string" && /^\d+(\.\d+)?$/.test(text))) {
    const amount = Number(text);
    if (!(amount > 0)) return undefined;
    return Math.round(amount < 1e11 ? amount * 1000 : amount); // smaller numbers are seconds: 1e11 ms is in 1973
  }
  if (typeof text !== "string") return undefined;
  const hasZone = /(?:z|[+-]\d\d:?\d\d)$/i.test(text);
  const parsed = Date.parse(hasZone ? text : `${text.replace(" ", "T")}${text.includes(":") ? "Z" : ""}`);
  return Number.isNaN(parsed) ? undefined : parsed;
}
