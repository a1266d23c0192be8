import type { ModelRequest, Scripted } from "./model-stand-in.ts";
import { promptOf } from "./world.ts";

export const ANSWER = "Dear all, the dinner is on Friday at eight. Please tell Ben whether you come. See you there.";
export const NEXT = "You are welcome.";

type Point = {
  readonly at: string;
  /** Something of the answer has been shown by then. */
  readonly isCut?: boolean;
  /** The model takes its time, so that there is more than one addition. */
  readonly isSlow?: boolean;
  /** pg-boss does this without a call that could be watched. */
  readonly isOfFile?: boolean;
};

/** Every point of an answer at which a process may die. */
export const POINTS: Readonly<Record<string, Point>> = {
  "before the delivery is written": { at: "before inbox.accept" },
  "when it is written, before the acknowledgement": { at: "after inbox.accept" },
  "after the acknowledgement, before the status": { at: "before agents.sessions.setStatus" },
  "while the person is looked up": { at: "after users.info" },
  "while memory is searched": { at: "after search/memory" },
  "before the first word": { at: "before chat.startStream" },
  "when Slack has the first word, and its answer was not read": { at: "after chat.startStream", isCut: true },
  "between two additions": { at: "after chat.appendStream", isCut: true, isSlow: true },
  "before the whole text is written down": { at: "before replies.note", isCut: true },
  "when that is written down, before it is shown": { at: "after replies.note", isCut: true },
  "when Slack has the end, and its answer was not read": { at: "after chat.stopStream" },
  "before memory is told": { at: "before add/message" },
  "when memory has it, and its answer was not read": { at: "after add/message" },
  "before the reply is settled": { at: "before replies.settle" },
  "when it is settled, before that is written": { at: "after replies.settle" },
  "before the delivery is finished": { at: "before inbox.finish", isOfFile: true },
  "when it is finished, before that is written": { at: "after inbox.finish", isOfFile: true },
};

/** The invitation word by word, and a short word for everything else. */
export function answering(tokensPerSecond: number): (request: ModelRequest) => Scripted {
  return (request) => {
    const isFirst = promptOf(request).request.includes("invitation");
    return { deltas: (isFirst ? ANSWER : NEXT).split(/(?<= )/), tokensPerSecond };
  };
}
