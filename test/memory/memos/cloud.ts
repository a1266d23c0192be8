import { afterEach, beforeEach } from "vitest";
import { conversationId, personId } from "../../../src/assistant/privacy/identity.ts";
import type { Scope } from "../../../src/assistant/types.ts";
import { createMemosMemory, type MemosOptions } from "../../../src/memory/memos/memos.ts";
import { type MemosStandIn, type MemosStandInOptions, startMemosStandIn } from "../../support/memos-stand-in.ts";

export const ann: Scope = { person: personId("T01", "U01"), realm: "own" };
export const thread = conversationId("T01", "dm", "D01", "1767000000.000100");

/** A MemOS of its own for each test of the file that calls this at its top. */
export function useCloud() {
  let cloud: MemosStandIn;
  beforeEach(async () => {
    cloud = await startMemosStandIn();
  });
  afterEach(() => cloud.stop());
  return {
    cloud: () => cloud,
    connect: (options: Partial<MemosOptions> = {}) =>
      createMemosMemory({ apiKey: cloud.apiKey, baseUrl: cloud.url, random: () => 0, ...options }),
    async restart(options: MemosStandInOptions): Promise<void> {
      await cloud.stop();
      cloud = await startMemosStandIn(options);
    },
  };
}
