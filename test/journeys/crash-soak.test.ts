import { expect, it } from "vitest";
import { bookLines } from "../soak/books.ts";
import { runSoak } from "../soak/soak.ts";
import { patience } from "../support/patience.ts";

it(
  "spoilt by every service and killed on the way, answers each request once or says that it failed",
  async () => {
    const result = await runSoak({ requests: 300, killEvery: 150, hangMs: 1_500, seed: 7 });
    console.log(bookLines(result).join("\n"));
    expect(result.offenders).toEqual([]);
    expect(result.answers + result.failures).toBe(300);
    expect(result.inMemory).toBe(result.exchanges);
    expect(result.kills).toBe(1);
    expect(result.faults).toBeGreaterThan(20);
  },
  patience(180_000),
);
