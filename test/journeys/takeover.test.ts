import { describe, expect, it } from "vitest";
import { ANSWER, answering, NEXT, POINTS } from "../support/crash-points.ts";
import { answersIn, startCrashWorld } from "../support/crash-world.ts";
import { eventually, patience } from "../support/patience.ts";
import { createTestDatabase } from "../support/postgres.ts";
import { hasPostgres } from "../support/postgres-server.ts";

const TAKEN_OVER_MS = 15_000;
const SHARED_POINTS = Object.entries(POINTS).filter(([, { isOfFile }]) => !isOfFile);

describe.runIf(hasPostgres).concurrent("one of two processes that dies", { timeout: patience(120_000) }, () => {
  it.for(SHARED_POINTS)("%s has its work done by the other within 15 s", async ([, point], { onTestFinished }) => {
    const { at, isCut = false, isSlow = false } = point;
    const database = await createTestDatabase();
    onTestFinished(database.drop);
    const world = await startCrashWorld({ databaseUrl: database.url, processes: 2, atOnce: 4 });
    onTestFinished(world.stop);
    const { slack, model, memos } = world;
    const { anaDm: channel } = slack.channels;
    const say = (text: string, threadTs?: string) =>
      slack.say({ as: slack.people.ana, channel, text, ...(threadTs ? { threadTs } : {}) });
    const answers = () => answersIn(slack, channel, ts);

    model.reply(answering(isSlow ? 12 : 60));
    await world.start({ crashAt: at });
    const ts = await say("Write an invitation");
    expect(await world.death()).toBe(at);
    const diedAt = performance.now();
    await say("Thank you", ts); // stands behind it, whichever process hears of it
    await slack.waitFor(() => answers().whole.includes(NEXT), 2 * TAKEN_OVER_MS);
    expect(performance.now() - diedAt).toBeLessThan(patience(TAKEN_OVER_MS));
    expect(answers().whole).toEqual([ANSWER, NEXT]);
    expect(answers().cut).toHaveLength(isCut ? 1 : 0);
    expect(answers().streaming).toBe(0);

    const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${channel.id}:${ts}`);
    await eventually(() => expect(told().map(({ content }) => content)).toContain(NEXT));
    expect(told().map(({ content }) => content)).toEqual(["Write an invitation", ANSWER, "Thank you", NEXT]);
  });
});
