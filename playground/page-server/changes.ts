import type { ServerResponse } from "node:http";
import type { LocalSlack } from "../slack/local-slack.ts";
import type { Change, Message, Person } from "../slack/workspace/types.ts";
import { isRoot } from "../slack/workspace/workspace.ts";
import type { PageParts } from "./parts.ts";
import type { PageChange, PageMessage } from "./types.ts";

const BEAT_MS = 15_000;
// A tab with this much unread is disconnected; it then loads the whole state again.
const MAX_WAITING_BYTES = 8_000_000;

/**
 * Streams the changes that one person can see to one tab, as lines of JSON.
 * Sends `hello` first, and a `beat` every 15 seconds.
 */
export function follow(slack: LocalSlack, parts: PageParts, person: Person, response: ServerResponse): void {
  const { bot, beatMs = BEAT_MS } = parts;
  const tell = (change: PageChange) => {
    if (response.writableLength > MAX_WAITING_BYTES) response.destroy();
    else response.write(`${JSON.stringify(change)}\n`);
  };
  response.writeHead(200, {
    "content-type": "application/x-ndjson; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  parts.tabs.add(response);
  tell({ kind: "hello" });
  const unsubscribe = [
    slack.onChange((change) => {
      for (const told of changesFor(slack, parts, person, change)) tell(told);
    }),
    bot.onChange((change) => tell(change)),
    parts.traces.onChange(({ channel, threadTs }) => {
      const where = slack.workspace.channel(channel);
      if (!where || !parts.visibility.sees(person, where)) return;
      for (const message of slack.workspace.thread(channel, threadTs)) {
        tell({ kind: "message_changed", message: parts.visibility.message(person, message) });
      }
    }),
  ];
  const timer = setInterval(() => tell({ kind: "beat" }), beatMs);
  response.on("close", () => {
    clearInterval(timer);
    parts.tabs.delete(response);
    for (const end of unsubscribe) end();
  });
}

/** Translates a change of the workspace for one person; empty when they cannot see it. */
function changesFor(slack: LocalSlack, parts: PageParts, person: Person, change: Change): readonly PageChange[] {
  const { visibility } = parts;
  const { workspace } = slack;
  if (change.kind === "home" && change.user === person.id) {
    const home = workspace.home(person.id);
    return [{ kind: "home", ...(home && { home }) }];
  }
  if (change.kind === "modals" && change.user === person.id) {
    return [{ kind: "modals", modals: workspace.modals(person.id) }];
  }
  const { kind, ts = "", user } = change;
  const channel = change.channel === undefined ? undefined : workspace.channel(change.channel);
  if (!channel || !visibility.sees(person, channel)) return [];
  const shown = (one: Message) => visibility.message(person, one);
  const unread = (): PageChange => ({ kind: "unread", channel: channel.id, ...visibility.unread(person, channel) });
  switch (kind) {
    case "message":
    case "message_changed":
    case "stream_started":
    case "stream_stopped": {
      const message = workspace.message(channel.id, ts);
      return message ? [...messageChanges(kind, message, rootOf(slack, message), shown), unread()] : [];
    }
    case "stream_appended": {
      const message = workspace.message(channel.id, ts);
      return message ? [streamChange(message)] : [];
    }
    case "message_deleted": {
      const { thread_ts: threadTs } = change;
      const root = threadTs === undefined || threadTs === ts ? undefined : workspace.message(channel.id, threadTs);
      return [
        { kind, channel: channel.id, ts, ...(root && { threadTs: root.ts }) },
        ...(root ? [{ kind: "message_changed", message: shown(root) } as const] : []),
        unread(),
      ];
    }
    case "ephemeral": {
      const found = slack.ephemerals(person).find(({ id }) => id === ts);
      return found ? [{ kind, ephemeral: visibility.ephemeral(found) }] : [];
    }
    case "ephemeral_deleted":
      return user === person.id ? [{ kind, id: ts, channel: channel.id }] : [];
    case "status":
      return [{ kind, status: visibility.status(channel.id, change.thread_ts ?? "") }];
    case "prompts":
      return [{ kind, channel: channel.id, prompts: visibility.prompts(channel) }];
    case "read":
      return user === person.id ? [unread()] : [];
    case "channel":
      return [{ kind: "conversation", conversation: visibility.conversation(person, channel) }];
    default:
      return [];
  }
}

/** Returns the changes for a new or changed message. A new reply also changes the reply count of its root. */
function messageChanges(
  kind: "message" | "message_changed" | "stream_started" | "stream_stopped",
  message: Message,
  root: Message | undefined,
  shown: (message: Message) => PageMessage,
): readonly PageChange[] {
  if (kind === "message_changed") return [{ kind, message: shown(message) }];
  if (kind === "stream_stopped") {
    return [streamChange(message), { kind: "message_changed", message: shown(message) }];
  }
  return [
    { kind: "message", message: shown(message) },
    ...(root ? [{ kind: "message_changed", message: shown(root) } as const] : []),
  ];
}

function rootOf({ workspace }: LocalSlack, message: Message): Message | undefined {
  return isRoot(message) || message.thread_ts === undefined
    ? undefined
    : workspace.message(message.channel, message.thread_ts);
}

function streamChange({ channel, ts, thread_ts: threadTs, text, streaming }: Message): PageChange {
  return { kind: "stream", channel, ts, ...(threadTs !== undefined && { threadTs }), text, streaming };
}
