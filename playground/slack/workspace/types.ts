/** What stands in the workspace: people, conversations, messages. Plain data, no protocol. */

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** The workspace this person belongs to; another one than ours makes them a stranger. */
  readonly teamId: string;
  readonly timeZone: string;
  readonly locale: string;
  /** A guest of one or several channels. */
  readonly isGuest: boolean;
  readonly isStranger: boolean;
};

export type Channel = {
  readonly id: string;
  name: string;
  readonly isIm: boolean;
  readonly isMpim: boolean;
  isPrivate: boolean;
  isExtShared: boolean;
  isArchived: boolean;
  readonly members: Set<string>;
};

/** A block as it was sent; limits.ts checks its shape. */
export type Block = { readonly type: string; readonly block_id?: string; readonly [key: string]: unknown };

/** How a stream ended: closed by the app, by the person's stop button, or by its age. */
export type StreamEnd = "completed" | "stopped_by_user" | "expired";

export type Message = {
  readonly ts: string;
  readonly channel: string;
  thread_ts?: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly app_id?: string;
  readonly subtype?: string;
  readonly client_msg_id?: string;
  text: string;
  /** How the text is written: Markdown where it was streamed or sent as `markdown_text`, else mrkdwn. */
  isMarkdown?: boolean;
  blocks?: readonly Block[];
  attachments?: readonly unknown[];
  files?: readonly unknown[];
  metadata?: unknown;
  edited?: { user: string; ts: string };
  /** True while `chat.appendStream` may still add to it. */
  streaming: boolean;
  stream?: { readonly startedAt: number; length: number; ended?: StreamEnd; readonly tasks: unknown[] };
};

/** Something that one person alone sees. */
export type Ephemeral = {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly thread_ts?: string;
  readonly via: "postEphemeral" | "response_url" | "ack";
  text: string;
  blocks?: readonly Block[];
};

export type Change = {
  readonly kind:
    | "message"
    | "message_changed"
    | "message_deleted"
    | "stream_started"
    | "stream_appended"
    | "stream_stopped"
    | "ephemeral"
    | "ephemeral_deleted"
    | "read"
    | "home"
    | "modals"
    | "status"
    | "prompts"
    | "channel"
    | "delivery"
    | "connection"
    | "call";
  readonly channel?: string;
  readonly ts?: string;
  readonly thread_ts?: string;
  readonly user?: string;
};

export type Identity = {
  readonly teamId: string;
  readonly teamName: string;
  readonly teamDomain: string;
  readonly enterpriseId: string | undefined;
  readonly apiAppId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly botName: string;
};
