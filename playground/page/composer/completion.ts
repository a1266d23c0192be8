import type { PageState } from "../../page-server/types.ts";
import { botName } from "../workspace/names.ts";

/** One suggestion for the word at the caret. */
export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly note: string;
  /** The whole text with the suggestion in it, and where the caret goes. */
  readonly text: string;
  readonly caret: number;
};

const MENTION = /(?:^|[\s(])@([\p{L}\p{N}._-]*)$/u;

/**
 * Suggests commands after a leading `/`, and people after an `@`.
 * `caret` is an index into `text`. Returns an empty list when there is nothing to suggest.
 */
export function choicesFor(text: string, caret: number, workspace: PageState, hasCommands: boolean): readonly Choice[] {
  const before = text.slice(0, caret);
  if (hasCommands && /^\/\S*$/.test(before)) {
    return workspace.commands
      .filter(({ name }) => name.startsWith(before))
      .map(({ name, description, usageHint }) => ({
        id: name,
        label: name,
        note: usageHint ? `${usageHint} · ${description}` : description,
        text: `${name} ${text.slice(caret).trimStart()}`,
        caret: name.length + 1,
      }));
  }
  const typed = MENTION.exec(before)?.[1]?.toLowerCase();
  if (typed === undefined) return [];
  const start = caret - typed.length;
  return mentionable(workspace)
    .filter(({ name, label }) => [name, ...label.split(" ")].some((one) => one.toLowerCase().startsWith(typed)))
    .map(({ id, name, label, note }) => ({
      id,
      label,
      note,
      text: `${text.slice(0, start)}${name} ${text.slice(caret).replace(/^ /, "")}`,
      caret: start + name.length + 1,
    }));
}

function mentionable({ bot, people, you, ...rest }: PageState) {
  const others = people.map(({ id, name, realName }) => ({
    id,
    name,
    label: realName,
    note: id === you ? `@${name} (you)` : `@${name}`,
  }));
  const label = botName({ bot, people, you, ...rest });
  return [{ id: bot.userId, name: bot.name, label, note: `@${bot.name} · app` }, ...others];
}

/** Explains the command at the start of the text; undefined when there is none. */
export function usageHint(text: string, { commands }: PageState): string | undefined {
  const name = /^(\/\S+)\s/.exec(text)?.[1];
  const command = commands.find((one) => one.name === name);
  return command && `${command.name}: ${command.description}. For example: ${command.usageHint}`;
}
