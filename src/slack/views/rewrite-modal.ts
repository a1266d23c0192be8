import type { types } from "@slack/bolt";
import { z } from "zod";
import { typedText } from "../text/incoming-text.ts";
import { line } from "./blocks.ts";
import { rewrite as words } from "./words.ts";

/** The callback id of the shortcut, as in manifest.yml, and of its window. */
export const REWRITE = "rewrite_message";

/** The message that a person chose. */
export type Chosen = {
  readonly channel: string;
  /** Who wrote it: a person by their id, or an app by its name. */
  readonly user?: string | undefined;
  readonly app?: string | undefined;
  /** Where the person who chose it can be told that it failed. */
  readonly responseUrl: string;
  /** In Slack's encoding. */
  readonly text: string;
};

const FIELD = { block: "wish", action: "text" } as const;
const SECTION_CHARS = 2_900; // Slack takes 3,000 a section
const MAX_SECTIONS = 90; // and 100 blocks a view: more than a message has room for

/**
 * Builds the window that asks what to change. It holds the message's words, and Slack hands it back whole when it is sent: so
 * they are stored nowhere in between, and the bot need not be a member of the channel.
 */
export function rewriteModal({ text, ...about }: Chosen): types.ModalView {
  const title = plain("Rewrite this");
  const quoted = sections(text);
  if (quoted.length === 0) return { type: "modal", title, close: plain("Close"), blocks: [line(words.nothing)] };
  return {
    type: "modal",
    callback_id: REWRITE,
    private_metadata: JSON.stringify(about),
    title,
    submit: plain("Rewrite"),
    close: plain("Cancel"),
    blocks: [
      {
        type: "input",
        block_id: FIELD.block,
        optional: true,
        label: plain(words.question),
        element: {
          type: "plain_text_input",
          action_id: FIELD.action,
          multiline: true,
          focus_on_load: true,
          max_length: 3_000,
          placeholder: plain(words.example),
        },
      },
      line(words.where),
      ...quoted,
    ],
  };
}

const About = z.object({
  channel: z.string(),
  user: z.string().exactOptional(),
  app: z.string().exactOptional(),
  responseUrl: z.string(),
});
const Section = z.object({ text: z.object({ text: z.string() }).nullish() });
const Json = z.string().transform((json, context): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    context.addIssue("no JSON");
    return z.NEVER;
  }
});

/** Reads a window that was sent: the message, and what the person typed, which may be empty. */
export const SentRewrite = z
  .object({
    private_metadata: Json.pipe(About),
    blocks: z.array(Section),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.object({ value: z.string().nullish() }))) }),
  })
  .transform(({ private_metadata: about, blocks, state }): Chosen & { readonly wish: string } => ({
    ...about,
    text: blocks
      .flatMap(({ text }) => text?.text ?? [])
      .join("\n")
      .replaceAll(/^(?:>|&gt;) ?/gm, ""),
    wish: typedText(state.values[FIELD.block]?.[FIELD.action]?.value ?? ""),
  }));

/** Quotes a text, cut between lines, and a long line between words. */
function sections(text: string): types.SectionBlock[] {
  const parts: string[] = [];
  const lines = text.trim() === "" ? [] : text.trim().split("\n").flatMap(shortLines);
  for (const quoted of lines.map((one) => `> ${one}`)) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + quoted.length < SECTION_CHARS)
      parts[parts.length - 1] = `${last}\n${quoted}`;
    else parts.push(quoted);
  }
  return parts.slice(0, MAX_SECTIONS).map((part) => ({ type: "section", text: { type: "mrkdwn", text: part } }));
}

function shortLines(text: string): string[] {
  const most = SECTION_CHARS - 10;
  if (text.length <= most) return [text];
  const space = text.lastIndexOf(" ", most);
  const end = space > 0 ? space : most;
  return [text.slice(0, end), ...shortLines(text.slice(end).trimStart())];
}

function plain(text: string): types.PlainTextElement {
  return { type: "plain_text", text };
}
