import { failureOf } from "../assistant/errors.ts";
import { noticeText } from "../assistant/notices.ts";
import type { Notice, Proposal, Shown, Surface } from "../assistant/surface.ts";
import type { Note, Turn } from "../assistant/types.ts";
import { type Console, withoutControls } from "./console.ts";

type Reply = {
  readonly requestId: string;
  /** Earlier turns of the conversation. */
  readonly turns: readonly Turn[];
  /** Returns the person's rules and facts as they are now. */
  readonly notes: () => Promise<readonly Note[]>;
  readonly onShown: (shown: Shown, notices: readonly Notice[]) => void;
  /** Called with what the person is asked about. */
  readonly onProposal: (proposal: Proposal) => void;
};

/** Creates a surface that shows a reply on the console. Only its author reads it. */
export function createConsoleSurface(
  console: Console,
  { requestId, turns, notes, onShown, onProposal }: Reply,
): Surface {
  function say(notices: readonly Notice[]): void {
    for (const notice of notices) console.print(`* ${noticeText(notice)}${notice.kind === "saved" ? UNDO : ""}`);
  }

  return {
    idle: () => console.print("Stopped before anything was written."),
    isHistoryWhole: true,
    history: async () => ({ turns, unread: 0 }),
    audience: async () => ({ kind: "author" }),
    kindOf: async () => "unknown", // a console has no channels

    async reply({ deltas, notices }, signal) {
      const known = await notes();
      if (known.length > 0)
        console.print(["", `Rules and facts that apply: ${known.length}`, ...known.map(noteLine)], "quiet");
      const shown = await stream(deltas, signal);
      say(notices);
      onShown(shown, notices);
      return shown;
    },

    async tell(notices) {
      console.print("");
      say(notices);
      const shown = { text: notices.map((notice) => noticeText(notice)).join("\n"), ending: "complete" } as const;
      onShown(shown, notices);
      return shown;
    },

    async below(notices) {
      for (const notice of notices) console.print(["", `* ${noticeText(notice)}${waysToAnswer(notice)}`]);
      for (const notice of notices) if (isProposal(notice)) onProposal(notice);
    },

    async fail({ sentence }, notices) {
      console.print(["", sentence]);
      say(notices);
      onShown({ text: "", ending: "cut" }, notices);
    },
  };

  async function stream(deltas: AsyncIterable<string>, signal: AbortSignal | undefined): Promise<Shown> {
    let text = "";
    try {
      for await (const delta of deltas) {
        const piece = withoutControls(delta);
        if (text === "" && piece !== "") console.print(["", "Inkwell:"], "strong");
        console.write(piece);
        text += piece;
      }
    } catch (error) {
      if (text === "") throw error;
      const ending = signal?.aborted ? "stopped" : "cut";
      console.print(["", ending === "stopped" ? "[stopped]" : `[interrupted] ${failureOf(error, requestId).sentence}`]);
      return { text, ending };
    }
    console.print("");
    return { text, ending: "complete" };
  }
}

const UNDO = ' (type "undo" to take it back)';

function isProposal(notice: Notice): notice is Proposal {
  return notice.kind === "keep_proposed" || notice.kind === "end_proposed";
}

function waysToAnswer({ kind }: Notice): string {
  if (kind === "keep_proposed") return ' (type "keep" or "no")';
  return kind === "end_proposed" ? ' (type "forget it" or "no")' : "";
}

function noteLine({ kind, text }: Note): string {
  return `  ${kind}: ${text}`;
}
