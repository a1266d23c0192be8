import pg from "pg";
import { createOutage } from "../../ports/outage.ts";
import { connectionConfig } from "./connection.ts";
import { withoutWords } from "./error.ts";

/** One process among those that share a database. */
export type Leadership = {
  /** Never true in two processes at once: what must not be done twice asks this just before it is done. */
  isLeader(): boolean;
  /** Gives up leading (`onLoss` is awaited first), so that another process gains it within about two seconds. */
  stop(): Promise<void>;
};

export type LeadershipEvents = {
  onGain(): void;
  /** At once, also when the database is only out of reach. */
  onLoss(): void | Promise<void>;
  /** What stands in the way of taking part; told once until that works again. */
  readonly onFault?: (error: unknown) => void;
};

/*
 * A holder asks the server four times a second and counts itself out when no answer has come for a second and a half. Whoever
 * gets the lock after it waits for as long before it begins, so two never lead at once, whatever either of them is busy with.
 * The server lets go of a holder at once when its process dies, and after two seconds without a question (it is frozen) or a
 * sign of life (its machine is gone). So it is replaced within 2 + 0.25 + 1.5 + 0.25 s.
 */
const ASK_EVERY_MS = 250;
const CONFIRMED_FOR_MS = 1_500;
const SERVER_PATIENCE_MS = 2_000;

/** The first three in seconds, the others in milliseconds: postgresql.org/docs/current/runtime-config-connection.html */
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
  /** When the question was sent that was answered last. */
  confirmedAt: number;
  isLeading: boolean;
};

/**
 * Sees to it that at most one process leads under this `name`: an advisory lock, held by a connection of its own for as long
 * as that lasts. Every process that calls it takes part.
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
    expiry = setTimeout(lose, mine.confirmedAt + CONFIRMED_FOR_MS - performance.now(), mine).unref();
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
      if (session?.isLeading) await resign(session).catch(onFault); // meanwhile the lock is still held
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

async function ask(session: Session, name: string): Promise<void> {
  if (!session.isConnected) await session.client.connect();
  session.isConnected = true;
  const sentAt = performance.now();
  if (session.lockedAt === undefined) {
    const { rows } = await session.client.query(TRY, [`inkwell ${name}`]);
    if (rows[0]?.locked) session.lockedAt = performance.now();
  } else {
    await session.client.query("SELECT 1");
  }
  session.confirmedAt = sentAt;
}

const TRY = "SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked";
