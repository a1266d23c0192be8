import { describe, expect, it } from "vitest";
import { ann, thread, useCloud } from "./cloud.ts";

const { cloud, connect } = useCloud();

describe("what MemOS's numbers mean", () => {
  const numbers: [code: number, meaning: string][] = [
    ...[40000, 40002, 40003, 40006, 40007, 40008, 40009, 40010, 40011, 40306].map((n): [number, string] => [
      n,
      "invalid",
    ]),
    ...[40020, 40100, 40103, 40130, 40132].map((n): [number, string] => [n, "unauthorized"]),
    ...[40301, 40302, 40303, 40304].map((n): [number, string] => [n, "quota"]),
    ...[40013, 40305].map((n): [number, string] => [n, "too_long"]),
    ...[40300, 40309].map((n): [number, string] => [n, "rate_limited"]),
    ...[40001, 40307, 40308, 50131].map((n): [number, string] => [n, "not_found"]),
    ...[50000, 50002, 50004, 50005, 50143, 50144, 50145].map((n): [number, string] => [n, "unavailable"]),
  ];

  it.each(numbers.flatMap(([code, meaning]) => [200, 400, 500].map((status) => [code, status, meaning] as const)))(
    "takes %d under HTTP %d for %s",
    async (code, status, meaning) => {
      cloud().fail("get/memory", { code, status }, 9);
      const memory = connect({ timeouts: { otherMs: 1_900 } }); // less than 40309 asks to wait
      await expect(memory.list(ann, 1)).rejects.toMatchObject({ code: meaning });
    },
  );

  it.each([
    [401, "unauthorized"],
    [403, "unauthorized"],
    [402, "quota"],
    [404, "bad_response"],
    [408, "timeout"],
    [413, "too_long"],
    [422, "invalid"],
    [429, "rate_limited"],
    [500, "unavailable"],
    [504, "unavailable"],
  ])("takes a bare HTTP %d for %s", async (status, meaning) => {
    cloud().fail("get/memory", { status, body: "<html></html>" }, 9);
    await expect(connect().list(ann, 1)).rejects.toMatchObject({ code: meaning });
  });

  it("tells where and how it failed, in names and numbers only", async () => {
    const headers = { "x-request-id": "req-1" };
    cloud().fail("get/message", { status: 500, code: 50004, headers }, 9);
    const failed = await connect()
      .messages(ann, thread)
      .catch((error: unknown) => error);
    const attempt = 3;
    expect(failed).toMatchObject({
      cause: { method: "get/message", status: 500, code: 50004, attempt, requestId: "req-1" },
    });
  });

  it.each([undefined, "<html></html>", "", "[1]", '"words"', "null"])(
    "takes %j for no response at all",
    async (body) => {
      cloud().fail("search/memory", { data: "words", ...(body === undefined ? {} : { body }) });
      await expect(connect().search(ann, "Falcon", { limit: 5 })).rejects.toMatchObject({ code: "bad_response" });
    },
  );
});
