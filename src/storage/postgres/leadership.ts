import pg from "pg";
import { createOutage } from "../../ports/outage.ts";
import { connectionConfig } from "./connection.ts";
import { withoutWords } from "./error.ts";

/** This process's part in choosing one leader among the processes that share a database. */
export type Leadership = {
  /** Never true in two processes at once. Ask right before doing what only one process may do. */
  isLeader(): boolean;
  /** Awaits `onLoss`, then gives up the lead. Another process gains it within about two seconds. */
  stop(): Promise<void>;
};

export type LeadershipEvents = {
  /** This process leads now. */
  onGain(): void;
  /** Called at once, also when the database is only out of reach. */
  onLoss(): void | Promise<void>;
  /** Called once per outage, with the error that keeps this process from taking part. */
  readonly onFault?: (error: unknown) => void;
};

/** The lead of the process that tells memory, and deletes what is past its time. */
export const OUTBOX_LEAD = "outbox";

/*
 * The holder of the lock queries the server four times a second, and stops leading when no answer has come for 1.5 seconds.
 * The next holder waits 1.5 seconds before it begins, so two never lead at once, however busy they are. The server frees the
 * lock at once when the holder's process dies, and after two seconds without a query (the process is frozen) or without a TCP
 * acknowledgement (its machine is gone). So a lost leader is replaced within 2 + 0.25 + 1.5 + 0.25 s.
 */
const ASK_EVERY_MS = 250;
const CONFIRMED_FOR_MS = 1_500;
const SERVER_PATIENCE_MS = 2_000;

/** Keepalives in seconds, the others in milliseconds: postgresql.org/docs/current/runtime-config-connection.html */
const SESSION = {
  tcp_keepalives_idle: 1,
  tcp_keepalives_interval: 1,
  tcp_keepalives_count: 1,
  tcp_user_timeout: SERVER_PATIENCE_MS,
  idle_session_timeout: SERVER_PATIENCE_MS,
};

type Session = {
  readonly client: pg.Client;
  isConnected: boolean;
  lockedAt: number | undefined;
  /** When the last answered query was sent, by the clock of `performance.now()`. */
  confirmedAt: number;
  isLeading: boolean;
};

/**
 * Makes at most one process lead under this `name`, by an advisory lock that a connection of its own holds. Every process that
 * calls this takes part until it calls `stop`.
 */
export function createLeadership(url: string, name: string, events: LeadershipEvents): Leadership {
  const { onGain, onLoss, onFault = () => {} } = events;
  const outage = createOutage(onFault);
  const config = { ...connectionConfig(url, SESSION), connectionTimeoutMillis: CONFIRMED_FOR_MS };
  let session: Session | undefined;
  let next: NodeJS.Timeout | undefined;
  let expiry: NodeJS.Timeout | undefined;
  let isStopping = false;
  let hasEnded = false;
  let turn = takeTurn();

  async function takeTurn(): Promise<void> {
    session ??= open();
    const mine = session;
    try {
      await ask(mine, name);
      outage.over();
      if (mine === session) confirm(mine);
    } catch (error) {
      outage.tell(withoutWords(error));
      lose(mine);
    }
    if (hasEnded) return;
    next = setTimeout(() => {
      turn = takeTurn();
    }, ASK_EVERY_MS).unref();
  }

  function open(): Session {
    const client = new pg.Client(config);
    const opened = { client, isConnected: false, lockedAt: undefined, confirmedAt: 0, isLeading: false };
    client.on("error", () => lose(opened));
    client.on("end", () => lose(opened));
    return opened;
  }

  function confirm(mine: Session): void {
    clearTimeout(expiry);
    const leftMs = mine.confirmedAt + CONFIRMED_FOR_MS - performance.now();
    expiry = setTimeout(lose, Math.max(leftMs, 0), mine).unref();
    if (mine.isLeading || isStopping || mine.lockedAt === undefined) return;
    if (performance.now() - mine.lockedAt < CONFIRMED_FOR_MS) return;
    mine.isLeading = true;
    onGain();
  }

  function lose(mine: Session): void {
    if (mine !== session) return;
    session = undefined;
    clearTimeout(expiry);
    if (mine.isLeading) resign(mine).catch(onFault);
    mine.client.end().catch(() => {});
  }

  async function resign(mine: Session): Promise<void> {
    mine.isLeading = false;
    await onLoss();
  }

  return {
    isLeader: () => session?.isLeading === true && performance.now() - session.confirmedAt < CONFIRMED_FOR_MS,

    async stop() {
      isStopping = true;
      if (session?.isLeading) await resign(session).catch(onFault); // the lock is held until that is done
      hasEnded = true;
      clearTimeout(next);
      await turn;
      const last = session;
      session = undefined;
      clearTimeout(expiry);
      await last?.client.end();
    },
  };
}

/**
 * Takes the lead itself, for work beside which no process may have it. Resolves with what gives it back, or with undefined where a
 * process has it. Rejects with a PostgresError.
 */
export async function takeLead(url: string, name: string): Promise<(() => Promise<void>) | undefined> {
  const client = new pg.Client(connectionConfig(url));
  client.on("error", () => {}); // a lost connection would end the process; who has the lead counts afterwards what is there
  try {
    await client.connect();
    const { rows } = await client.query(TRY, [keyOf(name)]);
    if (rows[0]?.locked) return () => client.end();
  } catch (error) {
    await client.end().catch(() => {});
    throw withoutWords(error);
  }
  await client.end();
  return undefined;
}

async function ask(session: Session, name: string): Promise<void> {
  if (!session.isConnected) await session.client.connect();
  session.isConnected = true;
  const sentAt = performance.now();
  if (session.lockedAt === undefined) {
    const { rows } = await session.client.query(TRY, [keyOf(name)]);
    if (rows[0]?.locked) session.lockedAt = performance.now();
  } else {
    await session.client.query("SELECT 1");
  }
  session.confirmedAt = sentAt;
}

function keyOf(name: string): string {
  return `inkwell ${name}`;
}

const TRY = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked";
