import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { NOT_DISPLAYED } from "../../../../playground/slack/rich-text/wire-words.ts";
import { type LocalSlack, startLocalSlack } from "../../../../playground/slack/server.ts";
import { rawCall } from "../raw-call.ts";

let slack: LocalSlack;
beforeEach(async () => {
  slack = await startLocalSlack();
});
afterEach(() => slack.stop());

type Told = { readonly text: string; readonly blocks?: readonly { type: string; elements: readonly object[] }[] };

/** A thread of the DM, as `conversations.replies` tells it. */
async function told(ts: string): Promise<readonly Told[]> {
  const { body } = await rawCall(slack, "conversations.replies", { channel: slack.channels.anaDm.id, ts });
  return body.messages as Told[];
}

describe("a message", () => {
  it.each([
    [
      "*Hi* &amp; _bye_",
      [[{ text: "Hi", style: { bold: true } }, { text: " & " }, { text: "bye", style: { italic: true } }]],
    ],
    [
      "See <https://x.example|x.example>",
      [[{ text: "See " }, { type: "link", url: "https://x.example", text: "x.example" }]],
    ],
    ["• a\n• `b &lt; c`", [[[{ text: "a" }], [{ text: "b < c", style: { code: true } }]]]],
    ["&gt; said <@U0BEN0001> :tada:", [[{ text: "said " }, { user_id: "U0BEN0001" }, {}, { unicode: "1f389" }]]],
  ])("of a person's brings its words as rich text, too: %j", async (text, elements) => {
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text });
    const [message] = await told(ts);
    expect(message?.text).toBe(text);
    expect(message?.blocks).toMatchObject([{ type: "rich_text", elements: elements.map(inner) }]);
  });

  function inner(elements: readonly unknown[]): object {
    return { elements: elements.map((one) => (Array.isArray(one) ? inner(one) : one)) };
  }

  it("of an app's that is Markdown comes back as rich text and tables, and keeps the text that it was given", async () => {
    const channel = slack.channels.anaDm.id;
    const text = "# Plan\n\n1. **Tea**\n2. [Cake](https://x.example)\n\n| a | b |\n| --- | --- |\n| 1 | 2 |";
    const { body } = await rawCall(slack, "chat.postMessage", {
      channel,
      text: "Plan",
      blocks: [{ type: "markdown", text }],
    });
    const [message] = await told(String(body.ts));
    expect(message?.text).toBe("Plan");
    expect(message?.blocks?.map(({ type }) => type)).toEqual(["rich_text", "table"]);
    expect(JSON.stringify(message?.blocks)).not.toContain("**");
    const sent = { channel, ts: body.ts, text: "Plan", blocks: [...(message?.blocks ?? []), { type: "divider" }] };
    await rawCall(slack, "chat.update", sent);
    const kept = slack.messages(slack.channels.anaDm)[0]?.blocks;
    expect(kept).toMatchObject([{ type: "markdown", text }, { type: "divider" }]);
  });

  it("that was streamed comes back as rich text with a text in mrkdwn", async () => {
    const { ana } = slack.people;
    const channel = slack.channels.anaDm.id;
    const ts = await slack.say({ as: ana, channel, text: "Write" });
    const markdown = "**Dear** all & <3\n\n- one\n- [two](https://x.example)";
    const { body } = await rawCall(slack, "chat.startStream", { channel, thread_ts: ts, markdown_text: markdown });
    await rawCall(slack, "chat.stopStream", { channel, ts: body.ts });
    const message = (await told(ts))[1];
    expect(message?.text).toBe("*Dear* all &amp; &lt;3\n\n• one\n• <https://x.example|two>");
    expect(message?.blocks?.map(({ type }) => type)).toEqual(["rich_text"]);
  });

  it("of an app's without a text says that it cannot be displayed", async () => {
    const channel = slack.channels.anaDm.id;
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "Deployed" } }];
    const { body } = await rawCall(slack, "chat.postMessage", { channel, blocks });
    expect((await told(String(body.ts)))[0]?.text).toBe(NOT_DISPLAYED);
  });

  it("brings what was forwarded with it, in the event and in the thread", async () => {
    const attachments = [{ is_share: true, author_id: "U0BEN0001", from_url: "https://x.example", text: "Hi" }];
    const ts = await slack.say({ as: slack.people.ana, channel: slack.channels.anaDm, text: "fyi", attachments });
    expect(await told(ts)).toMatchObject([{ text: "fyi", attachments }]);
  });
});
