import { expect, it } from "vitest";
import { eventually } from "../support/patience.ts";
import { openBrowser } from "./person.ts";

it("a tab keeps the record of whatever goes wrong in it", async () => {
  const browser = await openBrowser();
  try {
    const tab = await browser.open(`data:text/html,<button onclick="${TROUBLE}">Go</button>`);
    expect(browser.problems).toEqual([]);
    await tab.click("button", "Go");
    await tab.reads("done");
    await eventually(() =>
      expect(browser.problems).toEqual([
        expect.stringContaining("dialog: one"),
        expect.stringContaining("warn: two"),
        expect.stringContaining("error: Failed to load resource"),
        expect.stringContaining("uncaught: Error: three"),
      ]),
    );
    expect(browser.requests).toContain("http://elsewhere.example/");
  } finally {
    await browser.close();
  }
});

const TROUBLE = [
  "alert('one')",
  "console.warn('two')",
  "fetch('http://elsewhere.example/').catch(() => { document.body.append('done'); throw Error('three'); })",
].join(";");
