import { expect, it } from "vitest";
import { ServiceError } from "../src/assistant/errors.ts";
import { describeError } from "../src/log.ts";

it("tells the status and code that a model's server answered with", () => {
  const error = new ServiceError("writer", "unavailable", { cause: { status: 503, code: "overloaded" } });
  expect(describeError(error)).toMatchObject({
    service: "writer",
    code: "unavailable",
    cause: { status: 503, code: "overloaded" },
  });
});

it("tells no word of a message, even one that looks like a place in the code", () => {
  const described = JSON.stringify(describeError(new Error("Unexpected token\n    at the dinner with Ben")));
  expect(described).not.toContain("dinner");
  expect(described).toContain("log.test.ts");
});

it("tells how often a call was tried and the id that the service gave it", () => {
  const cause = Object.assign(new Error("words of the service"), {
    method: "add/message",
    attempt: 3,
    requestId: "req-1",
  });
  expect(describeError(new ServiceError("memory", "unavailable", { cause }))).toMatchObject({
    cause: { method: "add/message", attempt: 3, requestId: "req-1" },
  });
});
