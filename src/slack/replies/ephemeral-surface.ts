import type { Shown, Surface } from "../../assistant/surface.ts";
import type { Directory } from "../requests/directory.ts";
import type { Mentions } from "../requests/mentions.ts";
import { escapeMrkdwn, toMrkdwnParts } from "../text/markdown.ts";
import { line, noticeBlocks, noticesAsText } from "../views/blocks.ts";
import type { Responder } from "../web-api/response-url.ts";

const PART_CHARS = 11_000;
const MAX_PARTS = 4; // a response_url takes five messages; one is kept for a later error

/**
 * Creates the surface for a command where Inkwell may post nowhere. Its author alone sees the reply, whole, once it is finished;
 * Slack cannot stream there. `mentions`: whom the reply may mention. Rejects as `respond` does.
 */
export function createEphemeralSurface(
  respond: Responder,
  directory: Directory,
  mentions: () => Promise<Mentions>,
): Surface {
  return {
    idle() {},
    isHistoryWhole: true,
    history: async () => ({ turns: [], unread: 0 }),
    audience: async () => ({ kind: "author" }),
    kindOf: (channelId) => directory.kindOf(channelId),
    async reply({ deltas, notices, isKnownAddress }) {
      const shown = await collect(deltas);
      const whole = shown.ending === "cut" ? `${shown.text}\n\n_(interrupted)_` : shown.text;
      const parts = toMrkdwnParts(whole, PART_CHARS, { isKnownAddress, ...(await mentions()) });
      const last = parts.slice(MAX_PARTS - 1).join("\n");
      for (const text of [...parts.slice(0, MAX_PARTS - 1), last].filter(Boolean)) await respond({ text });
      if (notices.length > 0) await respond({ text: noticesAsText(notices), blocks: noticeBlocks(notices) });
      return shown;
    },
    async tell(notices) {
      await respond({ text: noticesAsText(notices), blocks: noticeBlocks(notices) });
      return { text: noticesAsText(notices), ending: "complete" };
    },
    // Slack takes few messages for a command, and a later error may need one.
    async below() {},
    async fail({ sentence }, notices) {
      const text = [escapeMrkdwn(sentence), noticesAsText(notices)].filter(Boolean).join("\n");
      await respond({ text, blocks: [line(escapeMrkdwn(sentence)), ...noticeBlocks(notices)] });
    },
  };
}

async function collect(deltas: AsyncIterable<string>): Promise<Shown> {
  const pieces: string[] = [];
  try {
    for await (const delta of deltas) pieces.push(delta);
    return { text: pieces.join(""), ending: "complete" };
  } catch (error) {
    if (pieces.length === 0) throw error;
    return { text: pieces.join(""), ending: "cut" };
  }
}
