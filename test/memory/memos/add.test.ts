import { describe, expect, it } from "vitest";
import { startMemosStandIn } from "../../support/memos-stand-in.ts";
import { said } from "../contract.ts";
import { ann, thread, useCloud } from "./cloud.ts";

const { cloud, connect } = useCloud();

describe("adding", () => {
  it("says when each message was said, in UTC, and keeps it from the rest of the project", async () => {
    await connect().add(ann, thread, [
      { role: "user", text: "Shorter, please.", at: Date.UTC(2026, 0, 5, 9, 12, 44, 678) },
      { role: "assistant", text: "Done.", at: Date.UTC(2026, 0, 5, 9, 12, 49) },
    ]);
    expect(cloud().requests[0]?.body).toEqual({
      user_id: "T01_U01",
      conversation_id: thread,
      app_id: "inkwell",
      async_mode: true,
      allow_public: false,
      allow_memory_view: ["detail_factual", "preference"],
      messages: [
        { role: "user", content: "Shorter, please.", chat_time: "2026-01-05 09:12:44" },
        { role: "assistant", content: "Done.", chat_time: "2026-01-05 09:12:49" },
      ],
    });
  });

  it("is done when MemOS answers 202 with nothing", async () => {
    cloud().fail("add/message", { status: 202, body: "", takesEffect: true });
    await connect().add(ann, thread, said("Falcon ships in May."));
    expect(cloud().messagesOf("T01_U01", thread)).toHaveLength(1);
  });

  it("sends more than 40,000 tokens in several calls, and a message that is too long in pieces", async () => {
    const texts = ["a".repeat(100_000), "b".repeat(100_000), "预".repeat(50_000), "short"];
    const memory = connect();
    await memory.add(ann, thread, said(...texts));
    expect(cloud().count("add/message")).toBeGreaterThan(2);
    const kept = cloud()
      .messagesOf("T01_U01", thread)
      .map(({ content }) => content);
    expect(kept.join("")).toBe(texts.join(""));
  });

  it("says that a part may be there when a later part fails", async () => {
    cloud().fail("add/message", { takesEffect: true, data: { success: true, task_id: "1" } });
    cloud().fail("add/message", { code: 40300 });
    const texts = ["a".repeat(100_000), "b".repeat(100_000)];
    const failed = await connect()
      .add(ann, thread, said(...texts))
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ code: "rate_limited", uncertain: true });
  });

  it("refuses ids that MemOS would, before anything is sent", async () => {
    const memory = connect();
    for (const conversation of ["", "c".repeat(101)]) {
      await expect(memory.add(ann, conversation, said("x"))).rejects.toMatchObject({ code: "invalid" });
      await expect(memory.messages(ann, conversation)).rejects.toMatchObject({ code: "invalid" });
    }
    expect(cloud().requests).toEqual([]);
  });

  it.each([
    ["a lost connection", { drop: true }, "unavailable", true],
    ["HTTP 502 with a page", { status: 502, body: "<html>" }, "unavailable", true],
    ["HTTP 200 with a page", { body: "<html>Log in</html>" }, "bad_response", true],
    ["half a JSON", { body: '{"code":0,"da' }, "bad_response", true],
    ["code 50000", { code: 50000 }, "unavailable", true],
    ["code 50143 under HTTP 500", { status: 500, code: 50143 }, "unavailable", true],
    ["success: false", { data: { success: false } }, "unavailable", true],
    ["status: failure", { code: 200, data: { status: "failure" } }, "unavailable", true],
    ["code 40309", { code: 40309 }, "rate_limited", false],
    ["HTTP 429", { status: 429, body: "slow down" }, "rate_limited", false],
    ["code 40132", { code: 40132 }, "unauthorized", false],
    ["code 40304", { code: 40304 }, "quota", false],
    ["code 40305", { code: 40305 }, "too_long", false],
    ["code 40000", { code: 40000 }, "invalid", false],
  ] as const)("is not repeated after %s, and says whether it may be there", async (_, fault, code, uncertain) => {
    cloud().fail("add/message", fault);
    const failed = await connect()
      .add(ann, thread, said("x"))
      .catch((error: unknown) => error);
    expect(failed).toMatchObject({ name: "ServiceError", service: "memory", code, uncertain });
    expect(cloud().count("add/message")).toBe(1);
  });

  it("may be there after a time-out, and is not after a refused connection", async () => {
    cloud().fail("add/message", { hang: true });
    const late = connect({ timeouts: { addMs: 60 } }).add(ann, thread, said("x"));
    await expect(late).rejects.toMatchObject({ code: "timeout", uncertain: true });
    const gone = await startMemosStandIn();
    await gone.stop();
    await expect(connect({ baseUrl: gone.url }).add(ann, thread, said("x"))).rejects.toMatchObject({
      code: "unavailable",
      uncertain: false,
    });
  });

  it("counts a response with success: true as a success, for any code", async () => {
    cloud().fail("add/message", { code: 1, data: { success: true } });
    await expect(connect().add(ann, thread, said("x"))).resolves.toBeUndefined();
  });
});
