import type { LocalSlack } from "../slack/local-slack.ts";
import type { Change, Message } from "../slack/workspace/types.ts";
import { type Button, type Content, contentOf } from "./screen/blocks.ts";
import type { Screen } from "./screen/screen.ts";
import { createRenderer, type Names, type Renderer, renderText } from "./screen/slack-text.ts";
import type { Thread, Threads } from "./threads.ts";
import type { Whereabouts } from "./whereabouts.ts";

/** A button on the screen, and the message that holds it. */
export type Pressable = Button & {
  readonly channel: string;
  readonly messageTs?: string;
  readonly ephemeralId?: string;
  /** The id of the only person who sees it. */
  readonly owner?: string;
};

export type Feed = {
  /** The button `[number]`; undefined when there is none. */
  button(number: number): Pressable | undefined;
  /** The number of messages shown so far. */
  shown(): number;
};

type Holder = Omit<Pressable, keyof Button>;

type Printed = { body: string; footers: string; renderer: Renderer };

/**
 * Prints the messages of others in the current person's conversations, as they arrive.
 * `onInkwell` is called for each message from Inkwell.
 */
export function createFeed(
  slack: LocalSlack,
  screen: Screen,
  ports: { where: Whereabouts; threads: Threads; names: Names; onInkwell: (thread: Thread) => void },
): Feed {
  const { where, threads, names, onInkwell } = ports;
  const printed = new Map<string, Printed>();
  const buttons: Pressable[] = [];
  const people = new Map(Object.values(slack.people).map((one) => [one.id, one]));
  let writing: string | undefined;

  slack.onChange((change) => {
    const { kind } = change;
    if (kind === "status") showStatus(change);
    else if (kind === "ephemeral") showEphemeral(change);
    else if (kind.startsWith("message") || kind.startsWith("stream_")) showMessage(change);
  });

  function showStatus({ channel = "", thread_ts: root = "" }: Change): void {
    if (!where.find(channel)) return;
    const session = slack.statusOf(channel, root);
    if (session?.status !== "processing") screen.clearStatus();
    else if (writing === undefined) screen.status(`Inkwell ${session.text || "is writing …"}`);
  }

  function showMessage({ kind, channel = "", ts = "", thread_ts: root = ts }: Change): void {
    const conversation = where.find(channel);
    const message = conversation && slack.messages(channel, root).find((one) => one.ts === ts);
    if (!message || message.user === where.person().id) return;
    const thread = { channel, root: message.thread_ts ?? ts };
    if (message.user === slack.botUserId) onInkwell(thread);
    const labels = [
      `thread ${threads.numberOf(thread)}`,
      ...(channel === where.conversation().channel.id ? [] : [`in ${conversation.title}`]),
    ];
    show(`${channel}:${ts}`, [nameOf(message), ...labels], message, { channel, messageTs: ts });
    const wasStopped = kind === "stream_stopped" && message.stream?.ended === "stopped_by_user";
    if (wasStopped) screen.print(["  (stopped)", ""], "quiet");
  }

  function showEphemeral({ channel = "", ts, user }: Change): void {
    const person = where.person();
    const found = user === person.id && slack.ephemerals(person).find(({ id }) => id === ts);
    if (!found) return;
    const holder = { channel, ephemeralId: found.id, owner: person.id };
    show(`${channel}:${found.id}`, ["Inkwell", "Only visible to you"], found, holder);
  }

  function show(key: string, heading: string[], message: Parameters<typeof contentOf>[0], holder: Holder): void {
    const content = contentOf(message);
    const isOpen = "streaming" in message && message.streaming === true;
    const before = printed.get(key);
    const footers = isOpen ? "" : JSON.stringify(content.footers);
    if (before?.body === content.body && before.footers === footers && writing !== key) return;
    const goesOn =
      before !== undefined && content.body.startsWith(before.body) && (writing === key || content.body !== before.body);
    const own = goesOn ? before : { body: "", footers, renderer: createRenderer(names, screen.hasColours) };
    if (writing !== key) {
      const again = before && (goesOn ? "continued" : "changed");
      screen.print([...heading, ...(again ? [again] : [])].join(" · "), "strong");
    }
    printed.set(key, own);
    screen.write(own.renderer.push(content.body.slice(own.body.length)));
    own.body = content.body;
    own.footers = footers;
    writing = key;
    if (!isOpen) finish(own, content, holder);
  }

  function finish(own: Printed, { footers }: Content, holder: Holder): void {
    screen.write(own.renderer.end());
    screen.endLine();
    for (const footer of footers) {
      if (footer.kind === "line") {
        const lines = renderText(footer.text, names, false).split("\n");
        screen.print(
          lines.map((line) => `  ${line}`),
          "quiet",
        );
      } else {
        screen.print(
          `  ${footer.buttons.map((one) => `[${buttons.push({ ...one, ...holder })}] ${one.label}`).join("  ")}`,
        );
      }
    }
    screen.print("");
    writing = undefined;
  }

  function nameOf({ user }: Message): string {
    return user === slack.botUserId ? "Inkwell" : (people.get(user)?.realName ?? user);
  }

  return {
    button: (number) => buttons[number - 1],
    shown: () => printed.size,
  };
}
