import { slowness } from "../../playground/slack/patience.ts";
import { type LocalSlack, type LocalSlackOptions, startLocalSlack } from "../../playground/slack/server.ts";
import type { Channel, Person } from "../../playground/slack/workspace/types.ts";
import { conversation } from "../../playground/slack/workspace/workspace.ts";
import { idOf } from "../../src/storage/ids.ts";
import { type Asked, outcomeOf, retriesIn } from "./books.ts";

/** People who ask, wait for what comes of it, and ask the next. */
export type Crowd = {
  /** Resolves when so many requests have come to something; `onDone` is told of each, with their number so far. */
  talk(requests: number, onDone: (done: number) => void): Promise<void>;
  readonly asked: readonly Asked[];
  /** The ids of the requests that somebody was told to retry, apart from threads. */
  readonly told: ReadonlySet<string>;
  stop(): void;
};

const IN_CHANNEL_EVERY = 4; // requests; the others are in a DM
const PATIENCE_MS = 120_000; // then a person asks the next, and the books are to tell what became of this one
const LOOK_EVERY_MS = 1_000;

/**
 * A workspace in which each person has a DM with the bot, and a channel with it: in one and the same, Slack takes a message a
 * second, and everybody would wait for that.
 */
export async function startCrowdedSlack(amount: number, options: LocalSlackOptions) {
  const people = Array.from({ length: amount }, (_, index) => person(`U0CROWD${String(index).padStart(3, "0")}`));
  const slack = await startLocalSlack({ ...options, people, channels: people.map(channelOf) });
  return { slack, people };
}

function channelOf({ id }: Person): Channel {
  return conversation(id.replace("U0", "C0"), id.toLowerCase(), [id, "U0BOT0001"]);
}

function person(id: string): Person {
  const name = id.toLowerCase();
  const place = { teamId: "T0LOCAL01", timeZone: "Europe/Lisbon", locale: "en-US" };
  return { id, name, realName: name, ...place, isGuest: false, isStranger: false };
}

export function createCrowd(slack: LocalSlack, people: readonly Person[]): Crowd {
  const asked: Asked[] = [];
  const told = new Set<string>();
  const waiting = new Map<string, { readonly asked: Asked; readonly since: number; readonly go: () => void }>();

  const unsubscribe = slack.onChange(({ kind, thread_ts: threadTs, user = "" }) => {
    if (kind === "ephemeral") for (const id of retriesIn(slack.ephemerals(user).at(-1)?.blocks)) told.add(id);
    if (threadTs !== undefined && HAPPENS.has(kind)) look(threadTs);
  });
  // What is told apart from the thread changes nothing in it.
  const timer = setInterval(() => {
    for (const threadTs of waiting.keys()) look(threadTs);
  }, LOOK_EVERY_MS);

  function look(threadTs: string): void {
    const one = waiting.get(threadTs);
    if (!one) return;
    const { kind } = outcomeOf(slack, one.asked, told);
    const isOver = kind === "answer" || kind === "failure" || performance.now() - one.since > PATIENCE_MS * slowness();
    if (isOver && waiting.delete(threadTs)) one.go();
  }

  async function ask(person: Person, dm: string, number: number): Promise<void> {
    const channel = number % IN_CHANNEL_EVERY === 0 ? channelOf(person).id : dm;
    const text = requestOf(number);
    const words = channel === dm ? text : `<@${slack.botUserId}> ${text}`;
    const ts = await slack.say({ as: person, channel, text: words });
    const one = {
      number,
      id: idOf(`message:${slack.teamId}:${channel}:${ts}`),
      person: person.id,
      channel,
      ts,
      answer: answerTo(number),
    };
    asked.push(one);
    await new Promise<void>((go) => waiting.set(ts, { asked: one, since: performance.now(), go }));
  }

  return {
    asked,
    told,
    async talk(requests, onDone) {
      let begun = 0;
      let done = 0;
      const talkOn = async (person: Person) => {
        const dm = await slack.openMessagesTab({ as: person });
        while (begun < requests) {
          await ask(person, dm.id, begun++);
          onDone(++done);
        }
      };
      await Promise.all(people.map(talkOn));
    },
    stop() {
      unsubscribe();
      clearInterval(timer);
    },
  };
}

const HAPPENS: ReadonlySet<string> = new Set(["message", "message_changed", "stream_stopped"]);

const SUBJECTS = ["the move to the new office", "a late parcel", "the summer party", "an invoice", "a change of plans"];

function requestOf(number: number): string {
  return `Write a note about ${SUBJECTS[number % SUBJECTS.length]}, number ${number}`;
}

/** What the model answers to the request of that number, and to no other. */
export function answerTo(number: number): string {
  const subject = SUBJECTS[number % SUBJECTS.length];
  return `Hello everybody, this is note ${number} about ${subject}. It is the answer to request ${number} and to no other one: please read it, keep it, and tell ${number} people of it. Thank you all, and until soon.`;
}
