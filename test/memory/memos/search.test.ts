import { describe, expect, it } from "vitest";
import { countTokens } from "../../../src/assistant/prompt/tokens.ts";
import { eventually, patience } from "../../support/patience.ts";
import { said } from "../contract.ts";
import { ann, thread, useCloud } from "./cloud.ts";

const { cloud, connect, restart } = useCloud();

describe("searching", () => {
  it("says its limits aloud, and asks for preferences but for no one conversation or app", async () => {
    await connect().search(ann, "Falcon", { limit: 7 });
    expect(cloud().requests[0]?.body).toEqual({
      user_id: "T01_U01",
      query: "Falcon",
      memory_limit_number: 7,
      include_memory_view: ["detail_factual", "preference"],
      include_preference: true,
      preference_limit_number: 7,
      relativity: 0,
    });
  });

  it("finds how somebody likes to write, though the request has no word of it, and no fact that is far from it", async () => {
    const memory = connect();
    await memory.add(ann, thread, said("I never use exclamation marks. The canteen opens at noon."));
    const found = await memory.search(ann, "Draft a toast for the Falcon launch", { limit: 5 });
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([["preference", "I never use exclamation marks."]]);
  });

  it("finds both what MemOS files as facts and what it files as preferences", async () => {
    const memory = connect();
    await memory.add(ann, thread, said("I run the Falcon launch. Always sign Falcon mails with Best."));
    const found = await memory.search(ann, "sign the Falcon launch mails", { limit: 5 });
    expect(found.map(({ kind, text }) => [kind, text])).toEqual([
      ["preference", "Always sign Falcon mails with Best."],
      ["fact", "I run the Falcon launch."],
    ]);
  });

  it("reads times, scores and ids in every form they come in, and leaves out what makes no sense", async () => {
    const facts = [
      { id: "a", memory_value: "as a number", relativity: 0.9, create_time: 1766911111000 },
      { id: "b", memory_value: "as digits", relativity: "0.8", create_time: "1766911111000" },
      { id: 3, memory_value: "in seconds", relativity: 0.7, create_time: 1766911111 },
      { id: "d", memory_value: "as ISO", relativity: 0.6, create_time: "2025-12-28T16:38:31+08:00" },
      { id: "e", memory_value: "without a zone", relativity: 0.55, create_time: "2025-12-28 08:38:31" },
      { id: "f", memory_value: "by its change", relativity: 0.54, create_time: null, update_time: 1766911111000 },
      { id: "g", memory_value: "no time", relativity: 0.53, create_time: "lately", conversation_id: 12 },
      { id: "h", memory_value: null },
      { memory_value: "no id" },
      "nonsense",
      null,
    ];
    cloud().fail("search/memory", { data: { memory_detail_list: facts, preference_note: null } });
    const found = await connect().search(ann, "anything", { limit: 25 });
    expect(found.map(({ id, at }) => [id, at])).toEqual([
      ["a", 1766911111000],
      ["b", 1766911111000],
      ["3", 1766911111000],
      ["d", 1766911111000],
      ["e", 1766911111000],
      ["f", 1766911111000],
      ["g", undefined],
    ]);
    expect(found.at(-1)?.conversationId).toBe("12");
    expect(found[0]?.score).toBe(1);
    expect(found[1]?.score).toBeCloseTo(0.8 / 0.9);
  });

  it.each([
    ["null lists", { memory_detail_list: null, preference_detail_list: null, preference_note: null }],
    ["no lists", {}],
    ["no data", null],
  ])("finds nothing in %s", async (_, data) => {
    cloud().fail("search/memory", { data });
    expect(await connect().search(ann, "Falcon", { limit: 5 })).toEqual([]);
  });

  it("takes code 200 for success, as self-hosted servers send it", async () => {
    cloud().fail("search/memory", { code: 200, data: { memory_detail_list: [{ id: "a", memory_value: "Falcon" }] } });
    expect(await connect().search(ann, "Falcon", { limit: 5 })).toHaveLength(1);
  });

  it("leaves out what an assistant said or guessed, and shows nobody the marks of who spoke", async () => {
    const values = [
      "[user viewpoint] Leads partner marketing.",
      "[user观点]: Likes tea.",
      "[user-Ann Lee viewpoint] Lives in Bonn.",
      "[模型总结] Plans a launch.",
      "[assistant viewpoint] Probably is a designer.",
      "[assistant view] Would like a poem.",
      "[assistant opinion] Is in a hurry.",
      "[model summary] The user talked about tea.",
      "[summary] The user talked about dogs.",
      "【assistant观点】 喜欢猫",
      "【观点】 喜欢狗",
      "[user opinion] Finds long mails rude.",
      "[user view]: Trusts the team.",
      "[user viewpoint] Has two dogs. [assistant viewpoint] May want a cat. [user viewpoint] Walks at six.",
      "Wrote an [executive summary] of it.",
    ];
    const facts = values.map((memory_value, index) => ({
      id: `${index}`,
      memory_value,
      relativity: 0.9 - index / 100,
    }));
    cloud().fail("search/memory", { data: { memory_detail_list: facts } });
    expect((await connect().search(ann, "who", { limit: 25 })).map(({ text }) => text)).toEqual([
      "Leads partner marketing.",
      "Likes tea.",
      "Lives in Bonn.",
      "Finds long mails rude.",
      "Trusts the team.",
      "Has two dogs. Walks at six.",
      "Wrote an [executive summary] of it.",
    ]);
  });

  it("leaves out transcripts that MemOS has not digested yet", async () => {
    await restart({ refine: "on settle" });
    const memory = connect();
    await memory.add(ann, thread, said("The Falcon launch is in May."));
    expect(
      cloud()
        .memoriesOf("T01_U01")
        .map(({ tags }) => tags),
    ).toEqual([["mode:fast"]]);
    expect(await memory.search(ann, "Falcon launch", { limit: 5 })).toEqual([]);
    expect((await memory.list(ann, 1)).items).toEqual([]);
    cloud().settle();
    expect(await memory.search(ann, "Falcon launch", { limit: 5 })).toHaveLength(1);
  });

  it("gives each text once, on one line, and nothing that is archived or deleted", async () => {
    const data = {
      memory_detail_list: [
        { id: "a", memory_value: "Prefers\n  short   mails.", relativity: 0.9 },
        { id: "b", memory_value: "Gone.", status: "archived", relativity: 0.8 },
        { id: "c", memory_value: "Gone too.", status: "deleted", relativity: 0.8 },
      ],
      preference_detail_list: [{ id: "d", preference: "prefers short mails.", status: "activated" }],
    };
    cloud().fail("search/memory", { data });
    expect(await connect().search(ann, "mails", { limit: 5 })).toEqual([
      { id: "d", kind: "preference", text: "prefers short mails.", score: 1 },
    ]);
  });

  it("cuts a query to 4,000 tokens, and sends none that is blank", async () => {
    const memory = connect();
    await memory.search(ann, " \n", { limit: 5 });
    expect(cloud().requests).toHaveLength(0);
    await memory.search(ann, `${"预算".repeat(1_000)}${"word ".repeat(20_000)}`, { limit: 5 });
    const query = String(cloud().requests[0]?.body.query);
    expect(countTokens(query)).toBeLessThanOrEqual(4_000);
    expect(query.length).toBeGreaterThan(9_900); // 2,000 of one token each, 8,000 of a quarter
    expect(query.startsWith("预算预算")).toBe(true);
  });

  it("tries again what failed in passing, but only while the deadline allows it", async () => {
    const memory = connect();
    await memory.add(ann, thread, said("Falcon ships in May."));
    cloud().fail("search/memory", { status: 502, body: "<html>Bad gateway</html>" });
    cloud().fail("search/memory", { drop: true });
    expect(await memory.search(ann, "Falcon", { limit: 5 })).toHaveLength(1);
    expect(cloud().count("search/memory")).toBe(3);

    cloud().fail("search/memory", { status: 503, headers: { "retry-after": "7" } });
    const failed = await memory.search(ann, "Falcon", { limit: 5 }).catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "unavailable", retryAfterMs: 7_000 });
    expect(cloud().count("search/memory")).toBe(4);
  });

  it("waits as Retry-After asks where the deadline allows it", async () => {
    cloud().fail("search/memory", { status: 429, headers: { "retry-after": "0" } });
    await connect().search(ann, "Falcon", { limit: 5 });
    expect(cloud().count("search/memory")).toBe(2);
  });

  it("reads a Retry-After that is a date", async () => {
    const now = () => Date.UTC(2026, 0, 5, 12);
    cloud().fail("add/message", { status: 429, headers: { "retry-after": "Mon, 05 Jan 2026 12:01:00 GMT" } });
    const failed = await connect({ now })
      .add(ann, thread, said("x"))
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "rate_limited", retryAfterMs: 60_000, uncertain: false });
  });

  it("ends as stopped when the caller no longer wants it", async () => {
    cloud().fail("search/memory", { hang: true });
    const controller = new AbortController();
    const search = connect().search(ann, "Falcon", { limit: 5, signal: controller.signal });
    await eventually(() => expect(cloud().count("search/memory")).toBe(1));
    controller.abort();
    await expect(search).rejects.toMatchObject({ service: "memory", code: "stopped" });
  });
});

describe("a MemOS that hangs or is down", () => {
  it("costs a search its timeout and no more, even over a connection that heeds no signal", async () => {
    const deaf: typeof fetch = () => new Promise(() => undefined);
    const startedAt = performance.now();
    await expect(
      connect({ fetch: deaf, timeouts: { searchMs: 60 } }).search(ann, "Falcon", { limit: 5 }),
    ).rejects.toMatchObject({ code: "timeout" });
    expect(performance.now() - startedAt).toBeLessThan(patience(1_000));
  });

  it("costs nothing after five failures, until one probe shows that it is back", async () => {
    let now = Date.UTC(2026, 0, 5);
    const lines: unknown[] = [];
    const log = { warn: (...line: unknown[]) => lines.push(line) };
    const memory = connect({ now: () => now, timeouts: { searchMs: patience(250) }, log });
    const search = () =>
      memory.search(ann, "Falcon", { limit: 5 }).then(
        () => "found",
        ({ code }) => code,
      );
    cloud().fail("search/memory", { hang: true }, 6);
    expect(await Promise.all(Array.from({ length: 5 }, search))).toEqual(Array(5).fill("timeout"));

    expect(await search()).toBe("unavailable");
    expect(cloud().count("search/memory")).toBe(5);

    now += 15_000;
    expect(await Promise.all([search(), search()])).toEqual(["timeout", "unavailable"]); // the probe, and one beside it
    expect(cloud().count("search/memory")).toBe(6);
    expect(await search()).toBe("unavailable");

    now += 15_000;
    expect(await search()).toBe("found");
    expect(await search()).toBe("found");
    expect(lines).toEqual([
      [{ state: "open" }, "memory search is down"],
      [{ state: "closed" }, "memory search is back"],
    ]);
  });

  it("still takes adds while searches are not tried", async () => {
    const memory = connect({ breaker: { threshold: 1, pauseMs: 60_000 } });
    cloud().fail("search/memory", { status: 500 }, 3);
    await expect(memory.search(ann, "Falcon", { limit: 5 })).rejects.toMatchObject({ code: "unavailable" });
    await memory.add(ann, thread, said("Falcon ships in May."));
    expect(await memory.messages(ann, thread)).toHaveLength(1);
  });

  it("is not called by searches for as long as it asks for", async () => {
    let now = Date.UTC(2026, 0, 5);
    const memory = connect({ now: () => now });
    cloud().fail("search/memory", { code: 40300, headers: { "retry-after": "30" } });
    const search = () =>
      memory.search(ann, "Falcon", { limit: 5 }).then(
        () => "found",
        ({ code }) => code,
      );
    expect(await search()).toBe("rate_limited");
    now += 29_000;
    expect(await search()).toBe("unavailable");
    expect(cloud().count("search/memory")).toBe(1);
    now += 1_000;
    expect(await search()).toBe("found");
  });

  it("is probed again when the caller of the probe stopped it", async () => {
    let now = Date.UTC(2026, 0, 5);
    const memory = connect({ now: () => now, breaker: { threshold: 1, pauseMs: 1_000 } });
    cloud().fail("search/memory", { status: 500 }, 3);
    await expect(memory.search(ann, "Falcon", { limit: 5 })).rejects.toMatchObject({ code: "unavailable" });
    now += 1_000;
    await expect(memory.search(ann, "Falcon", { limit: 5, signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: "stopped",
    });
    expect(await memory.search(ann, "Falcon", { limit: 5 })).toEqual([]);
  });

  it("is not given up because some ask it wrongly", async () => {
    const memory = connect({ breaker: { threshold: 2, pauseMs: 60_000 } });
    cloud().fail("search/memory", { code: 40000 }, 5);
    for (let turn = 0; turn < 5; turn += 1) {
      await expect(memory.search(ann, "Falcon", { limit: 5 })).rejects.toMatchObject({ code: "invalid" });
    }
    expect(await memory.search(ann, "Falcon", { limit: 5 })).toEqual([]);
  });

  it("gets at most 32 searches at once; one that gives up waiting leaves no slot taken", async () => {
    const memory = connect({ timeouts: { searchMs: 5_000 } });
    const controller = new AbortController();
    const searchAll = (count: number, signal?: AbortSignal) =>
      Array.from({ length: count }, () => memory.search(ann, "Falcon", { limit: 5, ...(signal ? { signal } : {}) }));
    const untilAsked = (times: number) => eventually(() => expect(cloud().count("search/memory")).toBe(times));

    cloud().fail("search/memory", { hang: true }, 32);
    const first = searchAll(32);
    const waiting = Promise.allSettled(searchAll(8, controller.signal));
    await untilAsked(32);
    controller.abort();
    expect((await waiting).every(({ status }) => status === "rejected")).toBe(true);
    cloud().heal();
    await Promise.all(first);
    expect(cloud().count("search/memory")).toBe(64); // each of them tried again

    cloud().fail("search/memory", { hang: true }, 32);
    const second = searchAll(32);
    await untilAsked(96);
    cloud().heal();
    await Promise.all(second);
  });
});
