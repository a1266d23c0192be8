import { afterAll, describe, expect, it } from "vitest";
import { READERS_EVENTS } from "../../src/slack/deliveries/events/unstored-events.ts";
import { type Listening, UNKNOWN } from "../../src/slack/deliveries/listening.ts";
import { registerListeners } from "../../src/slack/listeners/index.ts";
import type { ListenerPorts } from "../../src/slack/listeners/ports.ts";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";
import { ANSWER, MORE_ROWS, ROWS, type Row } from "../support/crash-rows.ts";
import { isQuiet, listenerOf, newRun, outcomeOf, type Run } from "../support/crash-run.ts";
import { listed } from "../support/crash-steps.ts";
import { type CrashWorld, startCrashWorld } from "../support/crash-world.ts";
import { eventually, patience } from "../support/patience.ts";

const TIME = 120_000; // most of it waiting for its turn
const AT_ACCEPT = "after inbox.accept";
const AT_FINISH = "before inbox.finish";

/** They only open a window, which Slack lets nobody do later: see delivery-key.ts. */
const OPENS = [ACTIONS.addInHome, ACTIONS.editInHome, ACTIONS.feedbackOther];
const NOT_STORED = [...OPENS.map((id) => `action ${id}`), `messageShortcut ${REWRITE}`];
const isStored = ({ listener }: Row) => !NOT_STORED.includes(listener);
const nameOf = ({ listener, about }: Row) => [listener, about].filter(Boolean).join(", ");
const named = (rows: readonly Row[]) => rows.map((row) => [nameOf(row), row] as const);

it("there is a row for each registered listener, but for news of readers, which matter to the replies of the moment alone", () => {
  const news = READERS_EVENTS.map((name) => `event ${name}`);
  expect([...ROWS.map(({ listener }) => listener), ...news].toSorted()).toEqual(registered().toSorted());
});

/** What `registerListeners` registers, such as "command /write". */
function registered(): string[] {
  const names: string[] = [];
  const record = (kind: keyof Listening) => (name: string) => void names.push(`${kind} ${name}`);
  const recording: Listening = {
    event: record("event"),
    command: record("command"),
    action: record("action"),
    view: record("view"),
    messageShortcut: record("messageShortcut"),
  };
  registerListeners(recording, {} as ListenerPorts); // which are used only when something is delivered
  return names.filter((name) => !name.endsWith(` ${UNKNOWN}`)); // those only answer, and leave nothing
}

describe.concurrent("a listener whose process dies leaves what it leaves otherwise", {
  timeout: patience(TIME),
}, () => {
  const worlds = createWorlds();
  afterAll(worlds.stop);

  it.for(named([...ROWS.filter(isStored), ...MORE_ROWS]))("%s", async ([, row], { onTestFinished }) => {
    const world = await worlds.enter();
    let isAsItWas = false;
    onTestFinished(() => worlds.leave(world, isAsItWas));
    const control = newRun(world);
    await prepare(row, control);
    const before = outcomeOf(control, row);
    const { length: seen } = world.slack.deliveries;
    await row.act(control);
    await isAcknowledged(world, seen);
    expect(world.slack.deliveries.slice(seen).map(listenerOf)).toContain(row.listener);
    await isQuiet(control);
    await eventually(() => expect(outcomeOf(control, row)).not.toEqual(before));
    const kept = await listed(world, control);

    for (const [at, next] of [
      [AT_ACCEPT, { crashAt: AT_FINISH, isArmed: false }],
      [AT_FINISH, NEXT],
    ] as const) {
      const run = newRun(world);
      await prepare(row, run);
      world.arm();
      await row.act(run);
      expect(await world.death()).toBe(at);
      await world.start(next);
      await isQuiet(run);
      expect(await listed(world, run)).toEqual(kept);
      // Home may still be on its way.
      await eventually(() => expect(outcomeOf(run, row)).toEqual(outcomeOf(control, row)));
    }
    isAsItWas = true;
  });
});

const NEXT = { crashAt: AT_ACCEPT, isArmed: false } as const;

const MOST_WORLDS = 2; // starting a process takes most of a core

/** Gives each test a world whose process waits to be armed: one that an earlier test has left so, or a new one. */
function createWorlds() {
  const places: (CrashWorld | undefined)[] = Array.from({ length: MOST_WORLDS }, () => undefined);
  const waiting: (() => void)[] = [];
  const free = (world?: CrashWorld) => {
    places.push(world);
    waiting.shift()?.();
  };
  return {
    async enter(): Promise<CrashWorld> {
      while (places.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const world = places.pop() ?? (await startCrashWorld());
      try {
        world.model.reply(ANSWER);
        await world.start(NEXT); // unless it runs
        return world;
      } catch (error) {
        await world.stop().finally(free);
        throw error;
      }
    },
    async leave(world: CrashWorld, isAsItWas: boolean): Promise<void> {
      if (isAsItWas) return free(world);
      await world.stop().finally(free);
    },
    async stop() {
      await Promise.all(places.map((world) => world?.stop()));
    },
  };
}

async function prepare({ prepare, isUnderWay }: Row, run: Run): Promise<void> {
  await prepare?.(run);
  if (!isUnderWay) await isQuiet(run);
}

async function isAcknowledged({ slack }: CrashWorld, seen: number): Promise<void> {
  await slack.waitFor(() => slack.deliveries.slice(seen).every(({ acked }) => acked));
}

describe.concurrent("a listener that opens a window, whose process dies before, leaves nothing", {
  timeout: patience(TIME),
}, () => {
  it.for(named(ROWS.filter((row) => !isStored(row))))("%s", async ([, row], { onTestFinished }) => {
    const world = await startCrashWorld({ atOnce: MOST_WORLDS + 1 }); // beside those that are left to other tests
    onTestFinished(world.stop);
    await world.start({ crashAt: "before views.open", isArmed: false });
    const run = newRun(world);
    await prepare(row, run);
    const before = outcomeOf(run);
    world.arm();
    await row.act(run);
    expect(await world.death()).toBe("before views.open");
    expect(world.waiting()).toBe(0);
    await world.start();
    await isQuiet(run);
    expect(windowsOf(run)).toBe(0);
    await row.act(run);
    await world.slack.waitFor(() => windowsOf(run) === 1);
    expect(outcomeOf(run)).toEqual(before);
  });
});

function windowsOf({ world: { slack }, person }: Run): number {
  return slack.modalsOf(person.id).length;
}
