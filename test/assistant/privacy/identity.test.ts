import { describe, expect, it } from "vitest";
import {
  conversationId,
  givenPersonId,
  memoryUserId,
  personId,
  placeOf,
} from "../../../src/assistant/privacy/identity.ts";

describe("ids", () => {
  it("are plain and the same every time", () => {
    const person = personId("T01", "U02");
    expect(memoryUserId({ person, realm: "own" })).toBe("T01_U02");
    expect(memoryUserId({ person, realm: "open" })).toBe("T01_U02_open");
    expect(conversationId("T01", "public", "C02", "1767000000.000100")).toBe("T01:public:C02:1767000000.000100");
  });

  it("differ for the same user id in two workspaces", () => {
    expect(personId("T01", "U02")).not.toBe(personId("T03", "U02"));
  });

  it("are refused when a part is missing, malformed or too long", () => {
    expect(() => personId("", "U02")).toThrow(TypeError);
    expect(() => personId("T01", "")).toThrow(TypeError);
    expect(() => personId("T01", "U02 OR 1=1")).toThrow(TypeError);
    expect(() => conversationId("T01", "public", "", "1.2")).toThrow(TypeError);
    expect(() => conversationId("T:1", "public", "C1", "1.2")).toThrow(TypeError);
    expect(() => givenPersonId("x".repeat(96))).toThrow(TypeError);
    expect(() => memoryUserId({ person: "" as ReturnType<typeof givenPersonId>, realm: "own" })).toThrow(TypeError);
  });

  it("tell where a memory came from", () => {
    expect(placeOf("T01:private:C02:1.2")).toEqual({ kind: "private", channelId: "C02" });
  });

  it.each([undefined, "", "conversation_001", "T01:secret:C02:1.2", "T01:public:C02", "T01:public::1.2"])(
    "take %j for a conversation of unknown origin",
    (id) => {
      expect(placeOf(id).kind).toBe("unknown");
    },
  );
});
