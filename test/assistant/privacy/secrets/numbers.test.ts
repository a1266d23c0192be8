import { describe, expect, it } from "vitest";
import { REMOVED, withoutSecrets } from "../../../../src/assistant/privacy/secrets/secrets.ts";

describe("numbers of social security", () => {
  it.each([
    "Tell payroll it's #",
    "The cello player's number: #",
    "Her so-called number is #",
    "This is the so called id # of Ana",
    "My ringtone is fine, but # is mine",
    "He recalled # at once",
    "The cells of the table say #",
    "Das Gerufene: #",
    "I had a call with the new people of the office, and they want # by noon",
    "We had a call. Ana's number is #",
    "Notes of the call\nAna Torres #",
    "Der Beruf von Ana: #",
    "Tell them: #",
    "In cell B7 stands #",
  ])("%j is cleaned", (text) => {
    expect(withoutSecrets(text.replace("#", "536-22-8741"))).toBe(text.replace("#", REMOVED));
  });

  it.each([
    "Call me at #",
    "Please phone Ana Torres on #",
    "Tel. #",
    "tel: #",
    "Ext. #",
    "We called # twice",
    "Dialing # does not work",
    "Text me at #",
    "Ruf mich an unter #",
    "Meine Handynummer ist #",
    "Appelez-moi au #",
    "Llámame al #",
    "Chiamami al #",
    "Ligue para #",
    "我的电话是#",
    "Cell phone:\n#",
    "Call 212-555-0147 or #",
  ])("%j is a number to call and stays", (text) => {
    const full = text.replace("#", "536-22-8741");
    expect(withoutSecrets(full)).toBe(full);
  });

  it("is told by its name, whoever is called", () => {
    expect(withoutSecrets("Call payroll, my SSN is 536-22-8741")).toBe(`Call payroll, my SSN is ${REMOVED}`);
  });

  it("is not told by half a word, far before it", () => {
    for (let far = 60; far < 100; far++) {
      const text = `${"so recall ".repeat(20)}${"x".repeat(far)} 536-22-8741`;
      expect(withoutSecrets(text)).toContain(REMOVED);
    }
  });
});
