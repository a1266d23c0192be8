import { afterEach, expect, it } from "vitest";
import { eventually } from "../support/patience.ts";
import { startVisit, type Visit } from "./visit.ts";

let visit: Visit;
afterEach(() => visit.leave());

it("a whole conversation needs no mouse", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  // The field to write in has the focus from the start.
  await eventually(async () => expect((await ana.focused()).name).toMatch(/^Message /));
  await ana.type("/write-p");
  await ana.find("option", /^\/write-pref/);
  await ana.press("Enter");
  await ana.type("Start e-mails with “Dear Customer”");
  await ana.press("Enter");
  await ana.reads("Only visible to you");
  await ana.type("Write an e-mail");
  await ana.press("Enter");
  await ana.reads("Dear Customer,", ana.THREAD);

  // On to the thread, and an answer there.
  await tabTo(/^Reply/);
  await ana.type("shorter");
  await ana.press("Enter");
  await ana.reads("this is about: shorter", ana.THREAD);

  // To another conversation and back.
  await ana.chord("Control", "k");
  await ana.type("gener");
  await ana.press("Enter");
  await eventually(async () => expect((await ana.focused()).name).toMatch(/^Message .*general/));
  await ana.type("hello from the keyboard");
  await ana.press("Enter");
  await ana.reads("hello from the keyboard", ana.CONVERSATION);

  // To Home, a rule by its modal, and out of it; what had the focus gets it back.
  await ana.chord("Control", "k");
  await ana.type("home");
  await ana.press("Enter");
  await ana.reads("Start e-mails with “Dear Customer”", ana.CONVERSATION);
  await tabTo(/^Add a rule/);
  await ana.press("Enter");
  await eventually(async () => expect((await ana.focused()).role).toBe("textbox"));
  await ana.type("Be brief");
  await tabTo(/^Save/);
  await ana.press("Enter");
  await ana.reads("Be brief", ana.CONVERSATION);
  await ana.gone("dialog", /./);

  async function tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if (name.test((await ana.focused()).name)) return;
      await ana.press("Tab");
    }
    expect.fail(`Tab does not lead to ${name}`);
  }
});
