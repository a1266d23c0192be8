import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { startVisit, type Visit } from "./visit.ts";

let visit: Visit;
afterEach(() => visit.leave());

it("everything is still there after npm run try was ended and started again, in the tab that stayed open too", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  await ana.say("/write-pref Start e-mails with “Dear Customer”");
  await ana.reads("Only visible to you");
  await ana.say("Write an e-mail about Monday");
  await ana.reads("Dear Customer,", ana.THREAD);
  const url = visit.program.url();
  await visit.program.stop();
  await ana.reads("Trying again");
  await visit.program.restart();
  expect(visit.program.url()).toBe(url);
  await ana.readsNoMore("Trying again");
  await ana.reads("Write an e-mail about Monday", ana.CONVERSATION);
  await ana.say("Write an e-mail about Tuesday");
  await ana.reads(/Dear Customer,\s+this is about: Write an e-mail about Tuesday/, ana.THREAD);

  const later = await visit.come();
  await later.reads("Write an e-mail about Monday", later.CONVERSATION);
  // As in Slack, a line for one person alone is gone when the page is loaded again; the rule is not.
  expect(await later.text()).not.toContain("Only visible to you");
  await later.goHome();
  await later.reads("Start e-mails with “Dear Customer”", later.CONVERSATION);
});

it("a draft that was on its way when npm run try was ended is shown as ended, and comes whole after the next start", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  visit.model.reply({ deltas: ["The ", "beginning ", "of it"], ending: "silent" });
  await ana.say("Write a story");
  await ana.reads("The beginning of it", ana.THREAD);
  await visit.program.stop();
  visit.model.reply("The whole story.");
  await visit.program.restart();
  const later = await visit.come();
  await later.click("button", /^\d repl/);
  await later.reads(/The beginning of it\s+Interrupted by a restart[\s\S]*The whole story\./, later.THREAD);
  await later.gone("button", /^Stop/, later.THREAD);
});

it("--fresh begins with an empty workspace and no rules", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  await ana.say("/write-pref Start e-mails with “Dear Customer”");
  await ana.reads("Only visible to you");
  await visit.program.restart(["--fresh"]);
  const later = await visit.come();
  expect(await later.text()).not.toContain("Dear Customer");
  await later.say("Write an e-mail");
  await later.reads("Hello,", later.THREAD);
});

it("starting over in the page empties it too, for every tab", async () => {
  visit = await startVisit();
  const ana = await visit.come();
  const other = await ana.anotherTab();
  await ana.say("/write-pref Start e-mails with “Dear Customer”");
  await other.reads("Dear Customer");
  await ana.click("button", "Workspace");
  await ana.click("menuitem", /^Start over/);
  await ana.click("button", "Start over", ["dialog", "Start over"]);
  await other.readsNoMore("Only visible to you");
  await ana.find("button", /^Inkwell.*connected/, ana.SIDEBAR);
  await ana.say("Write an e-mail");
  await ana.reads("Hello,", ana.THREAD);
});

it("without a model the page says so and shows how to connect one, which holds for the run and is written nowhere", async () => {
  visit = await startVisit({ model: false });
  const ana = await visit.come();
  await ana.say("Write an e-mail that we are closed on Monday");
  await ana.reads("[No model connected]", ana.THREAD);
  await ana.click("DisclosureTriangle", "The prompt that a model would get", ana.THREAD);
  await ana.find("DisclosureTriangle", /^What Inkwell tells the model/, ana.THREAD);
  await ana.click("button", "What happened", ana.THREAD);
  await ana.reads("Write an e-mail that we are closed on Monday", ["region", "What happened, step by step"]);
  await ana.press("Escape");
  await ana.connectModel(visit.model.baseUrl, "sk-page-secret-4711");
  await ana.say("Write an e-mail that we are closed on Tuesday");
  await ana.reads("this is about: Write an e-mail that we are closed on Tuesday", ana.THREAD);
  expect(visit.model.requests.at(-1)?.headers.authorization).toBe("Bearer sk-page-secret-4711");

  await visit.program.stop();
  for (const name of readdirSync(visit.program.folder, { recursive: true, withFileTypes: true })) {
    if (!name.isFile()) continue;
    const bytes = readFileSync(join(name.parentPath, name.name));
    expect(bytes.includes("sk-page-secret-4711"), name.name).toBe(false);
  }
  await visit.program.restart();
  const later = await visit.come();
  await later.say("Write an e-mail that we are closed on Friday");
  await later.reads("[No model connected]", later.THREAD);
});

it("a model is kept for the next run where that is asked for, with its key where that is asked for too, until it is forgotten", async () => {
  const SECRET = "sk-kept-secret-4711";
  visit = await startVisit({ model: false });
  const ana = await visit.come();
  await ana.connectModel(visit.model.baseUrl, SECRET, [
    "Keep for the next run",
    /^Keep the key too.*readable by its owner alone/,
  ]);
  await ana.reads(/kept for the next run with its key/);
  await visit.program.restart();
  const holding = readdirSync(join(visit.program.folder, ".inkwell")).filter((name) =>
    readFileSync(join(visit.program.folder, ".inkwell", name)).includes(SECRET),
  );
  expect(holding).toEqual(["try-model.json"]);

  const later = await visit.come();
  await later.reads(/Connected to .*stand-in/);
  await later.say("Write an e-mail");
  await later.reads("this is about: Write an e-mail", later.THREAD);
  expect(visit.model.requests.at(-1)?.headers.authorization).toBe(`Bearer ${SECRET}`);
  await later.click("button", "Forget it");
  await later.gone("button", "Forget it");
  await later.reads(/Connected to .*stand-in.* until npm run try ends/);
  await visit.program.restart();
  const last = await visit.come();
  await last.reads("No model is connected.");
});

it("a model that is kept without its key asks for the key, and --fresh forgets it", async () => {
  visit = await startVisit({ model: false });
  const ana = await visit.come();
  await ana.connectModel(visit.model.baseUrl, "sk-not-kept-4711", ["Keep for the next run"]);
  await visit.program.restart();
  const later = await visit.come();
  await later.reads(/stand-in at .* is kept for the next run without its key/);
  await later.click("button", "Connect a model");
  await later.holds(/^Address/, /^http/);
  await later.holds(/^Model/, /^stand-in$/);
  await later.click("textbox", /^API key/);
  await later.type("sk-again-4711");
  await later.press("Enter");
  await later.reads(/Connected to .*stand-in/);
  await visit.program.restart(["--fresh"]);
  const last = await visit.come();
  await last.reads("No model is connected.");
  expect(await last.text()).not.toContain("stand-in");
});
