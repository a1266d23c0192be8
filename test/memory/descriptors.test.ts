import { describe, expect, it } from "vitest";
import { createEmbeddedMemory } from "../../src/memory/embedded/embedded.ts";
import { createMemosMemory } from "../../src/memory/memos/memos.ts";
import { openDatabase } from "../../src/storage/sqlite/database.ts";

describe("what a memory says of itself", () => {
  it("is, of MemOS, that it is told through the outbox within the Cloud's rates", () => {
    const { descriptor } = createMemosMemory({ apiKey: "mpg-stand-in" });
    expect(descriptor).toMatchObject({
      isQueued: true,
      tellRates: { callsPerSecond: 50, tokensPerMinute: 400_000 },
      whatItKeeps: expect.stringContaining("MemOS"),
    });
  });

  it("is, of the embedded memory, that it is told at once and keeps a file", () => {
    const database = openDatabase(":memory:");
    const { descriptor } = createEmbeddedMemory(database);
    database.close();
    expect(descriptor).toMatchObject({ isQueued: false, whatItKeeps: expect.stringContaining("database file") });
    expect(descriptor.tellRates.tokensPerMinute).toBeUndefined();
  });
});
