import { afterEach, expect, it } from "vitest";
import { startVisit, type Visit } from "./visit.ts";

let visit: Visit;
afterEach(() => visit.leave());

it("a first visit offers three things to try: each is filled in, done, and ticked off, and they can be put away for good", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  const OFFER = ["region", "Three things to try"] as const;
  await ana.click("button", /^Set a rule/, OFFER);
  await ana.holds(/^Message /, /^\/write-pref /);
  await ana.press("Enter");
  await ana.reads("Only visible to you", ana.CONVERSATION);
  await ana.click("button", /^Ask for a draft/, OFFER);
  await ana.holds(/^Message /, /^Write /);
  await ana.press("Enter");
  await ana.reads("Dear Customer,", ana.THREAD);
  await ana.click("button", /^See what it remembers/, OFFER);
  await ana.reads(/Start e-mails with “Dear Customer”/, ana.CONVERSATION);
  expect((await ana.all("button", /\(done\)/, OFFER)).length).toBe(3);

  await ana.click("button", /^Hide/, OFFER);
  await ana.gone(...OFFER);
  const later = await visit.come();
  expect(await later.all(...OFFER)).toEqual([]);
});

it("the address holds no token once the page is open, and without one the page says which address to open", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  expect(ana.page.url()).not.toContain("token");
  await ana.page.reload();
  await ana.find("textbox", /^Message /);
  const stranger = await visit.comeTo(new URL("/", visit.program.url()).href);
  await stranger.reads("npm run try");
  expect(await stranger.text()).not.toContain("Ana");
});
