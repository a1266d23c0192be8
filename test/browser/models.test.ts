import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, it } from "vitest";
import { startVisit, type Visit, type Visitor } from "./visit.ts";

const KEY = "sk-right-4711";

let visit: Visit;
let ana: Visitor;
let closing: (() => void)[] = [];
beforeEach(async () => {
  visit = await startVisit({ model: false });
  ana = await visit.come();
  await ana.click("button", "Connect a model");
  await ana.click("radio", "Any compatible server");
});
afterEach(async () => {
  for (const close of closing) close();
  closing = [];
  await visit.leave();
});

/** A server that lists two models to who has the key. */
async function aServer(listen: RequestListener): Promise<string> {
  const server = createServer(listen).listen(0, "127.0.0.1");
  await once(server, "listening");
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`;
}

const listing: RequestListener = ({ headers, url }, response) => {
  if (headers.authorization !== `Bearer ${KEY}`) return void response.writeHead(401).end("{}");
  if (url !== "/v1/models") return void response.writeHead(404).end();
  response.end(JSON.stringify({ data: [{ id: "small" }, { id: "large" }] }));
};

async function fill(field: RegExp, words: string): Promise<void> {
  const found = await ana.find("textbox", field);
  await found.click({ count: 3 });
  await ana.press("Backspace");
  await ana.type(words);
}

it("a refused key, another model and a choice of models are told beside what was entered, and the chosen one is connected", async () => {
  await fill(/^Address/, await aServer(listing));
  await fill(/^API key/, "sk-wrong");
  await fill(/^Model/, "huge");
  await ana.press("Enter");
  await ana.reads("The key was refused.");
  await ana.reads("No model is connected.");
  await fill(/^API key/, KEY);
  await ana.press("Enter");
  await ana.reads("It does not know the model huge. It has these models: choose one.");
  await (await ana.find("combobox", /^Model/)).select("large");
  await ana.click("button", "Connect");
  await ana.reads(/Connected to large at 127/);
});

it("the models of a server are offered where none was named, and the one before stays while another does not work", async () => {
  await fill(/^Address/, await aServer(listing));
  await fill(/^API key/, KEY);
  await ana.press("Enter");
  await ana.reads("It has these models: choose one.");
  await ana.click("button", "Connect");
  await ana.reads(/Connected to small at 127/);
  await ana.click("button", "Workspace");
  await ana.click("menuitem", /^Connect a model/);
  await ana.click("radio", "Any compatible server");
  await fill(/^Address/, "http://127.0.0.1:1/v1");
  await ana.press("Enter");
  await ana.reads("Nothing answers at this address: 127.0.0.1:1.");
  await ana.reads(/Connected to small at 127/);
  expect(await ana.text()).not.toContain("Inkwell is starting");
});

it("Inkwell's entry in the sidebar keeps its size while a model is connected, and the page says what it waits for", async () => {
  const answer = Promise.withResolvers<void>();
  const url = await aServer((request, response) => void answer.promise.then(() => listing(request, response)));
  await ana.page.evaluate(`
    globalThis.sizes = new Set();
    globalThis.states = new Set();
    const look = () => {
      const state = document.querySelector(".bot-state");
      const entry = state.closest("button");
      sizes.add(Math.round(entry.getBoundingClientRect().height) + " of " + Math.round(state.getBoundingClientRect().height));
      states.add(entry.innerText);
    };
    new MutationObserver(look).observe(document.querySelector("nav"), { subtree: true, childList: true, attributes: true, characterData: true });
    look();
  `);
  await fill(/^Address/, url);
  await fill(/^API key/, KEY);
  await fill(/^Model/, "small");
  await ana.press("Enter");
  await ana.reads("Asking the server.");
  answer.resolve();
  await ana.reads(/Connected to small/);
  await ana.find("button", /^Inkwell.*connected/, ana.SIDEBAR);
  expect(await ana.page.evaluate("[...states].join()")).toMatch(/starting[\s\S]*connected|connected[\s\S]*starting/);
  expect(await ana.page.evaluate("[...sizes]")).toHaveLength(1);
});

it("a suggested prompt is sent at once when it is clicked", async () => {
  await ana.click("button", "See what I can do");
  await ana.reads("What can you do?", ana.CONVERSATION);
  await ana.reads("1 reply", ana.CONVERSATION);
});
