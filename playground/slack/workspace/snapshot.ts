import { z } from "zod";
import type { Session, SuggestedPrompts } from "./sessions.ts";
import type { Channel, Message, Person } from "./types.ts";
import type { StoredView } from "./views.ts";
import { conversation, type Workspace } from "./workspace.ts";

const VERSION = 1;

// Only this file writes and reads snapshots, so it checks no more of the shape than a wrong one could damage.
const text = z.string();
const blocks = z.array(z.looseObject({ type: text })).optional();
const snapshotSchema = z.object({
  version: z.literal(VERSION),
  lastTs: text,
  people: z.array(shaped<Person>(z.object({ id: text, name: text, realName: text, teamId: text }))),
  channels: z.array(shaped<SavedChannel>(z.object({ id: text, name: text, members: z.array(text) }))),
  messages: z.array(
    shaped<Message>(z.object({ ts: text, channel: text, user: text, text, streaming: z.boolean(), blocks })),
  ),
  views: z.array(
    shaped<StoredView>(
      z.object({ id: text, user: text, hash: text, rootId: text, payload: z.object({ type: text, blocks }) }),
    ),
  ),
  reads: z.array(z.tuple([text, text])),
  sessions: z.array(z.tuple([text, shaped<Session>(z.object({ status: text, text, setAt: z.number() }))])),
  prompts: z.array(
    z.tuple([text, shaped<SuggestedPrompts>(z.object({ prompts: z.array(z.object({ title: text, message: text })) }))]),
  ),
});

type SavedChannel = Omit<Channel, "members"> & { readonly members: readonly string[] };

/** Returns what Slack keeps of the workspace as plain JSON: ephemeral messages are gone with the page that shows them. */
export function takeSnapshot(workspace: Workspace): unknown {
  const channels = workspace.channels();
  return {
    version: VERSION,
    lastTs: workspace.nextTs(),
    people: [...workspace.people.values()],
    channels: channels.map((channel) => ({ ...channel, members: [...channel.members] })),
    messages: channels.flatMap(({ id }) => [...workspace.messages(id)]),
    views: workspace.views(),
    reads: [...workspace.reads],
    sessions: [...workspace.sessions],
    prompts: [...workspace.prompts],
  };
}

/**
 * Restores a snapshot into a new workspace.
 * Streams and sessions that were running come back as ended. Returns false, and changes nothing, for a snapshot of
 * another version or shape.
 */
export function restoreSnapshot(workspace: Workspace, snapshot: unknown): boolean {
  const parsed = snapshotSchema.safeParse(snapshot);
  if (!parsed.success) return false;
  const saved = parsed.data;
  workspace.continueAfter(saved.lastTs);
  for (const person of saved.people) if (!workspace.person(person.id)) workspace.people.set(person.id, person);
  for (const channel of saved.channels) restoreChannel(workspace, channel);
  for (const message of saved.messages) if (workspace.channel(message.channel)) workspace.add(ended(message));
  for (const view of saved.views) workspace.restoreView(view);
  for (const [key, ts] of saved.reads) workspace.reads.set(key, ts);
  for (const [key, session] of saved.sessions) {
    const isOver = session.status === "processing";
    workspace.sessions.set(key, isOver ? { ...session, status: "active", text: "", custom: false } : session);
  }
  for (const [key, prompts] of saved.prompts) workspace.prompts.set(key, prompts);
  return true;
}

/** Restores a conversation. A seeded one stays the same object, since others hold on to it. */
function restoreChannel(workspace: Workspace, { id, members, ...fields }: SavedChannel): void {
  const known = workspace.channel(id);
  if (!known) {
    workspace.addChannel(conversation(id, fields.name, members, fields));
    return;
  }
  Object.assign(known, fields);
  known.members.clear();
  for (const member of members) known.members.add(member);
}

function ended(message: Message): Message {
  if (!message.streaming) return message;
  return { ...message, streaming: false, ...(message.stream && { stream: { ...message.stream, ended: "expired" } }) };
}

function shaped<T>(schema: z.ZodType): z.ZodType<T> {
  return z.custom<T>((value) => schema.safeParse(value).success);
}
