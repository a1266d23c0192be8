/*
 * The words that the assistant is written in, and the ports that it needs. Nothing here knows a front end or a service. All
 * times are milliseconds since the epoch.
 */

/** A person's id: the same for ever, without name or e-mail address, at most 95 characters. Made in identity.ts. */
export type PersonId = string & { readonly brand: "PersonId" };

/** The id of one thread. It names the kind of place that the thread is in. Made in identity.ts. */
export type ConversationId = string & { readonly brand: "ConversationId" };

/**
 * The kind of place in which something was said. `dm` includes what only the author saw answered in a channel. `rule` is the
 * conversation that each rule has of its own. `unknown`, where a look-up failed, counts as the most private kind.
 */
export type PlaceKind = "dm" | "public" | "private" | "group" | "shared" | "rule" | "unknown";

/** Where a request was made. */
export type Place = {
  readonly kind: PlaceKind;
  readonly channelId: string;
  readonly conversationId: ConversationId;
};

/** Who will be able to read the reply: the author alone, or everybody in a channel. */
export type Audience =
  | { readonly kind: "author" }
  | { readonly kind: "public" | "private" | "group" | "shared" | "unknown"; readonly channelId: string };

/**
 * Who the author is to the workspace. `unknown` means that the look-up failed. `off_the_record`: anybody who asked that nothing
 * of this exchange be kept. Only a member gets more than rules.
 */
export type Membership = "member" | "guest" | "stranger" | "unknown" | "off_the_record";

/** Who asks for a text. */
export type Author = {
  readonly id: PersonId;
  readonly membership: Membership;
  /** IANA name, such as Europe/Berlin. */
  readonly timeZone?: string;
  /** The full name, the first name and the title, as far as they are known. */
  readonly name?: string;
  readonly firstName?: string;
  readonly title?: string;
  /** A language tag, such as de-DE. */
  readonly language?: string;
};

/** One thing that a person wants written. Plain data. */
export type AssistantRequest = {
  /** Names the request in the log, and to the person when a bug ended it. */
  readonly id: string;
  readonly author: Author;
  readonly place: Place;
  readonly audience: Audience;
  readonly text: string;
  /** Names in the text, each behind an `@`. Whoever bears one chose it, so that it is read for no order of the author's. */
  readonly names?: readonly string[];
  /** Names of files that came with the text, of whose words it holds none. */
  readonly unseen?: readonly string[];
  readonly at: number;
  /** Its author changed words that were answered already. */
  readonly isEdited?: boolean;
};

/** An earlier message of the thread, as its readers see it. The front end knows by ids whose it is: anybody can take a name. */
export type Turn = {
  readonly role: "user" | "assistant";
  /** Who wrote it. Absent for Inkwell's own. */
  readonly speaker?: string;
  /** The person who asks now wrote it. */
  readonly isAskers?: boolean;
  /** Inkwell wrote it for this other person. */
  readonly writtenFor?: string;
  readonly text: string;
};

/**
 * A person's memory has two realms. `open` holds what was said in public channels and can be searched without touching the
 * rest, which `own` holds.
 */
export type Realm = "open" | "own";

/** One realm of one person's memory. */
export type Scope = { readonly person: PersonId; readonly realm: Realm };

/** A message as a memory keeps it. */
export type StoredMessage = { readonly role: "user" | "assistant"; readonly text: string; readonly at: number };

/** Something that a memory found or lists. */
export type MemoryItem = {
  readonly id: string;
  /** `message`: words as they were said. `fact`, `preference`: made of such words by the memory. */
  readonly kind: "fact" | "preference" | "message";
  /** Who said a `message`. */
  readonly role?: "user" | "assistant";
  readonly text: string;
  readonly at?: number;
  readonly conversationId?: string;
  /** 0 to 1. Comparable within one search only, where the best item has nearly 1. */
  readonly score: number;
};

/** One page of a list. `total` counts the items of all pages. */
export type MemoryPage = { readonly items: readonly MemoryItem[]; readonly total: number };

/**
 * What Inkwell remembers of people. A call sees one realm of one person only. Calls reject with a `ServiceError` of the
 * service "memory".
 */
export interface Memory {
  /**
   * Returns the items nearest to `query`, best first, at most `limit` (1 to 25) of each kind. An empty query finds nothing.
   */
  search(scope: Scope, query: string, options: { limit: number; signal?: AbortSignal }): Promise<readonly MemoryItem[]>;
  /** Stores messages of one conversation, in order. A second call stores them twice. */
  add(scope: Scope, conversationId: string, messages: readonly StoredMessage[]): Promise<void>;
  /** Returns the newest `limit` messages (1 to 50) of a conversation as they were said, oldest first. */
  messages(scope: Scope, conversationId: string, limit?: number): Promise<readonly StoredMessage[]>;
  /** Returns one page of all items, newest first. Pages count from 1 and hold at most 50 items of each kind. */
  list(scope: Scope, page: number): Promise<MemoryPage>;
  /** Changes the text of an item. Rejects with `not_found` for an item of another person. */
  update(scope: Scope, id: string, text: string): Promise<void>;
  /** Deletes an item that may be gone already. Rejects with `not_found` for an item of another person. */
  delete(scope: Scope, id: string): Promise<void>;
  /**
   * Forgets what one conversation taught about `text`, such as a rule taken back. A memory that makes facts of messages forgets
   * what this realm's other conversations taught of it, too, in whatever words.
   */
  withdraw(scope: Scope, conversationId: string, text: string): Promise<void>;
}

/** Tells memory without holding up a reply. Its methods return at once, keep what they were given, and never throw. */
export interface Outbox {
  /** `mayBeThere`: a process that died may have told memory of them already, so memory is asked first. */
  add(
    scope: Scope,
    conversationId: string,
    messages: readonly StoredMessage[],
    options?: { readonly mayBeThere: boolean },
  ): void;
  /** Takes back what one conversation taught about `text`. */
  withdraw(scope: Scope, conversationId: string, text: string): void;
  /** Deletes items by the ids that a search or a list gave. Those that are gone, or another person's, are left out. */
  remove(scope: Scope, ids: readonly string[]): void;
}

/** One message of a prompt. */
export type PromptMessage = { readonly role: "system" | "user" | "assistant"; readonly content: string };
/** What a model reads. */
export type Prompt = { readonly messages: readonly PromptMessage[] };

/** The language model. */
export interface Writer {
  /** Returns the draft piece by piece, as it comes. The deltas throw a `ServiceError` of the service "writer". */
  write(prompt: Prompt, signal?: AbortSignal): AsyncIterable<string>;
  /** True where no model is connected. The text only says so, and memory is not told of it. */
  readonly isPlaceholder?: boolean;
}

/** A question to the language model whose answer is one JSON object. */
export type StructuredQuestion = {
  /** Letters, digits and dashes. */
  readonly name: string;
  /** Describes the object too, for servers that know no schemas. */
  readonly prompt: Prompt;
  readonly jsonSchema: Readonly<Record<string, unknown>>;
};

/** The language model as a reader that answers with data. */
export interface StructuredReader {
  /**
   * Returns the parsed JSON object, whatever is in it. Gives up after a few seconds and never tries twice. Rejects with a
   * `ServiceError` of the service "writer".
   */
  read(question: StructuredQuestion, signal?: AbortSignal): Promise<unknown>;
}

/**
 * What a reply is. `draft`: a text that was asked for. `question`: asks the person something. `remark`: a word beside it, by
 * the model ("Noted."). `notice`: Inkwell's own answer about what is remembered. `placeholder`: says that no model is connected.
 */
export type ReplyKind = "draft" | "question" | "remark" | "notice" | "placeholder";

/**
 * Knows which replies were no drafts. Without it, a request that goes on with earlier work would have to guess that from
 * the words of each reply. Keeps a hash of a reply, never its text.
 */
export interface ReplyKinds {
  /** Returns at once and never throws. A draft need not be noted. */
  note(conversationId: ConversationId, text: string, kind: ReplyKind): void;
  /** Returns a function that tells what a reply of this conversation was. Rejects when the database refuses. */
  kindsIn(conversationId: string): Promise<(text: string) => ReplyKind>;
}

/** A rule that lasts, or a fact about a person, which that person stated in so many words. */
export type Note = {
  readonly id: string;
  readonly kind: "rule" | "fact";
  readonly text: string;
  readonly at: number;
  /** Where it was said. A rule that was given to the command has a conversation of its own. */
  readonly origin: { readonly kind: PlaceKind; readonly channelId: string; readonly conversationId: ConversationId };
  /** When the person took it back. Absent while it holds. */
  readonly forgottenAt?: number;
  /** Where it stands in the list, in thousandths of milliseconds; an edited note keeps it. By `at` where it is absent. */
  readonly position?: number;
  /** When the person brought it back last. */
  readonly restoredAt?: number;
  /** Stands for the text, which is empty then, once the note can no longer be brought back. */
  readonly sealed?: Sealed;
};

/** A note that a person is asked about: it is kept only when they say so. */
export type ProposedNote = Pick<Note, "kind" | "text" | "origin">;

/** What is left of a forgotten text, so that it is known when a memory says it again. */
export type Sealed = {
  /** Made by `sealText` in seal.ts. */
  readonly says: string;
  /** Makes a word what it is in `says`; the same function for all notes of a person, but those of a former id of theirs. */
  readonly digest: (word: string) => string;
};

/** A note that was put where another stood. */
export type Replaced = { readonly before: Note; readonly after: Note };

/** What came of taking a replacement back. */
export type Reverted = { readonly gone: readonly Note[]; readonly back: readonly Note[] };

/** Keeps notes. Calls reject when the database refuses. */
export interface NoteStore {
  /** Returns the notes of a person that hold, by their positions: oldest first, an edited one where it stood. */
  list(person: PersonId): Promise<readonly Note[]>;
  /**
   * Stores a note and returns what is kept. It replaces a note with the same text, letter case, spaces and closing
   * punctuation apart; what was a rule stays one, in the conversation where memory was told of it. An id that is there
   * already, as after a crash, changes nothing.
   */
  add(person: PersonId, note: Note): Promise<Note>;
  /**
   * Puts a note where another stood, which counts as forgotten. Undefined where this person has no note `id` that holds.
   * As in `add`, any other note with the new text is replaced too, and an id that is there already changes nothing.
   */
  replace(person: PersonId, id: string, note: Note): Promise<Replaced | undefined>;
  /**
   * Takes `replace` back: `after` is forgotten and `before` holds again, where it stood. Returns what is gone and what is back.
   * Nothing is back where its text has been said again meanwhile.
   */
  revert(person: PersonId, before: string, after: string): Promise<Reverted>;
  /**
   * Takes notes back, each with all that say the same, and returns those that held. Their texts are suppressed from then on.
   * `at`: the moment that they bear, now by default; what came and went at one moment is one change.
   */
  forget(person: PersonId, ids: readonly string[], at?: number): Promise<readonly Note[]>;
  /**
   * Brings back what `forget` took, where its text is still there, and returns those that had been gone. A text that holds
   * already is not brought back.
   */
  restore(person: PersonId, ids: readonly string[], at?: number): Promise<readonly Note[]>;
  /** Makes a note a rule that is used everywhere. Undefined where this person has no such note. */
  promote(person: PersonId, id: string): Promise<Note | undefined>;
  /** Returns the notes that a person took back. None of them may come back out of a memory. */
  forgotten(person: PersonId): Promise<readonly Note[]>;
  /** Keeps that a person said *No* when asked about these words. An id that is there already changes nothing. */
  decline(person: PersonId, id: string, text: string): Promise<void>;
  /** Returns the words about which a person is not asked again. */
  declined(person: PersonId): Promise<readonly Pick<Note, "text">[]>;
  /** Deletes what `declined` returns. */
  forgetDeclined(person: PersonId): Promise<void>;
}

/** A question which of several earlier drafts a person means. `request` waits for the answer. */
export type OpenQuestion = {
  /** Buttons name it by this. It is the id of the request that led to it. */
  readonly id?: string;
  readonly request: string;
  readonly options: readonly { readonly conversationId: string; readonly at: number; readonly title: string }[];
  /** It has not been asked: it stands behind *Not this one*, under a draft that was made from another. */
  readonly isWaiting?: boolean;
};

/** A question as it is kept. `conversation`: where it was asked. `askedAt`: in milliseconds since the epoch. */
export type KeptQuestion = OpenQuestion & { readonly conversation: ConversationId; readonly askedAt: number };

/** Keeps the latest question to a person in each conversation. Calls reject when the database refuses. */
export interface OpenQuestions {
  ask(conversation: ConversationId, person: PersonId, question: OpenQuestion): Promise<void>;
  find(conversation: ConversationId, person: PersonId): Promise<KeptQuestion | undefined>;
  /** Returns the latest question to a person in any conversation of the channel that `conversation` is in. */
  latestIn(conversation: ConversationId, person: PersonId): Promise<KeptQuestion | undefined>;
  /** Returns the question to a person that a button names. */
  byId(id: string, person: PersonId): Promise<KeptQuestion | undefined>;
  close(conversation: ConversationId, person: PersonId): Promise<void>;
}
