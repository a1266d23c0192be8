import { createEmbeddedMemory } from "../../src/memory/embedded.ts";
import { openDatabase } from "../../src/storage/database.ts";
import { memoryContract } from "./contract.ts";

memoryContract("the embedded memory", async () => {
  const database = openDatabase(":memory:");
  return { memory: createEmbeddedMemory(database), settle: async () => {}, stop: async () => database.close() };
});
