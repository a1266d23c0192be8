import { afterEach, beforeEach, expect, it } from "vitest";
import { eventually } from "../support/patience.ts";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

let visit: Visit;
let ana: Visitor;

beforeEach(async () => {
  visit = await startVisit();
  ana = await visit.come();
});
afterEach(() => visit.leave());

it("Home lists what Inkwell remembers, and a rule is added, changed and forgotten there", async () => {
  await ana.say("/write-pref Start e-mails with “Dear Customer”");
  await ana.reads("Only visible to you");
  await ana.say("Remember that I lead the Marketing Department");
  await ana.reads("I'll remember", ana.THREAD);
  await ana.goHome();
  await ana.reads("Start e-mails with “Dear Customer”", ana.CONVERSATION);
  await ana.reads("I lead the Marketing Department", ana.CONVERSATION);

  await ana.click("button", /^Add a rule/);
  await ana.click("textbox", /./, ["dialog", /./]);
  await ana.type("Sign my e-mails with Ana");
  await ana.click("button", /^(Save|Add|Keep)/, ["dialog", /./]);
  await ana.reads("Sign my e-mails with Ana", ana.CONVERSATION);

  await ana.click("button", /^Edit/);
  const field = await ana.find("textbox", /./, ["dialog", /./]);
  await field.click({ count: 3 });
  await ana.type("Start e-mails with “Good day”");
  await ana.click("button", /^(Save|Change)/, ["dialog", /./]);
  await ana.reads("Start e-mails with “Good day”", ana.CONVERSATION);
  await ana.reads("It said: Start e-mails with “Dear Customer”", ana.CONVERSATION);

  await ana.goTo("Inkwell");
  await ana.say("Write an e-mail");
  await ana.reads(/Good day,[\s\S]*Yours, Ana/, ana.THREAD);
});

it("a rule without words is refused at its field, and Escape leaves the modal", async () => {
  await ana.goHome();
  await ana.click("button", /^Add a rule/);
  await ana.click("textbox", /./, ["dialog", /./]);
  await ana.type("   ");
  await ana.click("button", /^(Save|Add|Keep)/, ["dialog", /./]);
  await ana.reads("Please complete this required field.", ["dialog", /./]);
  await eventually(async () => expect((await ana.focused()).role).toBe("textbox"));
  await ana.type("Be brief");
  await ana.readsNoMore("Please complete this required field.", ["dialog", /./]);
  await ana.press("Escape");
  await ana.gone("dialog", /./);
  expect(await ana.text(ana.CONVERSATION)).not.toContain("Be brief");
});

it("a message of somebody else is rewritten by its shortcut, in one's own DM", async () => {
  await ana.become("Ben");
  await ana.goTo("general");
  await ana.say("we are gonna be closed monday ok?");
  await ana.reads("we are gonna be closed", ana.CONVERSATION);
  await ana.become("Ana");
  await ana.goTo("general");
  await ana.reads("we are gonna be closed", ana.CONVERSATION);
  await ana.choose("gonna be closed", "Rewrite this");
  await ana.reads("we are gonna be closed monday ok?", ["dialog", /./]);
  await ana.click("textbox", /./, ["dialog", /./]);
  await ana.type("more formal");
  await ana.click("button", /^Rewrite/, ["dialog", /./]);
  await ana.goTo("Inkwell");
  await ana.click("button", /^1 reply|^2 replies/);
  await ana.reads(/more formal/, ana.THREAD);
  expect(
    visit.model.requests
      .at(-1)
      ?.body.messages.map(({ content }) => content)
      .join("\n"),
  ).toContain("gonna be closed");
});
