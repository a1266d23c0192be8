import puppeteer, {
  type Browser,
  type BrowserContext,
  type ElementHandle,
  type KeyInput,
  type Page,
  type SerializedAXNode,
} from "puppeteer-core";
import { expect, inject } from "vitest";
import { eventually } from "../support/patience.ts";

/** A name as a screen reader says it: whole, or a pattern. */
type Name = string | RegExp;

/** Where to look: everything inside the first element of that role and name. */
type Place = readonly [role: string, name: Name];

export type Tab = Awaited<ReturnType<typeof openTab>>;

export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly scheme?: "light" | "dark";
};

/** One person's browser: tabs that share what a browser keeps, and everything that goes wrong in any of them. */
export async function openBrowser(look: Look = {}) {
  const browser: Browser = await puppeteer.connect({
    browserWSEndpoint: inject("chromium"),
    defaultViewport: { width: look.width ?? 1400, height: look.height ?? 900 },
  });
  const context = await browser.createBrowserContext();
  const record: BrowserRecord = { problems: [], requests: [] };
  return {
    ...record,
    open: (url: string) => openTab(context, url, record, look),
    async close() {
      await context.close();
      await browser.disconnect();
    },
  };
}

export type BrowserRecord = {
  /** Console errors and warnings, uncaught errors, dialogs and pop-ups: a test expects none. */
  readonly problems: string[];
  /** Every address that was asked for. */
  readonly requests: string[];
};

/** A tab, used as a person does: by what is visible and by accessible role and name. Each step waits for what it needs. */
async function openTab(context: BrowserContext, url: string, record: BrowserRecord, look: Look) {
  const page = await context.newPage();
  keepRecord(page, record);
  await page.emulateMediaFeatures([
    { name: "prefers-color-scheme", value: look.scheme ?? "light" },
    { name: "prefers-reduced-motion", value: "reduce" },
  ]);
  await page.goto(url);

  /** All elements of a role and name now, in the order of the page. */
  async function all(role: string, name: Name, within?: Place): Promise<ElementHandle[]> {
    const root = within ? (await all(...within))[0] : undefined;
    if (within && !root) return [];
    const tree = await page.accessibility.snapshot({ interestingOnly: false, ...(root && { root }) });
    const nodes = flatten(tree).filter((node) => node.role === role && isNamed(node.name ?? "", name));
    const handles = await Promise.all(nodes.map((node) => node.elementHandle()));
    return handles.filter((handle) => handle !== null);
  }

  async function find(role: string, name: Name, within?: Place): Promise<ElementHandle> {
    return eventually(async () => {
      const found = (await all(role, name, within))[0];
      if (!found) throw new Error(`no ${role} “${name}”${within ? ` in ${within.join(" ")}` : ""}\n${await outline()}`);
      return found;
    });
  }

  /** What stands there for the eye. */
  async function text(within?: Place): Promise<string> {
    const root = within ? (await all(...within))[0] : await page.$("body");
    const words = await root?.getProperty("innerText");
    return String((await words?.jsonValue()) ?? "");
  }

  /** Roles and names, for the message of a step that did not find its thing. */
  async function outline(): Promise<string> {
    const nodes = flatten(await page.accessibility.snapshot({ interestingOnly: true }));
    return nodes
      .map(({ role, name }) => `${role} “${(name ?? "").slice(0, 60)}”`)
      .join("\n")
      .slice(0, 6_000);
  }

  return {
    page,
    all,
    find,
    text,
    async click(role: string, name: Name, within?: Place): Promise<void> {
      await eventually(async () => {
        const element = await find(role, name, within);
        await element.scrollIntoView();
        await element.click();
      });
    },
    /** Types into what has the focus; a line break is Shift+Enter. */
    async type(words: string): Promise<void> {
      for (const [index, line] of words.split("\n").entries()) {
        if (index > 0) await chord("Shift", "Enter");
        await page.keyboard.type(line);
      }
    },
    /** Puts words in at once, as from the clipboard. */
    paste: (words: string) => page.keyboard.sendCharacter(words),
    press: (key: KeyInput) => page.keyboard.press(key),
    chord,
    /** Waits until this can be read. */
    async reads(wanted: Name, within?: Place): Promise<void> {
      await eventually(async () => {
        const seen = await text(within);
        if (typeof wanted === "string") expect(seen).toContain(wanted);
        else expect(seen).toMatch(wanted);
      });
    },
    /** Waits until this can no longer be read. */
    async readsNoMore(gone: Name, within?: Place): Promise<void> {
      await eventually(async () => {
        const seen = await text(within);
        if (typeof gone === "string") expect(seen).not.toContain(gone);
        else expect(seen).not.toMatch(gone);
      });
    },
    /** Waits until a field holds words like these. */
    async holds(field: Name, wanted: RegExp): Promise<void> {
      await eventually(async () => {
        const value = await (await find("textbox", field)).getProperty("value");
        expect(await value.jsonValue()).toMatch(wanted);
      });
    },
    /** Waits until there is no such element any more. */
    async gone(role: string, name: Name, within?: Place): Promise<void> {
      await eventually(async () => expect(await all(role, name, within)).toEqual([]));
    },
    /** The name of the choice that is made in a group. */
    async checked(within: Place): Promise<string> {
      const [root] = await all(...within);
      const nodes = flatten(await page.accessibility.snapshot({ interestingOnly: false, ...(root && { root }) }));
      return nodes.find(({ checked }) => checked === true)?.name ?? "";
    },
    /** The role and name of what has the focus. */
    async focused(): Promise<{ role: string; name: string }> {
      const nodes = flatten(await page.accessibility.snapshot({ interestingOnly: false }));
      const node = nodes.findLast(({ focused }) => focused);
      return { role: node?.role ?? "", name: node?.name ?? "" };
    },
  };

  async function chord(modifier: KeyInput, key: KeyInput): Promise<void> {
    await page.keyboard.down(modifier);
    await page.keyboard.press(key);
    await page.keyboard.up(modifier);
  }
}

function keepRecord(page: Page, { problems, requests }: BrowserRecord): void {
  page.on("console", (message) => {
    const level = message.type();
    if (level === "error" || level === "warn") problems.push(`${level}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => problems.push(`uncaught: ${error instanceof Error ? error.stack : String(error)}`));
  page.on("request", (request) => requests.push(request.url()));
  page.on("popup", (popup) => problems.push(`pop-up: ${popup?.url()}`));
  page.on("dialog", (dialog) => {
    problems.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

function flatten(node: SerializedAXNode | null): SerializedAXNode[] {
  return node ? [node, ...(node.children ?? []).flatMap(flatten)] : [];
}

function isNamed(actual: string, wanted: Name): boolean {
  return typeof wanted === "string" ? actual === wanted : wanted.test(actual);
}
