import { describe, expect, it } from "vitest";
import { withoutSecrets } from "../../../src/assistant/privacy/secrets.ts";
import { patience } from "../../support/patience.ts";

describe("what is given to a memory", () => {
  it.each([
    "xoxb-1234567890-abcdefghij",
    "xapp-1-A0123-456-abcdef",
    "sk-proj-abcdefghijklmnop1234",
    "mpg-abcdefghijkl12",
    `ghp_${"a1".repeat(18)}`,
    "AKIAIOSFODNN7EXAMPLE",
    "eyJhbGciOiJI.eyJzdWIiOiIx.SflKxwRJSMeKKF2",
    "-----BEGIN RSA PRIVATE KEY-----\nMIIEow\n-----END RSA PRIVATE KEY-----",
    "4111 1111 1111 1111",
    "5500-0000-0000-0004",
  ])("has %j taken out", (secret) => {
    const text = withoutSecrets(`Before ${secret} after`);
    expect(text).toBe("Before [secret removed] after");
  });

  it.each([
    ["the password is hunter2!x", "the password is [secret removed]"],
    ['api key: "abc123def"', "api key: [secret removed]"],
  ])("%j becomes %j", (text, cleaned) => {
    expect(withoutSecrets(text)).toBe(cleaned);
  });

  it.each([
    "The password is required for all staff.",
    "Call +351 210 123 456 or order 1234567890123.",
    "Ask-me-anything session, budget 12,000,000 EUR",
    "",
  ])("leaves %j as it is", (text) => {
    expect(withoutSecrets(text)).toBe(text);
  });

  it("is made in no time, whatever comes", () => {
    const hostile = [
      "password".repeat(5000),
      "1 ".repeat(20_000),
      "eyJ".repeat(13_000),
      "-----BEGIN PRIVATE KEY-----".repeat(1400),
    ];
    const started = performance.now();
    for (const text of hostile) withoutSecrets(text);
    expect(performance.now() - started).toBeLessThan(patience(2_000));
  });
});
