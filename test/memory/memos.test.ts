import { createMemosMemory } from "../../src/memory/memos.ts";
import { startMemosStandIn } from "../support/memos-stand-in.ts";
import { memoryContract } from "./contract.ts";

memoryContract("MemOS Cloud", async () => {
  const cloud = await startMemosStandIn({ refine: "on settle" });
  return {
    memory: createMemosMemory({ apiKey: cloud.apiKey, baseUrl: cloud.url }),
    settle: async () => cloud.settle(),
    stop: cloud.stop,
  };
});
