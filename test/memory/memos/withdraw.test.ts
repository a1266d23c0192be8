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

  it("forgets what one conversation taught about a text, and no other", async () => {
    const memory = connect();
    await memory.add(ann, thread, said(`${rule} The Falcon launch is in May.`));
    await memory.add(ann, otherThread, said("Always open parcels with care, dear customer mails."));
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual(["The Falcon launch is in May.", "Always open parcels with care, dear customer mails."]);
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
    const old = Array.from({ length: 120 }, (_, index) => `Always open mails with Dear Customer ${index}`);
    for (const text of old) await memory.add(ann, otherThread, said(text));
    await memory.add(ann, thread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(kept()).toEqual(old);
  });

  it("waits until the conversation is digested, and has it not learnt again", async () => {
    await restart({ refine: { afterMs: 500 }, statusAsList: true });
    const memory = connect();
    await memory.add(ann, thread, said(rule));
    await memory.withdraw(ann, thread, rule);
    expect(cloud().count("get/status")).toBe(2);
    expect(cloud().requests.at(-1)).toMatchObject({
      path: "add/feedback",
      body: { user_id: "T01_U01", conversation_id: thread, feedback_content: expect.stringContaining(rule) },
    });
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
