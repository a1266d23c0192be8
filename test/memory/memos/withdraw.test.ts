import { describe, expect, it } from "vitest";
import { conversationId } from "../../../src/assistant/privacy/identity.ts";
import { said } from "../contract.ts";
import { ann, thread, useCloud } from "./cloud.ts";

const otherThread = conversationId("T01", "dm", "D01", "1767000000.000200");

const { cloud, connect, restart } = useCloud();

describe("taking back", () => {
  const rule = "Always open mails with Dear Customer.";
  const kept = () =>
    cloud()
      .memoriesOf("T01_U01")
      .map(({ text }) => text.replace("[user viewpoint] ", ""));

  it("forgets what was said of a text, and nothing else", async () => {
    const memory = connect();
    await memory.add(ann, thread, said(`${rule} The Falcon launch is in May.`));
    await memory.add(ann, otherThread, said("Always open parcels with care."));
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual(["The Falcon launch is in May.", "Always open parcels with care."]);
  });

  it.each([
    ["in the same words", rule, rule],
    ["in other words", rule, "The user starts emails with 'Dear Customer'."],
    ["in another language", "Unterschreibe immer mit „Herzlich, Jo“.", "The user signs off with “Herzlich, Jo”."],
    ["as a role", "I'm in charge of the Marketing Department at Acme.", "The user manages marketing at Acme."],
    ["in Chinese", "我负责Acme的市场。", "The user leads marketing at Acme."],
  ])("forgets what another conversation taught %s", async (_, note, elsewhere) => {
    const memory = connect();
    await memory.add(ann, thread, said(note));
    cloud().plant("T01_U01", { kind: "preference", text: elsewhere, conversationId: otherThread });
    cloud().plant("T01_U01", { kind: "fact", text: "The Falcon launch is in May.", conversationId: otherThread });
    await memory.withdraw(ann, thread, note);
    expect(kept()).toEqual(["The Falcon launch is in May."]);
  });

  it("keeps what says the opposite, said in the same conversation or in another", async () => {
    const memory = connect();
    await memory.add(ann, thread, said("Always sign off with Cheers. Never sign off with Cheers."));
    await memory.add(ann, otherThread, said("Never sign off with Cheers."));
    await memory.withdraw(ann, thread, "Always sign off with Cheers.");
    expect(kept()).toEqual(["Never sign off with Cheers.", "Never sign off with Cheers."]);
  });

  it("gives no feedback, which MemOS would make a memory of", async () => {
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(cloud().count("add/feedback")).toBe(0);
    expect(kept()).toEqual([]);
  });

  it("deletes what comes back while it is forgotten", async () => {
    let left = 2;
    const relearning: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (String(input).endsWith("/delete/memory") && left-- > 0) {
        cloud().plant("T01_U01", {
          kind: "preference",
          text: "The user opens mails with Dear Customer.",
          conversationId: otherThread,
        });
      }
      return response;
    };
    const memory = connect({ fetch: relearning });
    await memory.add(ann, thread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual([]);
    expect(cloud().count("delete/memory")).toBe(3);
  });

  it("does not go on for ever where something always comes back", async () => {
    const stubborn: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      if (String(input).endsWith("/delete/memory")) {
        cloud().plant("T01_U01", { kind: "preference", text: rule, conversationId: otherThread });
      }
      return response;
    };
    const memory = connect({ fetch: stubborn });
    await memory.add(ann, thread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(cloud().count("delete/memory")).toBe(3);
  });

  it("leaves alone what colleagues made public in the same project", async () => {
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    const theirs = cloud().plant("T01_U02", { kind: "preference", text: rule, conversationId: otherThread });
    const found = { id: theirs, preference: rule, conversation_id: otherThread, relativity: 0.9 };
    cloud().fail("search/memory", { data: { preference_detail_list: [found] } });
    await memory.withdraw(ann, thread, rule);
    expect(cloud().memoriesOf("T01_U02")).toHaveLength(1);
    expect(kept()).toEqual([]);
  });

  it("waits for what another conversation is still being digested, too", async () => {
    await restart({ refine: { afterMs: 300 } });
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    await memory.add(ann, otherThread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual([]);
  });

  it("looks at what a task made, whatever conversation MemOS files it under", async () => {
    await restart({ distil: () => "Dear Customer is how the mails of this user open, formally." });
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    const [made] = cloud().memoriesOf("T01_U01");
    const moved: typeof fetch = async (input, init) => {
      const response = await fetch(input, init);
      return new Response((await response.text()).replaceAll(thread, otherThread), { status: response.status });
    };
    cloud().fail("get/status", {
      data: { status: "completed", memory_views: { detail_factual: { memory_ids: [made?.id] } } },
    });
    const again = connect({ fetch: moved });
    await again.add(ann, thread, said("Lunch is at noon."));
    await again.withdraw(ann, thread, rule);
    expect(
      cloud()
        .memoriesOf("T01_U01")
        .map(({ id }) => id),
    ).not.toContain(made?.id);
  });

  it("forgets all of a rule's own conversation, in any words that MemOS gave it", async () => {
    const memory = connect();
    const own = conversationId("T01", "rule", "C01", "1767000000.000300");
    await memory.add(ann, own, said("Prefers a formal tone throughout. Always says Sir."));
    await memory.withdraw(ann, own, rule);
    expect(kept()).toEqual([]);
    expect(
      cloud()
        .requests.filter(({ path }) => path === "delete/memory")
        .map(({ body }) => body),
    ).toEqual([{ memory_ids: [expect.any(String), expect.any(String)] }]);
  });

  it("looks through every page", async () => {
    const memory = connect();
    const old = Array.from({ length: 120 }, (_, index) => `Always file invoices under number ${index}`);
    for (const text of old) await memory.add(ann, otherThread, said(text));
    cloud().plant("T01_U01", {
      kind: "preference",
      text: "Mails start with “Dear Customer”.",
      conversationId: otherThread,
    });
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual(old);
  });

  it("waits until the conversation is digested, and searches again", async () => {
    await restart({ refine: { afterMs: 500 }, statusAsList: true });
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(cloud().count("get/status")).toBe(2);
    expect(cloud().requests.at(-1)?.path).toBe("search/memory");
    expect(kept()).toEqual([]);
  });

  it("deletes the others where one of them is gone already", async () => {
    const memory = connect();
    await memory.add(ann, thread, said(`${rule} Always open mails with Dear Customer!`));
    cloud().fail("delete/memory", { code: 40307 });
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual([]);
    expect(cloud().count("delete/memory")).toBe(3);
  });

  it.each(["failed", "completed"])("does not wait for a task that has %s", async (status) => {
    await restart({ refine: "on settle" });
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    cloud().fail("get/status", { data: { status } });
    await memory.withdraw(ann, thread, rule);
    expect(cloud().count("get/status")).toBe(1);
    expect(kept()).toEqual([]); // the transcript went, too
  });

  it("takes a task that MemOS has forgotten for done", async () => {
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    cloud().fail("get/status", { code: 50131 });
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual([]);
  });
});
