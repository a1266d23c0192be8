import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { promptOf } from "../support/world.ts";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

describe("a person who writes to Inkwell", () => {
  let visit: Visit;
  let ana: Visitor;

  beforeEach(async () => {
    visit = await startVisit();
    ana = await visit.come();
  });
  afterEach(() => visit.leave());

  it("sets a rule, and gets a draft by it", async () => {
    await ana.say("/write-pref Start e-mails with “Dear Customer”");
    await ana.reads("Only visible to you");
    await ana.reads("Start e-mails with “Dear Customer”", ana.CONVERSATION);
    await ana.say("Write an e-mail that we are closed on Monday");
    await ana.reads("Dear Customer,", ana.THREAD);
    await ana.reads("this is about: Write an e-mail that we are closed on Monday", ana.THREAD);
    await ana.reads("1 reply", ana.CONVERSATION);
  });

  it("a draft is shown in the DM first where its author wants that, and is posted from there", async () => {
    await ana.goHome();
    await ana.click("button", /^Show me drafts first/);
    await ana.reads("From now on I show you your drafts first", ana.CONVERSATION);
    await ana.goTo("general");
    await ana.say("/write an invitation to dinner");
    await ana.reads("Only you see it until you post it here", ana.CONVERSATION);
    await ana.goTo("Inkwell");
    await ana.reads("You asked for a draft for", ana.CONVERSATION);
    await ana.click("button", /^1 reply/);
    await ana.click("button", /^Post in #general/, ana.THREAD);
    await ana.reads(/Posted in[\s\S]*see it there/, ana.THREAD);
    await ana.goTo("general");
    await ana.reads(/an invitation to dinner[\s\S]*asked me to write this/, ana.CONVERSATION);
  });

  it("sees in a channel what Inkwell says to nobody else there", async () => {
    const ben = await visit.come();
    await ben.become("Ben");
    await ben.goTo("general");
    await ana.goTo("general");
    await ana.say("/write-pref Be brief");
    await ana.reads("Only visible to you", ana.CONVERSATION);
    await ana.say("That is for me alone.");
    await ben.reads("That is for me alone.", ben.CONVERSATION);
    expect(await ben.text()).not.toContain("Be brief");
  });

  it("takes a rule back with Undo, and puts the line about it away", async () => {
    await ana.say("/write-pref Start e-mails with “Dear Customer”");
    await ana.click("button", "Undo");
    await ana.reads("Forgotten: Start e-mails with “Dear Customer”");
    await ana.click("button", /^Dismiss/);
    await ana.readsNoMore("Only visible to you");
    await ana.say("Write an e-mail");
    await ana.reads("Hello,", ana.THREAD);
  });

  it("sees the draft grow, and stops it", async () => {
    const rest = Promise.withResolvers<string>();
    visit.model.reply({ raw: inParts([delta("The beginning, "), rest.promise]), ending: "silent" });
    await ana.say("Write a long story");
    await ana.reads("The beginning,", ana.THREAD);
    rest.resolve(delta("and more of it."));
    await ana.reads("The beginning, and more of it.", ana.THREAD);
    await ana.click("button", /^Stop/, ana.THREAD);
    await visit.model.waitForAbort();
    await ana.gone("button", /^Stop/, ana.THREAD);
    await ana.reads("Stopped early.", ana.THREAD);
  });

  it("goes on in the thread without a mention", async () => {
    await ana.say("Write an e-mail that we are closed on Monday");
    await ana.reads("this is about: Write an e-mail that we are closed on Monday", ana.THREAD);
    await ana.reply("Make it shorter");
    await ana.reads("this is about: Make it shorter", ana.THREAD);
    expect(promptOf(visit.model.requests[1]).history.at(-1)?.content).toContain("closed on Monday");
    await ana.reads("3 replies", ana.CONVERSATION);
  });

  it("mentions it in a channel, with the name completed", async () => {
    await ana.goTo("general");
    await ana.click("textbox", /^Message /, ana.CONVERSATION);
    await ana.type("@ink");
    await ana.find("option", /Inkwell/i);
    await ana.press("Enter");
    await ana.type("write an invitation");
    await ana.press("Enter");
    await ana.reads(/@Inkwell write an invitation/i, ana.CONVERSATION);
    expect(await ana.all(...ana.THREAD)).toEqual([]);
    await ana.openReplies();
    await ana.reads("this is about: write an invitation", ana.THREAD);
    await ana.reply("warmer, please");
    await ana.reads("this is about: warmer, please", ana.THREAD);
  });

  it("types / to see the commands, completes one, and gets the draft in the thread of a line that Inkwell posts", async () => {
    await ana.goTo("general");
    await ana.click("textbox", /^Message /, ana.CONVERSATION);
    await ana.type("/");
    await ana.find("option", /^\/write-pref/);
    await ana.type("wri");
    await ana.find("option", /^\/write(?!-)/);
    await ana.press("Tab");
    await ana.type("an invitation");
    await ana.press("Enter");
    await ana.reads("asked me for a draft. It's in this thread.", ana.CONVERSATION);
    await ana.openReplies();
    await ana.reads("this is about: an invitation", ana.THREAD);
    expect(await ana.text(ana.CONVERSATION)).not.toContain("an invitation");
  });

  it("writes several lines with Shift+Enter, and corrects the last message with the up arrow", async () => {
    await ana.goTo("random");
    await ana.click("textbox", /^Message /, ana.CONVERSATION);
    await ana.type("first line\nsecond line");
    await ana.press("Enter");
    await ana.reads(/first line\nsecond line/, ana.CONVERSATION);
    await ana.press("ArrowUp");
    await ana.find("textbox", "Edit message");
    await ana.type(", corrected");
    await ana.press("Enter");
    await ana.reads(/second line, corrected/, ana.CONVERSATION);
    await ana.reads("edited", ana.CONVERSATION);
  });
});

async function* inParts(parts: readonly (string | Promise<string>)[]) {
  yield* parts;
}

/** A part of a streamed answer, as a model's server sends it. */
function delta(content: string): string {
  return `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })}\n\n`;
}
