import { describe, expect, it } from "vitest";
import { choicesFor } from "../../../../playground/page/composer/completion.ts";
import { withChange } from "../../../../playground/page/workspace/changes.ts";
import { asTyped } from "../../../../playground/page/workspace/names.ts";
import { rowsOf, topLevel } from "../../../../playground/page/workspace/timeline.ts";
import type { PageMessage } from "../../../../playground/page-server/types.ts";
import { aWorkspace } from "../elements.ts";

function aMessage(ts: string, changes: Partial<PageMessage> = {}): PageMessage {
  const at = Number(ts) * 1000;
  const message = { ts, channel: "C1", user: "U1", isBot: false, isApp: false, text: "hello", streaming: false };
  return { ...message, at, shownAs: "mrkdwn", ...changes };
}

describe("a tab that is told of a change", () => {
  it("puts a message in its place by time, once, however often it is told", () => {
    const told = [aMessage("3.0"), aMessage("1.0"), aMessage("2.0"), aMessage("3.0", { text: "edited" })];
    const after = told.reduce((state, message) => withChange(state, { kind: "message", message }), aWorkspace());
    expect(after.messages.C1?.map(({ ts, text }) => `${ts} ${text}`)).toEqual(["1.0 hello", "2.0 hello", "3.0 edited"]);
  });

  it("follows a stream to its end, and leaves every other message the same object", () => {
    const state = aWorkspace({ messages: { C1: [aMessage("1.0"), aMessage("2.0", { text: "", streaming: true })] } });
    const after = withChange(state, { kind: "stream", channel: "C1", ts: "2.0", text: "Dear", streaming: false });
    expect(after.messages.C1?.[1]).toMatchObject({ text: "Dear", streaming: false });
    expect(after.messages.C1?.[0]).toBe(state.messages.C1?.[0]);
    expect(after.people).toBe(state.people);
  });

  it("forgets what was deleted or dismissed", () => {
    const ephemeral = { id: "9.0", channel: "C1", text: "saved", at: 9_000, shownAs: "mrkdwn" } as const;
    const state = aWorkspace({ messages: { C1: [aMessage("1.0")] }, ephemerals: [ephemeral] });
    expect(withChange(state, { kind: "message_deleted", channel: "C1", ts: "1.0" }).messages.C1).toEqual([]);
    expect(withChange(state, { kind: "ephemeral_deleted", channel: "C1", id: "9.0" }).ephemerals).toEqual([]);
  });

  it("counts what is unread, and has one status for each thread", () => {
    const unread = withChange(aWorkspace(), {
      kind: "unread",
      channel: "C1",
      unread: 2,
      mentions: 1,
      lastReadTs: "1.0",
    });
    expect(unread.conversations[0]).toMatchObject({ name: "general", unread: 2, mentions: 1 });
    const status = (text: string) => ({ channel: "C1", threadTs: "1.0", status: "processing", text });
    const told = [status("is thinking"), status("is writing")];
    const after = told.reduce((state, one) => withChange(state, { kind: "status", status: one }), aWorkspace());
    expect(after.statuses).toEqual([status("is writing")]);
  });
});

describe("the messages of a conversation", () => {
  const day = 86_400;

  it("are divided by day, grouped by person, and marked where they are new", () => {
    const messages = [
      aMessage("100000.0"),
      aMessage("100060.0"),
      aMessage(`${100_000 + day}.0`, { user: "U2" }),
      aMessage(`${100_100 + day}.0`, { user: "U2", isBot: true }),
    ];
    const rows = rowsOf({ messages, ephemerals: [], readUpTo: `${100_000 + day}.0`, you: "U1" });
    expect(rows.map((row) => (row.kind === "message" ? `${row.isGrouped ? "grouped" : "headed"}` : row.kind))).toEqual([
      ...["day", "headed", "grouped", "day", "headed"],
      ...["new", "headed"],
    ]);
  });

  it("hold no replies, save those that were sent to the channel as well", () => {
    const messages = [
      aMessage("1.0"),
      aMessage("2.0", { threadTs: "1.0" }),
      aMessage("3.0", { threadTs: "1.0", isBroadcast: true }),
    ];
    expect(topLevel(messages).map(({ ts }) => ts)).toEqual(["1.0", "3.0"]);
  });
});

describe("a person who types", () => {
  const labels = (text: string, hasCommands = true) =>
    choicesFor(text, text.length, aWorkspace(), hasCommands).map(({ label }) => label);

  it("is offered commands after a slash at the beginning, and nowhere else", () => {
    expect(labels("/")).toEqual(["/write", "/write-pref"]);
    expect(labels("/write-")).toEqual(["/write-pref"]);
    expect(labels("/write a")).toEqual([]);
    expect(labels("and/or /")).toEqual([]);
    expect(labels("/", false)).toEqual([]);
  });

  it("is offered people and the app after an @, by any of their names", () => {
    expect(labels("@")).toEqual(["Inkwell", "Ana Alves", "Ben Berg"]);
    expect(labels("hello @be")).toEqual(["Ben Berg"]);
    expect(labels("@alves")).toEqual(["Ana Alves"]);
    expect(labels("ana@b")).toEqual([]);
  });

  it("gets what was chosen in place of what was typed, with the caret after it", () => {
    const [choice] = choicesFor("hi @in, there", 6, aWorkspace(), true);
    expect(choice).toMatchObject({ text: "hi @inkwell , there", caret: 12 });
  });

  it("edits a message in the form in which it was typed", () => {
    expect(asTyped(aWorkspace(), "<@UB> &lt;b&gt; &amp;lt; <https://a.example/x> <@U2|x>")).toBe(
      "@inkwell <b> &lt; https://a.example/x @ben",
    );
  });
});
