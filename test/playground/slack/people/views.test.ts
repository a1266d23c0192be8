import type { App } from "@slack/bolt";
import { afterEach, describe, expect, it } from "vitest";
import { startBot, type TestBot } from "../bot.ts";
import { codeOf, rawCall } from "../raw-call.ts";

let bot: TestBot;
afterEach(() => bot.stop());

const plain = (text: string) => ({ type: "plain_text" as const, text });
const ruleInput = {
  type: "input" as const,
  block_id: "rule",
  label: plain("The rule"),
  element: { type: "plain_text_input" as const, action_id: "text", initial_value: "Be brief", max_length: 500 },
};
const modal = (title: string, rest: object = {}) => ({
  type: "modal" as const,
  title: plain(title),
  submit: plain("Save"),
  blocks: [ruleInput],
  ...rest,
});

type Submission = { text: unknown; user: string; metadata: string };

/** An app whose command opens a modal, and which answers a submission as told. */
async function withModal(answer: (text: unknown) => object | undefined, view: object = modal("A rule")) {
  const submissions: Submission[] = [];
  const closed: unknown[] = [];
  const listen = (app: App) => {
    app.command("/rule", async ({ command, ack, client }) => {
      await ack();
      await client.views.open({ trigger_id: command.trigger_id, view: { callback_id: "rule", ...view } as never });
    });
    app.view("rule", async ({ view: submitted, body, ack }) => {
      const text = submitted.state.values.rule?.text?.value;
      submissions.push({ text, user: body.user.id, metadata: submitted.private_metadata });
      const answered = answer(text);
      await (answered ? ack(answered as never) : ack());
    });
    app.view({ type: "view_closed", callback_id: "rule" }, async ({ body, ack }) => {
      closed.push(body.type === "view_closed" && body.is_cleared);
      await ack();
    });
  };
  bot = await startBot("socket", listen);
  if (bot.slack.connections === 0) await bot.slack.waitForConnection();
  const { slack } = bot;
  const { ana } = slack.people;
  const open = async () => {
    await slack.command({ as: ana, channel: slack.channels.random, command: "/rule" });
    return (await slack.waitFor(() => slack.modalsOf(ana)[0])).id;
  };
  const titles = () => slack.modalsOf(ana).map(({ title }) => title.text);
  return { slack, ana, submissions, closed, open, titles };
}

describe("a modal", () => {
  it("is opened by a command, submitted with what was typed, and closed", async () => {
    const { slack, ana, submissions, open, titles } = await withModal(() => undefined);
    const viewId = await open();
    expect(titles()).toEqual(["A rule"]);
    await slack.submit({ as: ana, viewId, values: { rule: { text: "Be kind" } } });
    expect(submissions).toEqual([{ text: "Be kind", user: ana.id, metadata: "" }]);
    expect(titles()).toEqual([]);
    await expect(slack.submit({ as: ana, viewId })).rejects.toThrow("that view is no longer open");
  });

  it("holds what it began with where nothing was typed, and what the app put into it", async () => {
    const { slack, ana, submissions, open } = await withModal(
      () => undefined,
      modal("A rule", { private_metadata: "rule 7" }),
    );
    await slack.submit({ as: ana, viewId: await open() });
    expect(submissions).toEqual([{ text: "Be brief", user: ana.id, metadata: "rule 7" }]);
  });

  it("stays open with the errors that the app finds", async () => {
    const errors = { rule: "That is a rule already" };
    const { slack, ana, open, titles } = await withModal(() => ({ response_action: "errors", errors }));
    expect(await slack.submit({ as: ana, viewId: await open() })).toMatchObject({ errors });
    expect(titles()).toEqual(["A rule"]);
  });

  it("is not sent while something is missing or too long", async () => {
    const { slack, ana, submissions, open } = await withModal(() => undefined);
    const viewId = await open();
    const empty = await slack.submit({ as: ana, viewId, values: { rule: { text: "" } } });
    expect(empty.errors).toEqual({ rule: "Please complete this required field." });
    const long = await slack.submit({ as: ana, viewId, values: { rule: { text: "x".repeat(501) } } });
    expect(long.errors).toEqual({ rule: "Please enter at most 500 characters." });
    expect(submissions).toEqual([]);
  });

  it("becomes another one, gets a second on top, or goes with all of them, as the app answers", async () => {
    const answers = [
      { response_action: "update", view: modal("Another", { callback_id: "rule" }) },
      { response_action: "push", view: modal("On top", { callback_id: "rule" }) },
      { response_action: "clear" },
    ];
    const { slack, ana, open, titles } = await withModal(() => answers.shift());
    const viewId = await open();
    await slack.submit({ as: ana, viewId });
    expect(titles()).toEqual(["Another"]);
    await slack.submit({ as: ana, viewId });
    expect(titles()).toEqual(["Another", "On top"]);
    const [below, top] = slack.modalsOf(ana);
    expect(top).toMatchObject({ root_view_id: viewId, previous_view_id: viewId });
    await expect(slack.submit({ as: ana, viewId: below?.id ?? "" })).rejects.toThrow(
      "only the topmost view can be submitted",
    );
    await slack.submit({ as: ana, viewId: top?.id ?? "" });
    expect(titles()).toEqual([]);
  });

  it("tells the app that it was closed, where it asks for that", async () => {
    const { slack, ana, closed, open, titles } = await withModal(
      () => undefined,
      modal("A rule", { notify_on_close: true }),
    );
    await slack.closeView({ as: ana, viewId: await open() });
    expect(titles()).toEqual([]);
    await slack.waitFor(() => closed.length > 0);
    expect(closed).toEqual([false]);
  });

  it("refuses an answer that Slack would not understand", async () => {
    const answers = [
      { response_action: "errors", errors: { nowhere: "x" } },
      { response_action: "update", view: {} },
    ];
    const { slack, ana, open } = await withModal(() => answers.shift());
    const viewId = await open();
    await expect(slack.submit({ as: ana, viewId })).rejects.toThrow(/input blocks/);
    await expect(slack.submit({ as: ana, viewId })).rejects.toThrow(/invalid_arguments/);
  });

  it("belongs to one person", async () => {
    const { slack, open } = await withModal(() => undefined);
    const viewId = await open();
    const { ben } = slack.people;
    expect(slack.modalsOf(ben)).toEqual([]);
    await expect(slack.submit({ as: ben, viewId })).rejects.toThrow("no longer open");
    await expect(slack.closeView({ as: ben, viewId })).rejects.toThrow("no longer open");
  });
});

describe("a trigger", () => {
  it("opens one view, within three seconds", async () => {
    let time = Date.parse("2026-11-23T10:00:00Z");
    bot = await startBot("socket", (app) => app.command("/rule", async ({ ack }) => ack()), { now: () => time });
    const { slack } = bot;
    const type = async () => {
      const typed = { as: slack.people.ana, channel: slack.channels.random, command: "/rule" };
      return (await slack.command(typed)).triggerId;
    };
    const open = (trigger_id: string) => codeOf(slack, "views.open", { trigger_id, view: modal("A rule") });
    const [first, second, third] = [await type(), await type(), await type()];
    expect(await open(first)).toBe("ok");
    expect(await open(first)).toBe("exchanged_trigger_id");
    time += 2_999;
    expect(await open(second)).toBe("ok");
    time += 1;
    expect(await open(third)).toBe("expired_trigger_id");
    expect(await open("1.2.abc")).toBe("invalid_trigger_id");
  });

  it("of a modal pushes up to three on one another", async () => {
    bot = await startBot("socket", (app) => {
      app.command("/rule", async ({ ack }) => ack());
      app.action("more", async ({ ack }) => ack());
    });
    const { slack } = bot;
    const { ana } = slack.people;
    const button = { type: "button", action_id: "more", text: plain("More") };
    const view = { type: "modal", title: plain("A rule"), blocks: [{ type: "actions", elements: [button] }] };
    const { triggerId } = await slack.command({ as: ana, channel: slack.channels.random, command: "/rule" });
    expect(await codeOf(slack, "views.push", { trigger_id: triggerId, view })).toBe("not_found");
    const again = await slack.command({ as: ana, channel: slack.channels.random, command: "/rule" });
    await rawCall(slack, "views.open", { trigger_id: again.triggerId, view });
    const push = async () => {
      const pressed = await slack.clickInView({
        as: ana,
        viewId: slack.modalsOf(ana).at(-1)?.id ?? "",
        actionId: "more",
      });
      return codeOf(slack, "views.push", { trigger_id: pressed.triggerId, view });
    };
    expect([await push(), await push(), await push()]).toEqual(["ok", "ok", "push_limit_reached"]);
  });
});

describe("the Home tab", () => {
  const rules = [
    {
      type: "section" as const,
      block_id: "r1",
      text: { type: "mrkdwn" as const, text: "Be brief" },
      accessory: { type: "button" as const, action_id: "forget", value: "17", text: plain("Forget") },
    },
  ];

  it("is published when it is opened, and its buttons reach the app with the view they stand in", async () => {
    const pressed: object[] = [];
    bot = await startBot("socket", (app) => {
      app.event("app_home_opened", async ({ event, client }) => {
        pressed.push({ tab: event.tab, blocks: event.view?.blocks.length });
        await client.views.publish({ user_id: event.user, view: { type: "home", blocks: rules } });
      });
      app.action("forget", async ({ action, body, ack }) => {
        await ack();
        const { container, view } = body as { container: object; view?: { id: string } };
        pressed.push({ value: "value" in action && action.value, container, view: view?.id });
      });
    });
    const { slack } = bot;
    const { ana, ben } = slack.people;
    await slack.openHome({ as: ana });
    const home = await slack.waitFor(() => slack.homeOf(ana));
    await slack.clickInView({ as: ana, viewId: home.id, actionId: "forget" });
    await slack.openHome({ as: ana });
    await slack.waitFor(() => pressed.length === 3);
    expect(pressed).toEqual([
      { tab: "home", blocks: undefined },
      { value: "17", container: { type: "view", view_id: home.id }, view: home.id },
      { tab: "home", blocks: 1 },
    ]);
    expect(slack.homeOf(ben)).toBeUndefined();
    await expect(slack.clickInView({ as: ben, viewId: home.id, actionId: "forget" })).rejects.toThrow("no longer open");
  });

  it("keeps its id and changes its hash, and refuses a hash that is not the newest", async () => {
    bot = await startBot("socket", () => {});
    const { slack } = bot;
    const publish = async (hash?: string) => {
      const args = { user_id: slack.people.ana.id, view: { type: "home", blocks: rules }, ...(hash && { hash }) };
      const { body } = await rawCall(slack, "views.publish", args);
      return body as { ok: boolean; error?: string; view: { id: string; hash: string } };
    };
    const first = await publish();
    const second = await publish(first.view.hash);
    expect(second.view.id).toBe(first.view.id);
    expect(second.view.hash).not.toBe(first.view.hash);
    expect((await publish(first.view.hash)).error).toBe("hash_conflict");
  });

  it("is not there where the app's manifest has none", async () => {
    bot = await startBot("socket", () => {}, { homeTab: false });
    const args = { user_id: bot.slack.people.ana.id, view: { type: "home", blocks: rules } };
    expect(await codeOf(bot.slack, "views.publish", args)).toBe("not_enabled");
  });
});

describe("the limits of views", () => {
  const divider = { type: "divider" };
  const home = (rest: object) => ({ type: "home", blocks: [], ...rest });
  const publish = (view: object) => codeOf(bot.slack, "views.publish", { user_id: bot.slack.people.ana.id, view });

  it.each([
    ["100 blocks", home({ blocks: Array(100).fill(divider) }), "ok"],
    ["101 blocks", home({ blocks: Array(101).fill(divider) }), "invalid_arguments"],
    [
      "a markdown block, which is for messages",
      home({ blocks: [{ type: "markdown", text: "x" }] }),
      "invalid_arguments",
    ],
    ["private_metadata of 3,001 characters", home({ private_metadata: "x".repeat(3_001) }), "invalid_arguments"],
    ["a callback_id of 256 characters", home({ callback_id: "x".repeat(256) }), "invalid_arguments"],
    ["a title", home({ title: plain("Home") }), "invalid_arguments"],
    ["a modal", modal("A rule"), "invalid_arguments"],
    ["no blocks", { type: "home" }, "invalid_arguments"],
    [
      "more than 250 kB",
      home({ blocks: Array(90).fill({ type: "section", text: { type: "mrkdwn", text: "x".repeat(2_900) } }) }),
      "view_too_large",
    ],
  ])("answer a Home tab with %s", async (_what, view, code) => {
    bot = await startBot("socket", () => {});
    expect(await publish(view)).toBe(code);
  });

  it.each([
    ["a title of 24 characters", modal("x".repeat(24)), "ok"],
    ["a title of 25 characters", modal("x".repeat(25)), "invalid_arguments"],
    ["no title", { type: "modal", blocks: [] }, "invalid_arguments"],
    ["an input and no submit button", modal("A rule", { submit: undefined }), "invalid_arguments"],
    ["a submit button of 25 characters", modal("A rule", { submit: plain("x".repeat(25)) }), "invalid_arguments"],
    ["an input without a label", modal("A", { blocks: [{ ...ruleInput, label: undefined }] }), "invalid_arguments"],
    [
      "an input of more than 3,000 characters",
      modal("A", { blocks: [{ ...ruleInput, element: { ...ruleInput.element, max_length: 3_001 } }] }),
      "invalid_arguments",
    ],
    [
      "a menu without options",
      modal("A", { blocks: [{ ...ruleInput, element: { type: "static_select", options: [] } }] }),
      "invalid_arguments",
    ],
  ])("answer a modal with %s", async (_what, view, code) => {
    bot = await startBot("socket", (app) => app.command("/rule", async ({ ack }) => ack()));
    const { slack } = bot;
    const typed = { as: slack.people.ana, channel: slack.channels.random, command: "/rule" };
    const { triggerId } = await slack.command(typed);
    expect(await codeOf(slack, "views.open", { trigger_id: triggerId, view })).toBe(code);
  });

  it("keep an external_id to one view, by which it can be updated", async () => {
    bot = await startBot("socket", () => {});
    const { slack } = bot;
    const { ana, ben } = slack.people;
    const view = home({ external_id: "rules-1" });
    expect(await publish(view)).toBe("ok");
    expect(await publish(view)).toBe("ok");
    expect(await codeOf(slack, "views.publish", { user_id: ben.id, view })).toBe("duplicate_external_id");
    const update = { external_id: "rules-1", view: home({ blocks: [divider] }) };
    expect(await codeOf(slack, "views.update", update)).toBe("ok");
    expect(slack.homeOf(ana)?.blocks).toMatchObject([divider]);
    expect(await codeOf(slack, "views.update", { view_id: "V1", view })).toBe("not_found");
  });
});

describe("a message shortcut", () => {
  it("brings the message along, and lets the app open a modal and answer the person alone", async () => {
    const seen: object[] = [];
    bot = await startBot("socket", (app) =>
      app.shortcut("rewrite", async ({ shortcut, ack, client, respond }) => {
        await ack();
        if (shortcut.type !== "message_action") throw new Error("not about a message");
        seen.push({ text: shortcut.message.text, by: shortcut.message.user, channel: shortcut.channel.id });
        await client.views.open({ trigger_id: shortcut.trigger_id, view: modal("Rewrite") });
        await respond("On its way");
      }),
    );
    const { slack } = bot;
    const { ana, ben } = slack.people;
    const { random } = slack.channels;
    const ts = await slack.say({ as: ben, channel: random, text: "hi" });
    await slack.shortcut({ as: ana, channel: random, ts, callbackId: "rewrite" });
    await slack.waitFor(() => slack.ephemerals(ana).length > 0);
    expect(seen).toEqual([{ text: "hi", by: ben.id, channel: random.id }]);
    expect(slack.modalsOf(ana)).toHaveLength(1);
    expect(slack.ephemerals(ana)).toMatchObject([{ text: "On its way", channel: random.id }]);
  });

  it("is for those who see the message", async () => {
    bot = await startBot("socket", (app) => app.shortcut("rewrite", async ({ ack }) => ack()));
    const { slack } = bot;
    const { cleo, ana } = slack.people;
    const { random } = slack.channels;
    const ts = await slack.say({ as: ana, channel: random, text: "hi" });
    const pick = { channel: random, callbackId: "rewrite" };
    await expect(slack.shortcut({ as: cleo, ts, ...pick })).rejects.toThrow("cleo is not in random");
    await expect(slack.shortcut({ as: ana, ts: "1.1", ...pick })).rejects.toThrow("cannot see that message");
  });
});
