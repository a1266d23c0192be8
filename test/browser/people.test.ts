import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { promptOf } from "../support/world.ts";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

let visit: Visit;
let ana: Visitor;

beforeEach(async () => {
  visit = await startVisit();
  ana = await visit.come();
});
afterEach(() => visit.leave());

describe("one browser, three people", () => {
  it("what Ana told Inkwell in her DM is used for her and not for Ben", async () => {
    await ana.say("Remember that the Falcon budget is 4711 euros");
    await ana.reads("I'll remember", ana.THREAD);
    await ana.say("Write a line about the Falcon budget");
    await ana.reads(/I know: .*4711/, ana.THREAD);
    await ana.become("Ben");
    await ana.readsNoMore("4711");
    await ana.goTo("Inkwell");
    await ana.say("Write a line about the Falcon budget");
    await ana.reads("this is about: Write a line about the Falcon budget", ana.THREAD);
    expect(await ana.text()).not.toContain("4711");
    expect(promptOf(visit.model.requests.at(-1)).system).not.toContain("4711");
  });

  it("a guest from another company sees the shared channel and gets an answer there", async () => {
    await ana.become("Cleo");
    const sidebar = await ana.text(ana.SIDEBAR);
    expect(sidebar).toContain("with-otherco");
    expect(sidebar).not.toContain("leads");
    expect(sidebar).not.toContain("general");
    await ana.goTo("with-otherco");
    await ana.say("@inkwell write an agenda");
    await ana.openReplies();
    await ana.reads("this is about: write an agenda", ana.THREAD);
  });

  it("is the same person after the page is loaded again", async () => {
    await ana.become("Ben");
    await ana.goTo("general");
    await ana.page.reload();
    await ana.find("textbox", "Message #general");
    await ana.say("I am who?");
    await ana.reads(/Ben Berg.*\n*.*I am who/, ana.CONVERSATION);
  });
});

describe("two tabs", () => {
  it("show the same, as it happens", async () => {
    const other = await ana.anotherTab();
    await ana.say("Write an invitation");
    await other.reads("Write an invitation");
    await other.click("button", /^1 reply/);
    await other.reads("this is about: Write an invitation", ana.THREAD);
    await ana.goTo("general");
    await ana.say("/write-pref Be brief");
    await other.click("button", /^general/, ana.SIDEBAR);
    await other.reads("Only visible to you");
  });

  it("tell Ben what Ana wrote while he was elsewhere, until he has read it", async () => {
    const ben = await visit.come();
    await ben.become("Ben");
    await ben.goTo("Inkwell");
    await ana.goTo("general");
    await ana.say("Lunch at noon?");
    await ana.say("@ben are you in?");
    await ben.find("button", /^general.*unread/, ben.SIDEBAR);
    expect(await ben.page.title()).toMatch(/1/);
    await ben.goTo("general");
    await ben.reads("Lunch at noon?", ben.CONVERSATION);
    await ben.find("button", /^general(?!.*unread)/, ben.SIDEBAR);
  });
});
