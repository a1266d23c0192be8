/** What a typed line asks for. */
export type Entry =
  | { readonly kind: "nothing" | "stop" | "who" | "help" | "quit" }
  | { readonly kind: "say" | "reply"; readonly text: string }
  | { readonly kind: "slash"; readonly command: string; readonly text: string }
  | { readonly kind: "go" | "become"; readonly name: string }
  | { readonly kind: "thread"; readonly number: number | undefined }
  | { readonly kind: "press"; readonly number: number }
  | { readonly kind: "unknown"; readonly command: string }
  | { readonly kind: "incomplete"; readonly usage: string };

/**
 * Reads one line. `slashCommands` are the app's, as in `/write`; the others are the chat's own.
 *
 * As in Slack, only a slash at the very beginning makes a command: a space before it makes it text. Names of people and
 * conversations come back in small letters, without their @ or #.
 */
export function readEntry(line: string, slashCommands: readonly string[]): Entry {
  const [, command, rest = ""] = /^(\/\S*)\s*([\s\S]*)$/.exec(line) ?? [];
  const text = (command === undefined ? line : rest).trim();
  if (command !== undefined) return readCommand(command, text, slashCommands);
  if (text === "") return { kind: "nothing" };
  if (line.startsWith(">")) return replyOf(text.slice(1));
  const button = /^!\s*(\d{1,6})$/.exec(text);
  return button ? { kind: "press", number: Number(button[1]) } : { kind: "say", text };
}

function readCommand(typed: string, text: string, slashCommands: readonly string[]): Entry {
  const command = typed.toLowerCase();
  if (slashCommands.includes(command)) return { kind: "slash", command, text };
  switch (command) {
    case "/reply":
      return replyOf(text);
    case "/in":
      return named("go", text, "/in general (or dm, random, leads, group, shared)");
    case "/as":
      return named("become", text, "/as ben (or ana, cleo, dan)");
    case "/thread":
      if (text === "") return { kind: "thread", number: undefined };
      return /^\d{1,6}$/.test(text)
        ? { kind: "thread", number: Number(text) }
        : { kind: "incomplete", usage: "/thread 2 (or /thread alone, for the list)" };
    case "/stop":
      return { kind: "stop" };
    case "/who":
      return { kind: "who" };
    case "/help":
      return { kind: "help" };
    case "/quit":
    case "/exit":
      return { kind: "quit" };
    default:
      return { kind: "unknown", command: typed };
  }
}

function replyOf(text: string): Entry {
  const reply = text.trim();
  return reply === "" ? { kind: "incomplete", usage: "> shorter (or /reply shorter)" } : { kind: "reply", text: reply };
}

function named(kind: "go" | "become", text: string, usage: string): Entry {
  const name = text.replace(/^[@#]/, "").toLowerCase();
  return name === "" ? { kind: "incomplete", usage } : { kind, name };
}
