import { isServiceError } from "../../assistant/errors.ts";
import type { MemosApi } from "./api.ts";
import { eachPage } from "./bulk.ts";

export type Ownership = "own" | "foreign" | "gone";

/** Finds whose a memory is, which MemOS does not check. Where it does not tell the owner, the person's own list decides. */
export function createOwnership(api: MemosApi): (userId: string, id: string) => Promise<Ownership> {
  return async (userId, id) => {
    const memory = await api.one(id).catch((error: unknown) => {
      if (isServiceError(error) && error.code === "not_found") return null;
      if (isServiceError(error) && ["bad_response", "unavailable", "invalid"].includes(error.code)) return undefined;
      throw error;
    });
    if (memory === null || memory?.status === "deleted") return "gone";
    if (memory?.owner !== undefined) return memory.owner === userId ? "own" : "foreign";
    let isListed = false;
    await eachPage(api, userId, undefined, (data) => {
      isListed = [...data.memory_detail_list, ...data.preference_detail_list].some((item) => item.id === id);
      return isListed;
    });
    return isListed ? "own" : "foreign";
  };
}
