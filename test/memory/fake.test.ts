import { createFakeMemory } from "../support/fake-memory.ts";
import { memoryContract } from "./contract.ts";

memoryContract("the fake", async () => ({
  memory: createFakeMemory(),
  settle: async () => {},
  stop: async () => {},
}));
