/** What the page and its server exchange. Types only, so that the browser can import them. */

export type Block = { readonly type: string; readonly block_id?: string; readonly [key: string]: unknown };

export type PagePerson = {
  readonly id: string;
  readonly name: string;
  readonly realName: string;
  /** The person's company. */
  readonly company: string;
  readonly isGuest: boolean;
  /** True for people from another company. */
  readonly isStranger: boolean;
};

export type PageConversation = {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "shared" | "group" | "dm" | "app";
  readonly members: readonly string[];
  readonly isMember: boolean;
} & PageUnread;

export type PageUnread = { readonly unread: number; readonly mentions: number; readonly lastReadTs?: string };

export type PageMessage = {
  readonly ts: string;
  readonly channel: string;
  /** Only in replies: the timestamp of the thread's root. */
  readonly threadTs?: string;
  readonly user: string;
  readonly isBot: boolean;
  readonly isApp: boolean;
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly edited?: boolean;
  readonly streaming: boolean;
  readonly stopped?: boolean;
  /** True for a reply that was also sent to the channel. */
  readonly isBroadcast?: boolean;
  readonly subtype?: string;
  readonly replyCount?: number;
  readonly lastReplyTs?: string;
  /** Whether there is a record of how this came about that this person may see. */
  readonly hasTrace?: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly shownAs: "mrkdwn" | "markdown";
};

export type PageEphemeral = Pick<PageMessage, "channel" | "threadTs" | "text" | "blocks" | "at" | "shownAs"> & {
  readonly id: string;
};

export type PageStatus = {
  readonly channel: string;
  readonly threadTs: string;
  readonly status: string;
  readonly text?: string;
};

export type PagePrompt = { readonly title: string; readonly message: string };

/** A view as in Slack's payloads: `type`, `title`, `submit`, `close`, `blocks`, `state` and so on. */
export type PageView = {
  readonly id: string;
  readonly type: string;
  readonly blocks: readonly Block[];
  readonly [key: string]: unknown;
};

export type BotState = {
  readonly userId: string;
  readonly name: string;
  readonly state: "starting" | "connected" | "gone";
  /** Why the bot is gone, in words. */
  readonly detail?: string;
};

export type ModelState = {
  readonly connected: boolean;
  readonly name?: string;
  readonly origin: "environment" | "page" | null;
  /** A model server found on this machine. It gets no text before somebody connects it. */
  readonly found?: FoundModels;
  /** The model that is kept for the next run. */
  readonly kept?: KeptState;
  /** Set for a model of an earlier run: true until it has answered in this one, or a sentence where it does not. */
  readonly doubt?: true | string;
};

export type KeptState = {
  readonly name: string;
  readonly baseUrl?: string;
  readonly model?: string;
  readonly hasKey: boolean;
  /** It had a key, which is not kept: the next run asks for it. */
  readonly lacksKey: boolean;
};

export type FoundModels = { readonly baseUrl: string; readonly models: readonly string[] };

export type PageCommand = { readonly name: string; readonly description: string; readonly usageHint: string };
export type PageShortcut = { readonly callbackId: string; readonly name: string };

/** Everything that one person can see. */
export type PageState = {
  readonly you: string;
  readonly people: readonly PagePerson[];
  readonly bot: BotState;
  readonly team: { readonly name: string };
  readonly model: ModelState;
  readonly commands: readonly PageCommand[];
  readonly shortcuts: readonly PageShortcut[];
  readonly conversations: readonly PageConversation[];
  readonly messages: Readonly<Record<string, readonly PageMessage[]>>;
  /** Those that came since. The server sends none with the state, as Slack keeps none. */
  readonly ephemerals: readonly PageEphemeral[];
  readonly statuses: readonly PageStatus[];
  readonly prompts: Readonly<Record<string, readonly PagePrompt[]>>;
  readonly home?: PageView;
  readonly modals: readonly PageView[];
  readonly isFirstVisit: boolean;
  /** Another one since everything was emptied: nothing that a tab still holds belongs to it. */
  readonly began?: string;
};

/** One line of `GET /workspace/changes`. */
export type PageChange =
  | { readonly kind: "hello" | "beat" }
  | { readonly kind: "message" | "message_changed"; readonly message: PageMessage }
  | { readonly kind: "message_deleted"; readonly channel: string; readonly ts: string; readonly threadTs?: string }
  | {
      readonly kind: "stream";
      readonly channel: string;
      readonly ts: string;
      readonly threadTs?: string;
      readonly text: string;
      readonly streaming: boolean;
    }
  | { readonly kind: "ephemeral"; readonly ephemeral: PageEphemeral }
  | { readonly kind: "ephemeral_deleted"; readonly id: string; readonly channel: string }
  | { readonly kind: "status"; readonly status: PageStatus }
  | { readonly kind: "prompts"; readonly channel: string; readonly prompts: readonly PagePrompt[] }
  | { readonly kind: "home"; readonly home?: PageView }
  | { readonly kind: "modals"; readonly modals: readonly PageView[] }
  | { readonly kind: "conversation"; readonly conversation: PageConversation }
  | ({ readonly kind: "unread"; readonly channel: string } & PageUnread)
  | { readonly kind: "bot"; readonly bot: BotState }
  | { readonly kind: "model"; readonly model: ModelState }
  | { readonly kind: "people"; readonly people: readonly PagePerson[] };
