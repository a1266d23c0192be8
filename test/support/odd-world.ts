import { expect, onTestFinished } from "vitest";
import type { DeliveryKind } from "../../playground/slack/deliveries/delivery.ts";
import type { LocalSlack } from "../../playground/slack/server.ts";
import { eventually } from "./patience.ts";
import { createTestDatabase } from "./postgres.ts";
import { hasPostgres } from "./postgres-server.ts";
import { startWorld, type World, type WorldOptions } from "./world.ts";

export type Transport = "socket" | "http";
export type DatabaseName = "SQLite" | "Postgres";

export const DATABASES: readonly DatabaseName[] = hasPostgres ? ["SQLite", "Postgres"] : ["SQLite"];

/** What nobody listens to stays unanswered, which need not be waited for as long as Slack does. */
export const IMPATIENT = { ackTimeoutMs: 1_000 } as const;

/** A world on that database; both end with the test. */
export async function openWorld(database: DatabaseName, options: WorldOptions = {}): Promise<World> {
  const shared = database === "Postgres" ? await createTestDatabase() : undefined;
  if (shared) onTestFinished(shared.drop);
  const backend = shared ? { postgres: shared.url, memos: true } : {};
  const world = await startWorld({ slack: IMPATIENT, ...backend, ...options });
  onTestFinished(world.stop);
  return world;
}

/** Delivers it once. Inkwell may refuse it with a 4xx, or leave unanswered what nobody listens to. */
export async function deliverOdd(
  slack: LocalSlack,
  { kind, body }: { readonly kind: DeliveryKind; readonly body: unknown },
): Promise<void> {
  await slack.deliver(kind, body).catch((error: unknown) => {
    expect(error).toMatchObject({ name: "DeliveryFailed" });
  });
}

/** A person still gets an answer, and nothing waits to be dealt with. */
export async function isAlive({ app, slack, reply }: World): Promise<void> {
  await eventually(async () => expect((await app.health()).oldestRequestMs).toBe(0), 40_000); // hundreds at once on a busy machine
  const channel = slack.channels.benDm;
  const ts = await slack.say({ as: slack.people.ben, channel, text: "Write a toast" });
  await reply(channel, ts);
}

type Fault = {
  readonly level: number;
  readonly msg: string;
  readonly key?: string;
  readonly kind?: string;
  readonly name?: string;
  readonly paths?: readonly string[];
};

/** The warnings and errors so far. That something was not acknowledged in time is told over HTTP alone, and left out. */
export function faults(world: World): readonly Fault[] {
  const lines = world.logs().split("\n").filter(Boolean);
  const told = lines.map((line) => JSON.parse(line) as Fault).filter(({ level }) => level >= WARN);
  return told.filter(({ msg }) => !OF_A_BUSY_MACHINE.test(msg));
}

const OF_A_BUSY_MACHINE = /^not acknowledged in time$|^slack library: A p[io]ng wasn/;

const WARN = 40;
export const UNFIT = "a delivery could not be handled; it is passed over";
export const MISFIT = "a delivery does not have the form that Inkwell reads; it is passed over";

/** The keys of the deliveries that were passed over before any listener could see them. */
export function unfitKeys(world: World): readonly string[] {
  return faults(world).flatMap(({ msg, key }) => ((msg === UNFIT || msg === MISFIT) && key !== undefined ? [key] : []));
}
