import { describe, expect, it } from "vitest";
import { ACTIONS } from "../../src/slack/views/blocks.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";
import {
  clickInHome,
  homeSays,
  homeText,
  memories,
  openHome,
  passOnce,
  submit,
  submitNote,
  toldOf,
} from "../support/crash-steps.ts";
import { answersIn, type CrashWorld, startCrashWorld } from "../support/crash-world.ts";
import { eventually } from "../support/patience.ts";

const ANSWER = "Shall we meet at ten? I would be glad.";
const RULE = "Always sign e-mails with Ana";
describe.concurrent("Home, of a process that dies", () => {
  it.for(["after inbox.accept:2", "after rulebook.add", "before views.publish:2"])(
    "%s, when a rule is added: it is kept once, memory is told once, Home shows it",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      await world.start({ crashAt: at });
      await addRule(world);
      expect(await world.death()).toBe(at.split(":")[0]);

      await world.start();
      await homeSays(world, `1. ${RULE}`);
      await eventually(() => expect(toldOf(world, RULE)).toBe(1));
      await passAgain(world);
      expect(homeText(world)).not.toContain("2. ");
      expect(toldOf(world, RULE)).toBe(1);
    },
  );

  it.for(["before rulebook.forget", "after rulebook.forget", "before views.publish:3"])(
    "%s, when it is forgotten: it is gone from memory too, and Home offers the way back",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      await world.start({ crashAt: at });
      await addRule(world);
      await homeSays(world, `1. ${RULE}`);
      await eventually(() => expect(memories(world, RULE)).toBe(1));
      await clickInHome(world, ACTIONS.forgetInHome);
      expect(await world.death()).toBe(at.split(":")[0]);

      await world.start();
      await homeSays(world, `Forgotten: ${RULE}`);
      await eventually(() => expect(memories(world, RULE)).toBe(0));
      await clickInHome(world, ACTIONS.undoInHome);
      await homeSays(world, `Restored: ${RULE}`);
      await eventually(() => expect(memories(world, RULE)).toBe(1));
    },
  );
});

describe.concurrent("Rewrite this, of a process that dies", () => {
  it.for(["after inbox.accept", "after chat.postMessage", "after chat.startStream", "before inbox.finish"])(
    "%s: one thread in the DM, one answer, one exchange in memory",
    async (at, { onTestFinished }) => {
      const world = await startCrashWorld();
      onTestFinished(world.stop);
      const { slack, model, memos } = world;
      const { general, anaDm } = slack.channels;
      const { ana, ben } = slack.people;
      model.reply({ deltas: ANSWER.split(/(?<= )/), tokensPerSecond: 60 });
      await world.start({ crashAt: at });
      const ts = await slack.say({ as: ben, channel: general, text: "Meeting at ten." });
      await slack.shortcut({ as: ana, channel: general, ts, callbackId: REWRITE });
      await submit(world, { wish: { text: "friendlier" } }, ana);
      expect(await world.death()).toBe(at.split(":")[0]);

      await world.start();
      const roots = () => slack.messages(anaDm).filter(({ user }) => user === slack.botUserId);
      await slack.waitFor(
        () => roots().some((root) => answersIn(slack, anaDm, root.ts).whole.includes(ANSWER)),
        15_000,
      );
      const told = () => memos.messagesOf("T0LOCAL01_U0ANA0001", `T0LOCAL01:dm:${anaDm.id}:${roots()[0]?.ts}`);
      await eventually(() => expect(told().map(({ content }) => content)).toContain(ANSWER));
      await passAgain(world);
      expect(roots()).toHaveLength(1);
      expect(answersIn(slack, anaDm, roots()[0]!.ts).whole).toEqual([ANSWER]);
      expect(told().map(({ content }) => content)).toEqual(["Rewrite this message. friendlier", ANSWER]);
    },
  );
});

async function addRule(world: CrashWorld): Promise<void> {
  await openHome(world);
  await clickInHome(world, ACTIONS.addInHome);
  await submitNote(world, RULE);
}

/** Starts once more, and resolves when what was still to be done has been: what is said last is answered last. */
async function passAgain(world: CrashWorld): Promise<void> {
  await world.kill();
  await world.start();
  await passOnce(world);
}
