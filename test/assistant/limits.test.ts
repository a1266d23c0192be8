import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLimits, type LimitOptions } from "../../src/assistant/limits.ts";
import { limitSentence } from "../../src/assistant/notices.ts";

const HOUR_MS = 3_600_000;
const NONE: LimitOptions = { running: 0, perPersonHour: 0, perWorkspaceHour: 0, perOutsidersHour: 0 };

function setUp(options: Partial<LimitOptions>, start = 0) {
  const clock = { at: start };
  return { clock, ...createLimits({ ...NONE, ...options }, () => clock.at) };
}

describe("how many drafts are on their way", () => {
  it("lets a person in again when one is done, and holds up nobody else", () => {
    const { enter } = setUp({ running: 2 });
    const first = enter("ann", "T1");
    enter("ann", "T1");
    expect(enter("ann", "T1")).toEqual({ kind: "over", limit: "running", retryAfterMs: 0 });
    expect(enter("bob", "T1").kind).toBe("ok");
    if (first.kind === "ok") first.leave();
    expect(enter("ann", "T1").kind).toBe("ok");
  });

  it("counts one that is done twice only once", () => {
    const { enter } = setUp({ running: 2 });
    const first = enter("ann", "T1");
    enter("ann", "T1");
    if (first.kind === "ok") {
      first.leave();
      first.leave();
    }
    expect(enter("ann", "T1").kind).toBe("ok");
    expect(enter("ann", "T1").kind).toBe("over");
  });
});

describe("how many drafts an hour has", () => {
  it("tells a person when to come back, and lets them in then", () => {
    const { enter, clock } = setUp({ perPersonHour: 2 }, 30_000);
    enter("ann", "T1");
    clock.at += 10 * 60_000;
    enter("ann", "T1");
    clock.at += 60_000;
    const over = enter("ann", "T1");
    expect(over).toEqual({ kind: "over", limit: "person", retryAfterMs: HOUR_MS - 11 * 60_000 + 30_000 });
    expect(enter("bob", "T1").kind).toBe("ok");
    clock.at += over.kind === "over" ? over.retryAfterMs - 1 : 0;
    expect(enter("ann", "T1").kind).toBe("over");
    clock.at += 1;
    expect(enter("ann", "T1").kind).toBe("ok");
  });

  it("is another for guests and people of other companies, and neither uses up the other", () => {
    const { enter, countElsewhere } = setUp({ perWorkspaceHour: 2, perOutsidersHour: 3 });
    const outsiders = (person: string) => enter(person, "T1", "outsiders");
    for (const person of ["gus", "guy"]) expect(outsiders(person).kind).toBe("ok");
    countElsewhere("eve", "T1", "outsiders");
    const over = outsiders("gus");
    expect(over).toMatchObject({ kind: "over", limit: "outsiders" });
    expect(over.kind === "over" && limitSentence(over)).toContain("guests and people of other companies");
    expect([enter("ann", "T1").kind, enter("bob", "T1", "workspace").kind]).toEqual(["ok", "ok"]);
    expect(enter("ann", "T1")).toMatchObject({ kind: "over", limit: "workspace" });
  });

  it("is shared by the people of a workspace, and of that one only", () => {
    const { enter } = setUp({ perWorkspaceHour: 2, perOutsidersHour: 0 });
    enter("ann", "T1");
    enter("bob", "T1");
    expect(enter("eve", "T1")).toMatchObject({ kind: "over", limit: "workspace" });
    expect(enter("eve", "T2").kind).toBe("ok");
  });

  it("does not count what was refused", () => {
    const { enter, clock } = setUp({ perPersonHour: 1, perWorkspaceHour: 2, perOutsidersHour: 0 });
    enter("ann", "T1");
    for (let time = 0; time < 10; time += 1) enter("ann", "T1");
    expect(enter("bob", "T1").kind).toBe("ok");
    for (let time = 0; time < 10; time += 1) expect(enter("eve", "T1").kind).toBe("over");
    clock.at += HOUR_MS + 60_000;
    expect(enter("eve", "T1").kind).toBe("ok");
  });

  it("has no limit where 0 is given", () => {
    const { enter } = setUp({});
    for (let time = 0; time < 5_000; time += 1) expect(enter("ann", "T1").kind).toBe("ok");
  });

  it("goes on counting where the clock is set back", () => {
    const { enter, clock } = setUp({ perPersonHour: 2 }, HOUR_MS);
    enter("ann", "T1");
    clock.at -= 10 * 60_000;
    expect(enter("ann", "T1").kind).toBe("ok");
    expect(enter("ann", "T1").kind).toBe("over");
  });
});

describe("whatever is asked, whenever", () => {
  const step = fc.record({
    // Most steps are small, so that limits are met, and some come close to where an hour ends.
    gap: fc.oneof(fc.nat(60_000), fc.nat(15 * 60_000), fc.integer({ min: HOUR_MS - 61_000, max: HOUR_MS + 61_000 })),
    person: fc.constantFrom("ann", "bob", "eve"),
    workspace: fc.constantFrom("T1", "T2"),
    leaves: fc.boolean(),
  });

  it("no hour holds more than its limit, nobody runs more than theirs, and nobody waits a minute too long", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 120 }), fc.nat(HOUR_MS), fc.constantFrom(0, 3), (steps, start, most) => {
        const options = { running: most, perPersonHour: 4, perWorkspaceHour: 7, perOutsidersHour: 0 };
        const { enter, clock } = setUp(options, start);
        const entered: { at: number; person: string; workspace: string }[] = [];
        const running: { person: string; leave: () => void }[] = [];
        const within = (ms: number, key: "person" | "workspace", value: string) =>
          entered.filter((one) => one[key] === value && one.at > clock.at - ms).length;
        const runningOf = (person: string) => running.filter((one) => one.person === person).length;
        for (const { gap, person, workspace, leaves } of steps) {
          clock.at += gap;
          const answer = enter(person, workspace);
          if (answer.kind === "ok") {
            entered.push({ at: clock.at, person, workspace });
            running.push({ person, leave: answer.leave });
            expect(within(HOUR_MS, "person", person)).toBeLessThanOrEqual(options.perPersonHour);
            expect(within(HOUR_MS, "workspace", workspace)).toBeLessThanOrEqual(options.perWorkspaceHour);
            if (most > 0) expect(runningOf(person)).toBeLessThanOrEqual(most);
          } else if (answer.limit === "running") {
            expect(runningOf(person)).toBe(options.running);
          } else {
            expect(answer.limit).not.toBe("outsiders");
            if (answer.limit === "outsiders") continue;
            const [value, most] =
              answer.limit === "person" ? [person, options.perPersonHour] : [workspace, options.perWorkspaceHour];
            expect(within(HOUR_MS + 60_000, answer.limit, value)).toBe(most);
            expect(answer.retryAfterMs).toBeGreaterThan(0);
            expect(answer.retryAfterMs).toBeLessThanOrEqual(HOUR_MS + 60_000);
          }
          if (leaves) running.shift()?.leave();
        }
      }),
    );
  });
});

describe("memory", () => {
  it("stays flat over 50,000 requests of 10,000 people, and goes down when they stay away", async () => {
    const { enter, clock } = setUp({ running: 5, perPersonHour: 60, perWorkspaceHour: 1_000_000, perOutsidersHour: 0 });
    const ask = (request: number, person: string) => {
      clock.at += 40;
      const answer = enter(person, `T${request % 3}`);
      if (answer.kind === "ok") answer.leave();
    };
    for (let request = 0; request < 100_000; request += 1) ask(request, `p${request % 10_000}`); // more than an hour
    const before = await heapBytes();
    for (let request = 0; request < 50_000; request += 1) ask(request, `p${request % 10_000}`);
    const grown = (await heapBytes()) - before;
    for (let request = 0; request < 50_000; request += 1) ask(request, `new ${request}`);
    clock.at += 2 * HOUR_MS;
    ask(0, "last");
    const left = (await heapBytes()) - before;
    expect(grown).toBeLessThan(500_000);
    expect(left).toBeLessThan(-3_000_000); // what 10,000 people had been kept in is given back
  });

  it("knows at most 20,000 people: the one who asked longest ago begins anew, the others do not", () => {
    const { enter } = setUp({ perPersonHour: 1 });
    for (let person = 0; person < 20_001; person += 1) enter(`p${person}`, "T1");
    expect(enter("p1", "T1").kind).toBe("over");
    expect(enter("p20000", "T1").kind).toBe("over");
    expect(enter("p0", "T1").kind).toBe("ok");
    expect(enter("p1", "T1").kind).toBe("ok");
  });
});

describe("what another process let in", () => {
  it("counts for the hour of its person and workspace", () => {
    const { enter, countElsewhere } = setUp({ perPersonHour: 2, perWorkspaceHour: 3, perOutsidersHour: 0 });
    countElsewhere("ann", "T1");
    expect(enter("ann", "T1").kind).toBe("ok");
    expect(enter("ann", "T1")).toMatchObject({ kind: "over", limit: "person" });
    countElsewhere("bob", "T1");
    expect(enter("eve", "T1")).toMatchObject({ kind: "over", limit: "workspace" });
    expect(enter("eve", "T2").kind).toBe("ok");
  });

  it("counts as on its way until it is done there, or for two minutes when its process has died", () => {
    const { enter, countElsewhere, clock } = setUp({ running: 2 });
    const done = countElsewhere("ann", "T1");
    countElsewhere("ann", "T1");
    expect(enter("ann", "T1")).toMatchObject({ kind: "over", limit: "running" });
    expect(enter("bob", "T1").kind).toBe("ok");
    done.leave();
    done.leave();
    expect(enter("ann", "T1").kind).toBe("ok");
    expect(enter("ann", "T1").kind).toBe("over");
    clock.at += 120_000;
    expect(enter("ann", "T1").kind).toBe("ok");
    expect(enter("ann", "T1").kind).toBe("over");
  });
});

describe("what the person reads", () => {
  it("is one polite sentence or two, with the time to wait in whole minutes, rounded up", () => {
    const sentences = [
      limitSentence({ kind: "over", limit: "running", retryAfterMs: 0 }),
      limitSentence({ kind: "over", limit: "person", retryAfterMs: 61_000 }),
      limitSentence({ kind: "over", limit: "person", retryAfterMs: 20 }),
      limitSentence({ kind: "over", limit: "workspace", retryAfterMs: 40 * 60_000 }),
    ];
    expect(sentences).toEqual([
      "I'm already writing as many drafts for you as I can at once. Ask again when one of them is done.",
      "You've reached the number of drafts I can write for one person in an hour. Ask again in 2 minutes.",
      "You've reached the number of drafts I can write for one person in an hour. Ask again in a minute.",
      "Your workspace has reached the number of drafts I can write in an hour. Ask again in 40 minutes.",
    ]);
  });
});

/** The heap without what nothing holds any more. */
async function heapBytes(): Promise<number> {
  const { setFlagsFromString } = await import("node:v8");
  const { runInNewContext } = await import("node:vm");
  setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
  return process.memoryUsage().heapUsed;
}
