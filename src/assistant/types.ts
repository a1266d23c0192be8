import type { Failure } from "./errors.ts";

/**
 * The words the assistant is written in, and the ports it needs from the outside. Nothing here knows Slack, MemOS or OpenAI.
 * All times are milliseconds since the epoch.
 */

/** A person, everywhere: stable, without name or e-mail, at most 95 characters. Made by `personId` in identity.ts. */
export type PersonId = string & { readonly brand: "PersonId" };

/** One conversation (a thread): tells what kind of place it happened in. Made by `conversationId` in identity.ts. */
export type ConversationId = string & { readonly brand: "ConversationId" };

/**
 * Where something was said. `dm` is also what was answered privately; `rule` is a rule's own conversation;
 * `unknown` is whatever could not be established and is treated as the most private.
 */
export type PlaceKind = "dm" | "public" | "private" | "group" | "shared" | "rule" | "unknown";

export type Place = {
  readonly kind: PlaceKind;
  readonly channelId: string;
  readonly conversationId: ConversationId;
};

/** Who will be able to read the reply: the author alone, or everybody in a channel of that kind. */
export type Audience =
  | { readonly kind: "author" }
  | { readonly kind: "public" | "private" | "group" | "shared" | "unknown"; readonly channelId: string };

/** Who the author is to the workspace. `unknown` means that the look-up failed. Only a member gets more than rules. */
export type Membership = "member" | "guest" | "stranger" | "unknown";

export type Author = {
  readonly id: PersonId;
  readonly membership: Membership;
  /** IANA name, such as Europe/Berlin. */
  readonly timeZone?: string;
};

/** One thing a person wants written. Plain data. */
export type AssistantRequest = {
  /** Stands in the log and in the sentence that tells of a failure. */
  readonly id: string;
  readonly author: Author;
  readonly place: Place;
  readonly audience: Audience;
  readonly text: string;
  readonly at: number;
};

/** An earlier turn of the thread, as its readers see it. `speaker` is absent for Inkwell's own turns. */
export type Turn = { readonly role: "user" | "assistant"; readonly speaker?: string; readonly text: string };

// ---- memory -------------------------------------------------------------------------------------------------------

/** A person's memory is kept in two realms, so that what was said in public can be searched without touching the rest. */
export type Realm = "open" | "own";
export type Scope = { readonly person: PersonId; readonly realm: Realm };

export type StoredMessage = { readonly role: "user" | "assistant"; readonly text: string; readonly at: number };

export type MemoryItem = {
  readonly id: string;
  /** `message` is raw text as it was said; `fact` and `preference` were distilled by the memory. */
  readonly kind: "fact" | "preference" | "message";
  /** Who said a `message`. */
  readonly role?: "user" | "assistant";
  readonly text: string;
  readonly at?: number;
  readonly conversationId?: string;
  /** 0 to 1, the best hit of one search near 1; comparable within one search only. */
  readonly score: number;
};

export type MemoryPage = { readonly items: readonly MemoryItem[]; readonly total: number };

/**
 * A person's memory. Every call is scoped to one person and realm, and never sees another's. Failures are `ServiceError`s
 * of the service "memory".
 */
export interface Memory {
  /** The items nearest to `query`, best first, at most `limit` of each kind (1 to 25). An empty query finds nothing. */
  search(scope: Scope, query: string, options: { limit: number; signal?: AbortSignal }): Promise<readonly MemoryItem[]>;
  /** Stores messages of one conversation, in their order. Not idempotent. */
  add(scope: Scope, conversationId: string, messages: readonly StoredMessage[]): Promise<void>;
  /** The newest `limit` messages (1 to 50) of a conversation as they were said, oldest first; empty when there are none. */
  messages(scope: Scope, conversationId: string, limit?: number): Promise<readonly StoredMessage[]>;
  /** What is kept, newest first; pages count from 1 and hold at most 50 items of each kind. */
  list(scope: Scope, page: number): Promise<MemoryPage>;
  /** Changes an item's text; `not_found` when it is not this person's. */
  update(scope: Scope, id: string, text: string): Promise<void>;
  /** Forgets an item; does nothing when it is gone already, `not_found` when it is another person's. */
  delete(scope: Scope, id: string): Promise<void>;
  /** Forgets what was learnt from one conversation about `text` (a rule taken back), and sees that it is not learnt again. */
  withdraw(scope: Scope, conversationId: string, text: string): Promise<void>;
}

/** What memory is to be told, off the reply's path. Both return at once, keep what they were given, and never throw. */
export interface Outbox {
  /** `mayBeThere`: they may have been told before (a process died meanwhile), so memory is asked before they are. */
  add(
    scope: Scope,
    conversationId: string,
    messages: readonly StoredMessage[],
    options?: { readonly mayBeThere: boolean },
  ): void;
  withdraw(scope: Scope, conversationId: string, text: string): void;
}

// ---- writing ------------------------------------------------------------------------------------------------------

export type PromptMessage = { readonly role: "system" | "user" | "assistant"; readonly content: string };
export type Prompt = { readonly messages: readonly PromptMessage[] };

export interface Writer {
  /** The draft as it comes, in deltas. Failures are `ServiceError`s of the service "writer". */
  write(prompt: Prompt, signal?: AbortSignal): AsyncIterable<string>;
  /** No model is connected: the text only says so, and memory is not told of it. */
  readonly isPlaceholder?: boolean;
}

/** What a reply is: a text that was asked for, a question to the person, or a word beside the matter ("Noted."). */
export type ReplyKind = "draft" | "question" | "remark";

/**
 * Knows which replies were no drafts, so that nobody has to guess it from their words when somebody goes on with earlier work.
 * Only a hash of the reply is kept.
 */
export interface ReplyKinds {
  /** Returns at once and never throws. A draft need not be noted. */
  note(conversationId: ConversationId, text: string, kind: ReplyKind): void;
  /** Returns a function that tells whether a reply of this conversation was a draft. Rejects when the database refuses. */
  draftsIn(conversationId: string): Promise<(text: string) => boolean>;
}

/** Why something that was found does not shape a draft. Front ends word it. */
export type HeldBack =
  /** Said in a place that the readers of this reply may not hear from: the privacy table. */
  | "other_place"
  /** The author gets rules only: a guest, a person of another company, or somebody whom nobody could look up. */
  | "guest"
  | "stranger"
  | "author_unknown"
  /** Nobody knows who reads the reply, so only rules go in. */
  | "readers_unknown"
  /** Said in this thread, which is read as a whole. */
  | "this_thread"
  /** A rule as a memory has it. Rules come whole from the person's own list. */
  | "listed_rule"
  | "forgotten"
  /** Inkwell's own words, which only lead to an earlier draft. */
  | "own_words"
  /** Others are nearer to the request. */
  | "less_near"
  /** Several earlier drafts fit, so the person is asked. */
  | "one_of_several"
  | "other_draft_fits"
  /** The channel it was said in has changed since, or cannot be looked up. */
  | "place_changed"
  /** It stands in the conversation itself. */
  | "in_conversation"
  /** The same words stand in the prompt already. */
  | "said_twice"
  | "no_room";

/** Something that could shape a draft. */
export type Considered = {
  readonly kind: "rule" | "fact" | "preference" | "message" | "draft";
  readonly text: string;
  readonly at?: number;
  /** The kind of place it was said in. */
  readonly from: PlaceKind;
  /** The kind that this place counts as today, where it has changed since. */
  readonly countsAs?: PlaceKind;
  /** Of a search hit: 0 to 1. */
  readonly score?: number;
  /** Why it does not shape the draft; absent where it does. */
  readonly why?: HeldBack;
};

/** What shaped a reply and what was held back, for its author alone. Counts of it may be shown to anybody. */
export type Basis = {
  readonly audience: Audience["kind"];
  readonly rules: readonly Considered[];
  readonly facts: readonly Considered[];
  readonly memories: readonly Considered[];
  readonly drafts: readonly Considered[];
  /** Why a part of memory was not searched for these readers, or none of it; absent where all of it was. */
  readonly unsearched?: Unsearched;
};

/** `own_realm`: only what was said in public channels was searched; `open_realm`: only what was not. */
export type Unsearched =
  | "own_realm"
  | "open_realm"
  | Extract<HeldBack, "guest" | "stranger" | "author_unknown" | "readers_unknown">;

/** A reply on its way to the person. */
export type Reply = {
  readonly kind: ReplyKind;
  readonly deltas: AsyncIterable<string>;
  readonly notices: readonly Notice[];
  readonly basis: Basis;
};

// ---- a person's notes: rules and facts ----------------------------------------------------------------------------

/** A standing rule, or a fact about a person, that Inkwell was told in so many words. */
export type Note = {
  readonly id: string;
  readonly kind: "rule" | "fact";
  readonly text: string;
  readonly at: number;
  /** Where it was said; the note's own conversation for a rule given to the command. */
  readonly origin: { readonly kind: PlaceKind; readonly channelId: string; readonly conversationId: ConversationId };
  /** When it was taken back; absent while it holds. */
  readonly forgottenAt?: number;
};

export interface NoteStore {
  /** Oldest first. */
  list(person: PersonId): Promise<readonly Note[]>;
  /**
   * Stores it. The same text given again (letter case and spaces apart) only becomes the newest: a rule stays one, in the
   * conversation where memory was told of it.
   */
  add(person: PersonId, note: Note): Promise<Note>;
  /** Takes notes back; returns those that were there. Their texts are suppressed from then on. */
  forget(person: PersonId, ids: readonly string[]): Promise<readonly Note[]>;
  /** Brings back what `forget` took; returns those that were gone until now. */
  restore(person: PersonId, ids: readonly string[]): Promise<readonly Note[]>;
  /** Makes a fact a rule, which may be used everywhere. */
  promote(person: PersonId, id: string): Promise<Note | undefined>;
  /** What was forgotten: none of it may come back out of a memory. */
  forgotten(person: PersonId): Promise<readonly Note[]>;
}

/** Inkwell asked which earlier draft was meant; `request` is what it will go on with once it knows. */
export type OpenQuestion = {
  readonly request: string;
  readonly options: readonly { readonly conversationId: string; readonly at: number; readonly title: string }[];
};

export interface OpenQuestions {
  ask(conversation: ConversationId, person: PersonId, question: OpenQuestion): Promise<void>;
  find(conversation: ConversationId, person: PersonId): Promise<OpenQuestion | undefined>;
  close(conversation: ConversationId, person: PersonId): Promise<void>;
}

// ---- showing ------------------------------------------------------------------------------------------------------

/** Something to say beside the draft. Worded in notices.ts, shown by the front end. */
export type Notice =
  | { readonly kind: "saved"; readonly note: Note }
  | { readonly kind: "not_saved" }
  | { readonly kind: "memory_down" }
  | { readonly kind: "late"; readonly minutes: number }
  | { readonly kind: "rules_left_out"; readonly count: number }
  | { readonly kind: "search_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "request_shortened"; readonly usedChars: number; readonly totalChars: number }
  | { readonly kind: "draft_shortened"; readonly usedChars: number; readonly totalChars: number };

/** What people saw of a draft. `cut`: the model broke off; `stopped`: the person did. */
export type Shown = { readonly text: string; readonly ending: "complete" | "stopped" | "cut" };

/** A place where a reply appears (Slack's own word). */
export interface Surface {
  /** Shows that work has ended without a word. Returns at once and never throws. */
  idle(): void;
  /** Earlier turns of this thread, oldest first, the request itself left out. Empty where there are none. */
  history(): Promise<readonly Turn[]>;
  /** Who can read a reply here at this moment, asked afresh. */
  audience(): Promise<Audience>;
  /** What kind of place a channel is today; `unknown` where that cannot be established. */
  kindOf(channelId: string): Promise<PlaceKind>;
  /**
   * Shows the reply as it comes, with its notices (those for the author's eyes go to the author only), and returns what was
   * shown. Throws an error of the deltas that comes before any text was shown; after that the text stays, marked as
   * interrupted.
   */
  reply(reply: Reply, signal?: AbortSignal): Promise<Shown>;
  /** Says in one sentence that nothing came of it. */
  fail(failure: Failure, notices: readonly Notice[]): Promise<void>;
}
