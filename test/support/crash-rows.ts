import type { Channel } from "../../playground/slack/workspace/types.ts";
import { ACTIONS, CHOICE_ACTIONS, FEEDBACK_RULE_ACTIONS } from "../../src/slack/views/blocks.ts";
import { NOTE_MODALS } from "../../src/slack/views/note-modal.ts";
import { REWRITE } from "../../src/slack/views/rewrite-modal.ts";
import { isQuiet, type Run } from "./crash-run.ts";
import { clickInHome, clickWhisper, command, homeSays, openHome, submit, submitNote } from "./crash-steps.ts";
import { blockText, repliesIn } from "./world.ts";

/** The script that a listener is tried with. */
export type Row = {
  /** As it is registered, such as "command /write". */
  readonly listener: string;
  /** Tells rows apart where a listener is registered more than once. */
  readonly about?: string;
  /** Everything up to the delivery. */
  prepare?(run: Run): Promise<void>;
  /** By then something is still being answered. */
  readonly isUnderWay?: boolean;
  /** It restores a note. Memory may be told of that twice, since it cannot tell the second time from the first. */
  readonly tellsAgain?: boolean;
  /** Has Slack deliver what the listener is for, and nothing else that is stored. */
  act(run: Run): Promise<void>;
};

const RULE = "Always sign e-mails with the first name";
const FACT = "I am in charge of the Marketing Department";
const FALCON = ["Remember that I run the Falcon project.", "Remember that Falcon ships in May."];
export const ANSWER = "Dear all, the dinner is on Friday at eight. See you there.";

/** What the model alone finds in a message; the trained model does not. */
const HARBOUR = "On the quay I'm Jo to everyone";

/** A row for each listener. What is registered without one fails the test. */
export const ROWS: readonly Row[] = [
  { listener: "event message", act: (run) => say(run, run.dm, "Write an invitation") },
  {
    listener: "event app_mention",
    act: (run) => say(run, run.channel, `<@${run.world.slack.botUserId}> write an invitation`),
  },
  { listener: "command /write", act: (run) => type(run, "/write", "an invitation") },
  {
    listener: `action ${ACTIONS.postDraft}`,
    async prepare(run) {
      await wantFirst(run);
      await type(run, "/write", "an invitation");
      await buttonInDm(run, ACTIONS.postDraft);
    },
    act: (run) => clickInDm(run, ACTIONS.postDraft),
  },
  { listener: `action ${ACTIONS.draftsInHome}`, prepare: seeHome, act: (run) => clickHome(run, ACTIONS.draftsInHome) },
  { listener: "command /write-pref", act: (run) => type(run, "/write-pref", RULE) },
  { listener: `action ${ACTIONS.undoNote}`, prepare: keepRule, act: (run) => click(run, ACTIONS.undoNote) },
  {
    listener: `action ${ACTIONS.shareFact}`,
    prepare: sayFact,
    async act({ world: { slack }, person, dm }) {
      const [message] = slack
        .messages(dm.id, slack.messages(dm.id)[0]!.ts)
        .filter(({ user }) => user === slack.botUserId);
      const pressed = { as: person.id, channel: dm.id, messageTs: message!.ts, actionId: ACTIONS.shareFact };
      await slack.click(pressed).catch(() => {});
    },
  },
  {
    listener: `action ${ACTIONS.restoreNotes}`,
    tellsAgain: true,
    async prepare(run) {
      await keepRule(run);
      await prefer(run, "forget 1");
    },
    act: (run) => click(run, ACTIONS.restoreNotes),
  },
  {
    listener: `action ${ACTIONS.undoEdit}`,
    tellsAgain: true,
    async prepare(run) {
      await keepRule(run);
      await prefer(run, "edit 1 Never sign anything");
    },
    act: (run) => click(run, ACTIONS.undoEdit),
  },
  { listener: `action ${ACTIONS.clearRules}`, prepare: askToClear, act: (run) => click(run, ACTIONS.clearRules) },
  { listener: `action ${ACTIONS.keepRules}`, prepare: askToClear, act: (run) => click(run, ACTIONS.keepRules) },
  { listener: `action ${ACTIONS.keepProposed}`, prepare: beAsked, act: (run) => clickBelow(run, ACTIONS.keepProposed) },
  {
    listener: `action ${ACTIONS.declineProposal}`,
    async prepare(run) {
      await seeHome(run); // which a second attempt shows once more, though nothing in it changes
      await beAsked(run);
    },
    act: (run) => clickBelow(run, ACTIONS.declineProposal),
  },
  {
    listener: `action ${ACTIONS.forgetNotes}`,
    async prepare(run) {
      await keepRule(run);
      await prefer(run, "Never sign e-mails to friends");
      await prefer(run, "forget sign e-mails");
    },
    act: (run) => click(run, ACTIONS.forgetNotes),
  },
  {
    listener: `action ${ACTIONS.keepAsRule}`,
    prepare: (run) => prefer(run, "/off"),
    act: (run) => click(run, ACTIONS.keepAsRule),
  },
  {
    listener: `action ${ACTIONS.noRule}`,
    async prepare(run) {
      await keepRule(run);
      await prefer(run, "/off");
    },
    act: (run) => click(run, ACTIONS.noRule),
  },
  {
    listener: `action ${ACTIONS.undoReplacement}`,
    tellsAgain: true,
    prepare: (run) =>
      sayEach(run, ACTIONS.undoReplacement, "My manager is Priya Raman.", "My manager is Dana Whitfield now."),
    act: (run) => clickLast(run, ACTIONS.undoReplacement),
  },
  ...[ACTIONS.forgetThese, ACTIONS.chooseToForget].map(
    (actionId): Row => ({
      listener: `action ${actionId}`,
      prepare: (run) => sayEach(run, actionId, ...FALCON, "Forget everything about Falcon."),
      act: (run) => clickLast(run, actionId),
    }),
  ),
  {
    listener: `action ${ACTIONS.forgetEverything}`,
    prepare: (run) => sayEach(run, ACTIONS.forgetEverything, ...FALCON, "Forget everything you know about me."),
    act: (run) => clickLast(run, ACTIONS.forgetEverything),
  },
  {
    listener: `action ${ACTIONS.retry}`,
    async prepare(run) {
      const { slack, model } = run.world;
      model.failNext({ status: 401 });
      await say(run, run.dm, "Write an invitation");
      await slack.waitFor(() => failureIn(run));
    },
    async act(run) {
      const { slack } = run.world;
      const pressed = { as: run.person.id, channel: run.dm.id, messageTs: failureIn(run)!, actionId: ACTIONS.retry };
      await slack.click(pressed).catch(() => {});
    },
  },
  ...CHOICE_ACTIONS.map(
    (actionId): Row => ({
      listener: `action ${actionId}`,
      prepare: askWhich,
      act: (run) => clickInDm(run, actionId),
    }),
  ),
  {
    listener: `action ${ACTIONS.notThisDraft}`,
    prepare: makeFromEarlier,
    act: (run) => clickInDm(run, ACTIONS.notThisDraft),
  },
  { listener: `action ${ACTIONS.feedback}`, prepare: (run) => haveWritten(run, "Write an invitation"), act: rateBad },
  ...FEEDBACK_RULE_ACTIONS.map(
    (actionId): Row => ({
      listener: `action ${actionId}`,
      prepare: beAskedWhat,
      act: ({ world, person, dm }) => clickWhisper(world, actionId, { person, channel: dm }),
    }),
  ),
  { listener: `action ${ACTIONS.feedbackOther}`, prepare: beAskedWhat, act: chooseOther },
  {
    listener: `view ${NOTE_MODALS.feedback}`,
    async prepare(run) {
      await beAskedWhat(run);
      await chooseOther(run);
      await isOpen(run);
    },
    act: (run) => submitNote(run.world, "Never sign anything", run.person),
  },
  {
    listener: "event agent_session_title_changed",
    prepare: (run) => haveWritten(run, "Write an invitation"),
    act: (run) =>
      run.world.slack.renameSession({
        as: run.person.id,
        channel: run.dm.id,
        threadTs: threadOf(run),
        title: "Dinner",
      }),
  },
  {
    listener: "event agent_session_stopped",
    isUnderWay: true,
    async prepare(run) {
      const { model, slack } = run.world;
      model.reply({ deltas: ["Dear all, ", "the dinner"], ending: "silent" });
      await say(run, run.dm, "Write an invitation");
      await slack.waitFor(() => repliesIn(slack, run.dm, threadOf(run))[0]?.text.includes("Dear all"));
      model.reply(ANSWER);
    },
    act: (run) => run.world.slack.pressStop({ as: run.person.id, channel: run.dm.id, threadTs: threadOf(run) }),
  },
  {
    listener: "event app_home_opened",
    about: "the messages tab",
    act: async ({ world: { slack }, person }) => void (await slack.openMessagesTab({ as: person.id })),
  },
  {
    listener: "event app_home_opened",
    about: "the home tab",
    act: ({ world: { slack }, person }) => slack.openHome({ as: person.id }),
  },
  { listener: `action ${ACTIONS.addInHome}`, prepare: seeHome, act: (run) => clickHome(run, ACTIONS.addInHome) },
  {
    listener: `action ${ACTIONS.editInHome}`,
    prepare: seeRuleInHome,
    act: (run) => clickHome(run, ACTIONS.editInHome),
  },
  {
    listener: `action ${ACTIONS.forgetInHome}`,
    prepare: seeRuleInHome,
    act: (run) => clickHome(run, ACTIONS.forgetInHome),
  },
  {
    listener: `action ${ACTIONS.shareInHome}`,
    async prepare(run) {
      await sayFact(run);
      await seeHome(run);
      await homeSays(run.world, `1. ${FACT}`, run.person);
    },
    act: (run) => clickHome(run, ACTIONS.shareInHome),
  },
  {
    listener: `action ${ACTIONS.undoInHome}`,
    tellsAgain: true,
    async prepare(run) {
      await seeRuleInHome(run);
      await clickHome(run, ACTIONS.forgetInHome);
      await homeSays(run.world, `Forgotten: ${RULE}`, run.person);
    },
    act: (run) => clickHome(run, ACTIONS.undoInHome),
  },
  {
    listener: `view ${NOTE_MODALS.add}`,
    async prepare(run) {
      await seeHome(run);
      await clickHome(run, ACTIONS.addInHome);
      await isOpen(run);
    },
    act: (run) => submitNote(run.world, RULE, run.person),
  },
  {
    listener: `view ${NOTE_MODALS.edit}`,
    async prepare(run) {
      await seeRuleInHome(run);
      await clickHome(run, ACTIONS.editInHome);
      await isOpen(run);
    },
    act: (run) => submitNote(run.world, "Never sign anything", run.person),
  },
  { listener: `messageShortcut ${REWRITE}`, prepare: sayWords, act: chooseRewrite },
  {
    listener: `view ${REWRITE}`,
    async prepare(run) {
      await sayWords(run);
      await chooseRewrite(run);
      await isOpen(run);
    },
    act: (run) => submit(run.world, { wish: { text: "friendlier" } }, run.person),
  },
];

async function rateBad(run: Run): Promise<void> {
  const { id: userId } = run.person;
  const messageTs = await buttonInDm(run, ACTIONS.feedback);
  const pressed = { as: userId, channel: run.dm.id, messageTs, actionId: ACTIONS.feedback, value: `bad ${userId}` };
  await run.world.slack.click(pressed).catch(() => {});
}

/** Rates a draft as bad, and waits for the question to its author. */
async function beAskedWhat(run: Run): Promise<void> {
  const { slack } = run.world;
  await haveWritten(run, "Write an invitation");
  await rateBad(run);
  await slack.waitFor(() => slack.ephemerals(run.person.id).length > 0);
}

function chooseOther({ world, person, dm }: Run): Promise<void> {
  return clickWhisper(world, ACTIONS.feedbackOther, { person, channel: dm });
}

/** What a listener does otherwise, in rows beside the one that it must have. */
export const MORE_ROWS: readonly Row[] = [
  {
    listener: "command /write",
    about: "its draft first",
    prepare: wantFirst,
    act: (run) => type(run, "/write", "an invitation"),
  },
  {
    listener: `action ${ACTIONS.postDraft}`,
    about: "others read",
    async prepare(run) {
      await wantFirst(run);
      run.world.model.reply("Dear colleagues, dinner is on Friday."); // or memory could not tell one exchange from the other
      await type(run, "/write", "an invitation");
      await buttonInDm(run, ACTIONS.postDraft);
      run.world.model.reply(ANSWER);
      await isQuiet(run);
      run.world.slack.setChannel(run.channel, { isExtShared: true });
    },
    act: (run) => clickInDm(run, ACTIONS.postDraft),
  },
];

async function say({ world, person }: Run, channel: Channel, text: string): Promise<void> {
  await world.slack.say({ as: person.id, channel: channel.id, text });
}

/** Has three invitations written, and asks for a change of one without saying which. */
async function askWhich(run: Run): Promise<void> {
  const { model } = run.world;
  for (const city of ["Lisbon", "Porto", "Faro"]) {
    model.reply(`Dear all, you are invited to our dinner in ${city}. See you there.`);
    await haveWritten(run, `Write an invitation to the dinner in ${city}`);
  }
  model.reply(ANSWER);
  await say(run, run.dm, "Shorten the invitation");
  await buttonInDm(run, CHOICE_ACTIONS[0]!);
}

/** Has an invitation written and changed from the main field of the DM. */
async function makeFromEarlier(run: Run): Promise<void> {
  await haveWritten(run, "Write an invitation");
  await say(run, run.dm, "make it friendlier");
  await buttonInDm(run, ACTIONS.notThisDraft);
}

/** Asks in the DM, and waits until the draft is there and memory has been told of it. */
async function haveWritten(run: Run, text: string): Promise<void> {
  const { slack } = run.world;
  await say(run, run.dm, text);
  const asked = slack.messages(run.dm.id).at(-1)!.ts;
  await slack.waitFor(() => repliesIn(slack, run.dm, asked).some(({ streaming }) => !streaming));
  await isQuiet(run);
}

/** The message of the DM that has a button. */
function buttonInDm({ world: { slack }, dm }: Run, actionId: string): Promise<string> {
  const holds = ({ blocks }: { blocks?: readonly object[] }) => JSON.stringify(blocks ?? []).includes(`"${actionId}"`);
  return slack.waitFor(() => {
    const all = slack.messages(dm.id).flatMap(({ ts }) => slack.messages(dm.id, ts));
    return all.findLast((message) => holds(message) && !message.streaming)?.ts;
  });
}

async function clickInDm(run: Run, actionId: string): Promise<void> {
  const { world, person, dm } = run;
  const messageTs = await buttonInDm(run, actionId);
  await world.slack.click({ as: person.id, channel: dm.id, messageTs, actionId }).catch(() => {});
}

async function type(run: Run, name: string, text: string): Promise<void> {
  await command(run.world, name, text, run);
}

/** Types a preference, and waits until it has been answered. */
async function prefer(run: Run, text: string): Promise<void> {
  const { slack } = run.world;
  const seen = slack.ephemerals(run.person.id).length;
  await type(run, "/write-pref", text);
  await slack.waitFor(() => slack.ephemerals(run.person.id).length > seen);
}

function keepRule(run: Run): Promise<void> {
  return prefer(run, RULE);
}

async function askToClear(run: Run): Promise<void> {
  await keepRule(run);
  await prefer(run, "Never use emoji");
  await prefer(run, "clear");
}

async function sayFact(run: Run): Promise<void> {
  const { slack } = run.world;
  await say(run, run.dm, `Remember that ${FACT}`);
  await slack.waitFor(() => blockText(repliesIn(slack, run.dm, threadOf(run))[0]?.blocks).includes("Use everywhere"));
}

/** Says one message after another in the DM, each when the one before is answered, until a button is there. */
async function sayEach(run: Run, actionId: string, ...texts: readonly string[]): Promise<void> {
  const { slack } = run.world;
  for (const text of texts) {
    await say(run, run.dm, text);
    await slack.waitFor(() => lastReply(run)?.streaming === false);
    await isQuiet(run);
  }
  await slack.waitFor(() => JSON.stringify(lastReply(run)?.blocks).includes(actionId));
}

/** The last reply in the newest thread of the person's DM. */
function lastReply({ world: { slack }, dm }: Run) {
  const root = slack.messages(dm.id).findLast(({ thread_ts, ts }) => thread_ts === undefined || thread_ts === ts);
  return root && repliesIn(slack, dm, root.ts).at(-1);
}

async function clickLast(run: Run, actionId: string): Promise<void> {
  const pressed = { as: run.person.id, channel: run.dm.id, messageTs: lastReply(run)!.ts, actionId };
  await run.world.slack.click(pressed).catch(() => {});
}

/** Says what the model finds something in, and waits until it is asked about below the draft. */
async function beAsked(run: Run): Promise<void> {
  const { slack, model } = run.world;
  model.answerReadings({ json: { keep: [{ kind: "fact", quote: HARBOUR }], retire: [], replace: [], forget: [] } });
  await say(run, run.dm, `${HARBOUR}. Write a note that we close early`);
  await slack.waitFor(() => questionIn(run));
}

async function clickBelow(run: Run, actionId: string): Promise<void> {
  const pressed = { as: run.person.id, channel: run.dm.id, messageTs: questionIn(run)!, actionId };
  await run.world.slack.click(pressed).catch(() => {});
}

/** The message that asks whether to keep something. */
function questionIn(run: Run): string | undefined {
  const replies = repliesIn(run.world.slack, run.dm, threadOf(run));
  return replies.find(({ blocks }) => blockText(blocks).startsWith("Keep this from now on"))?.ts;
}

async function seeHome(run: Run): Promise<void> {
  await openHome(run.world, run.person);
  await isQuiet(run); // or Home might be shown once more, without what was done last
}

/** Has drafts shown in the DM before the channel sees them. */
async function wantFirst(run: Run): Promise<void> {
  await seeHome(run);
  await clickHome(run, ACTIONS.draftsInHome);
  await homeSays(run.world, "From now on I show you your drafts first", run.person);
}

async function seeRuleInHome(run: Run): Promise<void> {
  await keepRule(run);
  await seeHome(run);
  await homeSays(run.world, `1. ${RULE}`, run.person);
}

async function sayWords(run: Run): Promise<void> {
  await say(run, run.channel, "Meeting at ten.");
}

async function chooseRewrite({ world: { slack }, person, channel }: Run): Promise<void> {
  const { ts } = slack.messages(channel.id)[0]!;
  await slack.shortcut({ as: person.id, channel: channel.id, ts, callbackId: REWRITE }).catch(() => {});
}

function click({ world, person, channel }: Run, actionId: string): Promise<void> {
  return clickWhisper(world, actionId, { person, channel });
}

function clickHome({ world, person }: Run, actionId: string): Promise<void> {
  return clickInHome(world, actionId, person);
}

async function isOpen({ world: { slack }, person }: Run): Promise<void> {
  await slack.waitFor(() => slack.modalsOf(person.id).length > 0);
}

/** The one thread of the person's DM. */
function threadOf({ world: { slack }, dm }: Run): string {
  return slack.messages(dm.id)[0]!.ts;
}

/** The message that offers *Retry*. */
function failureIn(run: Run): string | undefined {
  const replies = repliesIn(run.world.slack, run.dm, threadOf(run));
  return replies.find(({ blocks }) => blockText(blocks).includes("Retry"))?.ts;
}
