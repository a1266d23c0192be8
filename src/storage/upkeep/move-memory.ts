import type { Database } from "../sqlite/database.ts";
import { type Column, insertAll, type Part, type Row, readFile, readPostgres } from "./move-parts.ts";
import { BEFORE_ALL_IDS } from "./move-tables.ts";
import { UpkeepError } from "./upkeep.ts";

/** The most that one entry of the outbox holds; MemOS takes 400,000 tokens a minute. */
const MAX_MESSAGES = 20;
const MAX_CHARACTERS = 100_000;

const OPEN = "_open";

/**
 * Moves the embedded memory. On Postgres memory is MemOS, so each exchange becomes an entry of the outbox, from which the bot
 * tells MemOS: by conversation, in the order in which they were said, before all else that waits.
 */
export function memoryPart(database: Database, now: () => number): Part {
  const fromFile = () => remembered(database);
  return {
    name: "memory",
    copy: (run) => insertAll(run, "outbox", OUTBOX, entries(fromFile(), now())),
    fromFile,
    async *fromPostgres(run) {
      for await (const row of readPostgres(run, READ_ENTRIES)) yield* messagesOf(row);
    },
  };
}

/** Person, realm, conversation, role, text and time of each message that is not blank; the outbox takes no blank ones. */
function* remembered(database: Database): Generator<Row> {
  for (const [scope, conversation, role, text, at] of readFile(database, READ_MESSAGES)) {
    if (String(text).trim() === "") continue;
    yield [...scopeOf(String(scope)), conversation ?? "", role ?? "", text ?? "", at ?? 0];
  }
}

const READ_MESSAGES = `
  SELECT message.scope, message.conversation, role, body, said_at
  FROM message JOIN (SELECT scope, conversation, min(id) AS first FROM message GROUP BY scope, conversation) AS begun
    ON begun.scope = message.scope AND begun.conversation = message.conversation
  ORDER BY begun.first, message.id`;

/** `message.scope` is the memory's user id in hexadecimal, with a letter at its end. */
function scopeOf(token: string): readonly [person: string, realm: string] {
  if (!/^([0-9a-f]{2})+z$/.test(token))
    throw new UpkeepError("The memory has a row that belongs to no person; nothing was moved.");
  const id = Buffer.from(token.slice(0, -1), "hex").toString();
  return id.endsWith(OPEN) ? [id.slice(0, -OPEN.length), "open"] : [id, "own"];
}

const OUTBOX: readonly Column[] = [
  ...["id", "kind", "person", "realm", "conversation", "body", "state"].map((name) => ({
    name,
    type: "text" as const,
  })),
  { name: "queued_at", type: "bigint" },
];

function* entries(messages: Iterable<Row>, now: number): Generator<Row> {
  let gathered: Row[] = [];
  let characters = 0;
  let count = 0;
  const entry = (): Row => {
    const [person = "", realm = "", conversation = ""] = gathered[0] ?? [];
    const body = JSON.stringify(gathered.map(([, , , role, text, at]) => ({ role, text, at })));
    const id = `${BEFORE_ALL_IDS}${(count++).toString(36).padStart(6, "0")}`;
    return [id, "add", person, realm, conversation, body, "waiting", now];
  };
  for (const message of messages) {
    const length = String(message[4]).length;
    const isElsewhere = [0, 1, 2].some((index) => message[index] !== gathered[0]?.[index]);
    const isFull = gathered.length >= MAX_MESSAGES || characters + length > MAX_CHARACTERS;
    if (gathered.length > 0 && (isElsewhere || isFull)) {
      yield entry();
      gathered = [];
      characters = 0;
    }
    gathered.push(message);
    characters += length;
  }
  if (gathered.length > 0) yield entry();
}

const READ_ENTRIES = `
  SELECT person, realm, conversation, body FROM outbox
  WHERE starts_with(id, '${BEFORE_ALL_IDS}') AND kind = 'add' AND state = 'waiting' ORDER BY id`;

function messagesOf([person = "", realm = "", conversation = "", body]: Row): Row[] {
  const messages = JSON.parse(String(body)) as { role: string; text: string; at: number }[];
  return messages.map(({ role, text, at }) => [person, realm, conversation, role, text, at]);
}
