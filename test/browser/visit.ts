import { expect } from "vitest";
import type { ModelStandIn } from "../support/model-stand-in.ts";
import { eventually } from "../support/patience.ts";
import { startModelWriter } from "./model-writer.ts";
import { type Look, openBrowser, type Tab } from "./person.ts";
import { startTry, type TryProgram } from "./try-program.ts";

export type Visit = {
  readonly program: TryProgram;
  readonly model: ModelStandIn;
  /** A browser of its own at the page, and what a person does there. */
  come(look?: Look): Promise<Visitor>;
  /** A browser of its own at any address, which may refuse it. */
  comeTo(url: string): Promise<Tab>;
  /** Ends everything. What went wrong in any browser meanwhile fails the test, as does a request to anywhere else. */
  leave(): Promise<void>;
};

export type Visitor = Awaited<ReturnType<typeof createVisitor>>;

/** `npm run try` with a model that writes by the rules in its prompt; `model: false` leaves it unconnected. */
export async function startVisit({ model: isConnected = true } = {}): Promise<Visit> {
  const model = await startModelWriter();
  const settings = isConnected ? { OPENAI_BASE_URL: model.baseUrl, OPENAI_MODEL: "stand-in" } : {};
  const program = await startTry(settings).catch(async (error: unknown) => {
    await model.close();
    throw error;
  });
  const browsers: Awaited<ReturnType<typeof openBrowser>>[] = [];
  const strangers: typeof browsers = [];
  return {
    program,
    model,
    async come(look) {
      const browser = await openBrowser(look);
      browsers.push(browser);
      return createVisitor(browser, program);
    },
    async comeTo(url) {
      const browser = await openBrowser();
      strangers.push(browser);
      return browser.open(url);
    },
    async leave() {
      const origins = program.urls.map((url) => new URL(url).origin);
      const isNone = (problem: string) =>
        MODEL_REFUSED.test(problem) || (program.urls.length > 1 && OUTAGE.test(problem));
      const problems = browsers.flatMap((browser) => browser.problems).filter((problem) => !isNone(problem));
      const isOwn = (url: string) => url.startsWith("data:") || origins.includes(new URL(url).origin);
      const elsewhere = browsers.flatMap((browser) => browser.requests).filter((url) => !isOwn(url));
      for (const browser of [...browsers, ...strangers]) await browser.close();
      await program.leave();
      await model.close();
      expect(problems).toEqual([]);
      expect(elsewhere).toEqual([]);
    },
  };
}

/** A tab, and a person's steps in a Slack: they name places and texts as the page shows them. */
async function createVisitor(browser: Awaited<ReturnType<typeof openBrowser>>, program: TryProgram) {
  const tab = await browser.open(program.url());
  await tab.find("textbox", /^Message /);

  const SIDEBAR = ["navigation", "Workspace"] as const;
  const CONVERSATION = ["main", ""] as const;
  const PEOPLE = ["radiogroup", "You are"] as const;
  const THREAD = ["complementary", "Thread"] as const;

  async function write(words: string, field: string | RegExp, within: Place): Promise<void> {
    await tab.click("textbox", field, within);
    await tab.paste(words);
    await tab.press("Enter");
  }

  return {
    ...tab,
    browser,
    SIDEBAR,
    CONVERSATION,
    THREAD,
    anotherTab: () => browser.open(program.url()),
    /** To a conversation by its name, or to Inkwell's messages. */
    goTo: (name: string) => tab.click("button", startsWith(name), SIDEBAR),
    async goHome(): Promise<void> {
      await tab.click("button", /^Inkwell/, SIDEBAR);
      await tab.click("tab", "Home");
    },
    /** Writes into the conversation that is open and sends it. */
    say: (words: string) => write(words, /^Message /, CONVERSATION),
    /** Writes into the thread that is open and sends it. */
    reply: (words: string) => write(words, /^Reply/, THREAD),
    /** Opens the thread of the last message that has replies, as in Slack: no thread opens by itself. */
    async openReplies(): Promise<void> {
      await eventually(async () => {
        const last = (await tab.all("button", /^\d+ repl/, CONVERSATION)).at(-1);
        if (!last) throw new Error("no replies yet");
        await last.click();
      });
      await tab.find(...THREAD);
    },
    async become(name: string): Promise<void> {
      await tab.click("radio", startsWith(name), PEOPLE);
      await eventually(async () => expect(await tab.checked(PEOPLE)).toMatch(startsWith(name)));
    },
    /** Connects a model server by the banner; `choices` are ticked. */
    async connectModel(baseUrl: string, key = "", choices: readonly (string | RegExp)[] = []): Promise<void> {
      await tab.click("button", "Connect a model");
      await tab.click("radio", "Any compatible server");
      await fill(/^Address/, baseUrl);
      if (key) await fill(/^API key/, key);
      for (const choice of choices) await tab.click("checkbox", choice);
      await fill(/^Model/, "stand-in");
      await tab.press("Enter");
      await tab.reads(/Connected to .*stand-in/);
      await tab.find("button", /^Inkwell.*connected/, SIDEBAR);
    },
    /** Opens what can be done with a message, and chooses of it. */
    async choose(message: string, item: string): Promise<void> {
      const words = await tab.page.waitForSelector(`::-p-text(${message})`);
      await words?.hover();
      await tab.click("button", "More actions");
      await tab.click("menuitem", item);
    },
  };

  async function fill(field: RegExp, words: string): Promise<void> {
    await tab.click("textbox", field, ["form", ""]);
    await tab.type(words);
  }
}

type Place = Parameters<Tab["text"]>[0];

function startsWith(name: string): RegExp {
  return new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}

// What follows the browser itself writes to the console, whatever the page makes of the answer.
// That a model does not work is an answer.
const MODEL_REFUSED = /^error: Failed to load resource: .* 400 .*\/workspace\/model\)/;
// While the program was ended, a tab cannot but fail to reach it. 401: somebody else's has taken its address meanwhile.
const OUTAGE =
  /^error: Failed to load resource: (net::ERR_(CONNECTION_(REFUSED|RESET)|INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE)|.* 401 )/;
