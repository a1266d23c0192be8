import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

let visit: Visit;
let ana: Visitor;

beforeEach(async () => {
  visit = await startVisit();
  ana = await visit.come();
});
// It also holds what was asked for elsewhere, and what the console said, against the test.
afterEach(() => visit.leave());

const HOSTILE = [
  `<img src=x onerror="document.title='pwned'">`,
  `<script>document.title='pwned'</script>`,
  `<svg/onload=document.title='pwned'>`,
  `<iframe srcdoc="<script>parent.document.title='pwned'</script>"></iframe>`,
  `<style>*{display:none!important}</style>`,
  `</div></main></body></html><h1>broken`,
  `<a href="javascript:document.title='pwned'">html link</a>`,
  `[script link](javascript:document.title='pwned')`,
  `[hidden script](JaVa&#115;cript:document.title='pwned')`,
  `[tabbed script](java\tscript:document.title='pwned')`,
  `[data link](data:text/html,<script>opener.document.title='pwned'</script>)`,
  `<javascript:alert(1)|slack link>`,
  `![picture](http://elsewhere.example/pixel.png)`,
  `![picture](data:image/svg+xml,<svg onload=alert(1)>)`,
  `[web link](http://elsewhere.example/page "title")`,
  `<http://elsewhere.example/|slack web link>`,
  `[\u202Egnp.exe](http://elsewhere.example/)`,
  `\u202Eright to left\u202C and מימין לשמאל and من اليمين`,
  `{{constructor.constructor("document.title='pwned'")()}} \${document.title='pwned'}`,
];

it("text of people shows as they typed it, and does nothing", async () => {
  await ana.goTo("random");
  for (const text of HOSTILE) await ana.say(text.replaceAll("\t", " "));
  await ana.reads("constructor.constructor", ana.CONVERSATION);
  for (const part of [`<img src=x onerror="document.title='pwned'">`, "<script>", "<iframe srcdoc=", "</div></main>"]) {
    expect(await ana.text(ana.CONVERSATION)).toContain(part);
  }
  await expectInert(ana);
});

it("text of a model shows as text, and does nothing, while it streams and after", async () => {
  const answer = HOSTILE.map((text) => `${text}\n\n`);
  visit.model.reply({ deltas: answer.flatMap((text) => text.match(/.{1,7}/gs) ?? []), tokensPerSecond: 400 });
  await ana.say("Write it");
  await ana.reads("<script>document.title", ana.THREAD);
  await expectInert(ana);
  await ana.reads("constructor.constructor", ana.THREAD);
  await expectInert(ana);
});

it("text that no app and no server has made harmless before does nothing in the page either", async () => {
  visit.model.reply("STREAMED");
  await ana.say("POSTED");
  await ana.reads("STREAMED", ana.THREAD);
  await ana.say("/write-pref WHISPERED");
  await ana.reads("WHISPERED", ana.CONVERSATION);
  await visit.program.stop();
  const raw = JSON.stringify(HOSTILE.join("\n\n")).slice(1, -1);
  const saved = readdirSync(join(visit.program.folder, ".inkwell")).filter((name) => name.endsWith(".json"));
  for (const name of saved) {
    const path = join(visit.program.folder, ".inkwell", name);
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(/POSTED|STREAMED|WHISPERED/g, () => raw),
    );
  }
  await visit.program.restart();
  const later = await visit.come();
  await later.click("button", /^1 reply/);
  await later.reads("constructor.constructor", later.THREAD);
  await later.reads("constructor.constructor", later.CONVERSATION);
  await expectInert(later);
});

it("a draft of 60,000 characters arrives whole, and the page stays quick", async () => {
  const words = Array.from({ length: 10_000 }, (_, index) => `w${String(index).padStart(4, "0")} `);
  visit.model.reply(words);
  await ana.say("Write a book");
  await ana.reads("w9999", ana.THREAD);
  const shown = await ana.text(ana.THREAD);
  expect(words.filter((word) => !shown.includes(word.trim()))).toEqual([]);
  const tookMs = Number(
    await ana.page.evaluate(`(async () => {
      const from = performance.now();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      return performance.now() - from;
    })()`),
  );
  expect(tookMs).toBeLessThan(500);
});

it("Markdown that is broken, deep or unfinished shows its words", async () => {
  const broken = [
    "**bold without end",
    "```\ncode without end",
    `${"> ".repeat(300)}deep quote`,
    `${"[".repeat(5_000)}brackets`,
    `${"*a ".repeat(5_000)}stars`,
    `| a | b |\n|---|\n| c`,
  ];
  for (const [index, text] of broken.entries()) {
    visit.model.reply(`${text}\n\nend${index}`);
    await ana.goTo("Inkwell");
    await ana.say(`Write number ${index}`);
    await ana.reads(`end${index}`, ana.THREAD);
  }
  await expectInert(ana);
});

/** Nothing of it has run, is an element of its own kind, or leads anywhere but to the web or mail. */
async function expectInert(tab: Visitor): Promise<void> {
  const found = await tab.page.evaluate(`({
    title: document.title,
    elements: document.querySelectorAll(":is(main, aside) :is(script, iframe, style, object, embed, base, meta)").length,
    handlers: [...document.querySelectorAll("*")].flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith("on")),
    pictures: [...document.images].map((image) => image.src).filter((src) => !src.startsWith(location.origin)),
    links: [...document.links].map((link) => link.protocol),
    bareLinks: [...document.links].filter((link) => link.protocol.startsWith("http") && link.origin !== location.origin)
      .filter((link) => link.target !== "_blank" || !link.relList.contains("noopener")).length,
  })`);
  const { title, links, ...rest } = found as { title: string; links: string[] };
  expect(title).not.toContain("pwned");
  expect(rest).toEqual({ elements: 0, handlers: [], pictures: [], bareLinks: 0 });
  expect(links.filter((protocol) => !["http:", "https:", "mailto:"].includes(protocol))).toEqual([]);
}
