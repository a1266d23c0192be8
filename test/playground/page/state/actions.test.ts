import { beforeEach, describe, expect, it } from "vitest";
import { createActions, hear } from "../../../../playground/page/state/actions.ts";
import type { Api } from "../../../../playground/page/state/api.ts";
import { createDrafts } from "../../../../playground/page/state/drafts.ts";
import { createStore, EMPTY } from "../../../../playground/page/state/store.ts";
import type { PageConversation, PageMessage } from "../../../../playground/page-server/types.ts";
import { aWorkspace } from "../elements.ts";

const APP: PageConversation = {
  id: "D1",
  name: "Inkwell",
  kind: "app",
  members: ["U1", "UB"],
  isMember: true,
  unread: 0,
  mentions: 0,
};

const message = (changes: Partial<PageMessage>): PageMessage => ({
  ts: "1.0",
  channel: "C1",
  user: "U1",
  isBot: false,
  isApp: false,
  text: "words",
  streaming: false,
  at: Date.now(),
  shownAs: "mrkdwn",
  ...changes,
});

let called: { action: string; body: object }[];
let store: ReturnType<typeof createStore>;
let actions: ReturnType<typeof createActions>;
beforeEach(() => {
  called = [];
  const channel = aWorkspace().conversations[0] as PageConversation;
  store = createStore({
    ...EMPTY,
    workspace: aWorkspace({ conversations: [channel, APP] }),
    route: { kind: "conversation", id: "C1" },
  });
  const act: Api["act"] = async (action, body) => {
    called.push({ action, body });
    return { ok: true, ts: "7.0" };
  };
  const session = { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  const feed = { start: () => {} };
  actions = createActions({ api: { act } as unknown as Api, store, drafts: createDrafts(session), feed, session });
});

describe("a suggested prompt", () => {
  it.each([
    "Help me write an announcement",
    "Write about: ",
    "Translate this:",
    "/write a note",
    "Shorten ",
    "Zeile\nzwei",
  ])("is sent at once and as it stands, as in Slack: %s", async (text) => {
    expect(await actions.say({ channel: "D1" }, text)).toBe(true);
    expect(called).toEqual([{ action: "say", body: { as: "U1", channel: "D1", text } }]);
  });
});

describe("a thread", () => {
  it("opens where the person is when they write to Inkwell alone", async () => {
    await actions.send({ channel: "D1" }, "Write a toast");
    expect(store.get().thread).toEqual({ channel: "D1", ts: "7.0" });
  });

  it.each(["@inkwell write a toast", "hello everybody", "/write a toast", "/write-pref be brief"])(
    "does not open by itself in a channel: %s",
    async (text) => {
      await actions.send({ channel: "C1" }, text);
      hear(store, message({ text: "<@UB> write a toast" }), undefined);
      hear(store, message({ ts: "2.0", threadTs: "1.0", user: "UB", isBot: true, streaming: true }), undefined);
      hear(store, message({ ts: "3.0", user: "UB", isBot: true, text: "<@U1> asked for a draft" }), undefined);
      expect(store.get().thread).toBeUndefined();
    },
  );

  it("does not open by itself after a command in Inkwell's messages, and an open one stays", async () => {
    await actions.send({ channel: "D1" }, "/write a toast");
    expect(store.get().thread).toBeUndefined();
    actions.openThread({ channel: "C1", ts: "5.0" });
    hear(store, message({ ts: "2.0", threadTs: "1.0", user: "UB", isBot: true }), undefined);
    expect(store.get().thread).toEqual({ channel: "C1", ts: "5.0" });
  });

  it("is announced while it is in view, and not otherwise", () => {
    hear(store, message({ ts: "2.0", threadTs: "1.0", user: "UB", isBot: true, text: "Cheers" }), undefined);
    expect(store.get().announcement).toBe("");
    actions.openThread({ channel: "C1", ts: "1.0" });
    hear(store, message({ ts: "2.0", threadTs: "1.0", user: "UB", isBot: true, text: "Cheers" }), undefined);
    expect(store.get().announcement).toBe("Inkwell: Cheers");
  });
});
