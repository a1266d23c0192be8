import { isServiceError } from "../../assistant/errors.ts";
import type { MemosApi } from "./api.ts";

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

const MAX_PAGES = 100;
const BATCH = 50; // MemOS documents no limit

/** For what may be gone already. */
export function falseIfMissing(error: unknown): false {
  if (isServiceError(error) && error.code === "not_found") return false;
  throw error;
}
