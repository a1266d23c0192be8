/** The data of the workspace: people, conversations, messages. Plain data, without any protocol. */

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** The name by which others see them; where it is empty, Slack shows the real name. By default that is so. */
  readonly displayName?: string;
  /** The person's own workspace. */
  readonly teamId: string;
  readonly timeZone: string;
  readonly locale: string;
  readonly title?: string;
  /** A guest who sees only their own channels. */
  readonly isGuest: boolean;
  readonly isStranger: boolean;
  /** The user of another app's bot. */
  readonly isBot?: boolean;
};

export type Channel = {
  readonly id: string;
  name: string;
  readonly isIm: boolean;
  readonly isMpim: boolean;
  isPrivate: boolean;
  isExtShared: boolean;
  isArchived: boolean;
  /** Why nobody but its admins may post there: an error code of Slack's, such as `restricted_action_read_only_channel`. */
  restriction?: string;
  readonly members: Set<string>;
};

/** A block as the app sent it; limits.ts checks its shape. */
export type Block = { readonly type: string; readonly block_id?: string; readonly [key: string]: unknown };

/** What ended a stream: the app, the person's stop button, or the time limit. */
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
  /** True when the text is Markdown (streamed, or sent as `markdown_text`), otherwise it is mrkdwn. */
  isMarkdown?: boolean;
  blocks?: readonly Block[];
  attachments?: readonly unknown[];
  files?: readonly unknown[];
  metadata?: unknown;
  edited?: { user: string; ts: string };
  /** True while `chat.appendStream` can still add text. */
  streaming: boolean;
  stream?: { readonly startedAt: number; length: number; ended?: StreamEnd; readonly tasks: unknown[] };
};

/** A message that only one person sees. `id` is its timestamp. */
export type Ephemeral = {
  readonly id: string;
  readonly user: string;
  readonly channel: string;
  readonly thread_ts?: string;
  readonly via: "postEphemeral" | "response_url" | "ack";
  text: string;
  blocks?: readonly Block[];
};

/** A change of the workspace: what kind, and where. The new state is in the workspace. */
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

/** The ids and names of the workspace and its app. */
export type Identity = {
  readonly teamId: string;
  readonly teamName: string;
  readonly teamDomain: string;
  /** Changes when the workspace joins an organisation. */
  enterpriseId: string | undefined;
  readonly apiAppId: string;
  readonly botUserId: string;
  readonly botId: string;
  readonly botName: string;
};
