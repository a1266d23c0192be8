import { mkdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

const FOLDER = fileURLToPath(new URL("../../docs/images/", import.meta.url));
const MAX_BYTES = 300_000;

const RULE = "Start e-mails with “Dear Customer”";
const E_MAIL = `**Subject:** Our office is closed on Monday

Dear Customer,

our office is closed on **Monday, 30 November**. From Tuesday, 9 a.m., we are there for you as usual.

- Orders placed over the weekend leave on Tuesday.
- For anything urgent, write to support@example.com.

Thank you for your patience, and have a good weekend.

Best regards,
Ana`;

let visit: Visit;
afterEach(() => visit.leave());

/** The pictures of the README, made by INKWELL_SCREENSHOTS=1 npm run test:browser. */
describe.each(["light", "dark"] as const)("in %s colours", (scheme) => {
  it("a draft streams into a thread, shaped by a rule", async () => {
    const ana = await begin(scheme);
    await ana.say("/write-pref Sign my e-mails with Ana");
    await ana.reads("Sign my e-mails with Ana");
    // The model is still writing when the picture is taken.
    const [soFar] = E_MAIL.split("Thank you");
    visit.model.reply({ deltas: soFar?.match(/\s*\S+/g) ?? [], ending: "silent" });
    await ana.say("Write an e-mail that we are closed on Monday");
    await ana.reads("support@example.com", ana.THREAD);
    await take(ana, `draft-${scheme}`);
    await ana.click("button", /^Stop/, ana.THREAD);
    await visit.model.waitForAbort();
  });

  it("Home lists what Inkwell remembers", async () => {
    const ana = await begin(scheme);
    for (const rule of ["Sign my e-mails with Ana", "Keep summaries under 120 words, in a light tone"]) {
      await ana.say(`/write-pref ${rule}`);
      await ana.reads(rule, ana.CONVERSATION);
    }
    visit.model.reply("I will keep that in mind.");
    await ana.say("Remember that I lead the Marketing Department");
    await ana.reads("I'll remember", ana.THREAD);
    await ana.goHome();
    await ana.reads("I lead the Marketing Department", ana.CONVERSATION);
    await take(ana, `home-${scheme}`);
  });

  it("What happened tells how a reply came to be", async () => {
    const ana = await begin(scheme);
    visit.model.reply(E_MAIL);
    await ana.say("Remember that I lead the Marketing Department");
    await ana.reads("I'll remember", ana.THREAD);
    await ana.goTo("general");
    await ana.say("@inkwell write an e-mail that we are closed on Monday");
    await ana.openReplies();
    await ana.reads("Best regards", ana.THREAD);
    await ana.click("button", /^What happened/, ana.THREAD);
    await ana.reads("Looked for what was said", ["complementary", "What happened"]);
    await take(ana, `what-happened-${scheme}`);
  });
});

/** Ana in her DM, with a rule that Inkwell has just been told. */
async function begin(scheme: "light" | "dark"): Promise<Visitor> {
  visit = await startVisit();
  const ana = await visit.come({ scheme });
  await ana.say(`/write-pref ${RULE}`);
  await ana.reads("Only visible to you");
  return ana;
}

async function take(tab: Visitor, name: string): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}${name}.png` as const;
  await tab.page.mouse.move(700, 5);
  await tab.page.screenshot({ path });
  expect(statSync(path).size, name).toBeLessThan(MAX_BYTES);
}
