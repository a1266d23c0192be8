import { describe, expect, it } from "vitest";
import { readManifest } from "../../../playground/manifest.ts";
import { readEntry } from "../../../playground/terminal/commands.ts";
import { help } from "../../../playground/terminal/words.ts";

describe("a line at the prompt", () => {
  it.each([
    ["", { kind: "nothing" }],
    ["Write a note", { kind: "say", text: "Write a note" }],
    [" /etc/hosts is a file", { kind: "say", text: "/etc/hosts is a file" }],
    ["!important", { kind: "say", text: "!important" }],
    ["> shorter", { kind: "reply", text: "shorter" }],
    [">shorter", { kind: "reply", text: "shorter" }],
    ["/reply shorter", { kind: "reply", text: "shorter" }],
    [">", { kind: "incomplete", usage: "> shorter (or /reply shorter)" }],
    ["/write a note\nof two lines", { kind: "slash", command: "/write", text: "a note\nof two lines" }],
    ["/write", { kind: "slash", command: "/write", text: "" }],
    ["/write-pref Be brief", { kind: "slash", command: "/write-pref", text: "Be brief" }],
    ["/in #General", { kind: "go", name: "general" }],
    ["/as @Ben", { kind: "become", name: "ben" }],
    ["/as", { kind: "incomplete", usage: "/as ben (or ana, cleo, dan)" }],
    ["!1", { kind: "press", number: 1 }],
    ["/thread 2", { kind: "thread", number: 2 }],
    ["/thread", { kind: "thread", number: undefined }],
    ["/thread two", { kind: "incomplete", usage: "/thread 2 (or /thread alone, for the list)" }],
    ["/STOP", { kind: "stop" }],
    ["/who", { kind: "who" }],
    ["/help", { kind: "help" }],
    ["/quit", { kind: "quit" }],
    ["/writ a note", { kind: "unknown", command: "/writ" }],
  ])("%j is read as what it asks for", (line, entry) => {
    expect(readEntry(line, ["/write", "/write-pref"])).toEqual(entry);
  });
});

describe("the app's slash commands", () => {
  const { commands } = readManifest();
  const names = commands.map(({ name }) => name);

  it("are those of the manifest, each with its description in the help", () => {
    expect(names).toContain("/write");
    for (const { name, description } of commands) {
      expect(readEntry(`${name} something`, names)).toEqual({ kind: "slash", command: name, text: "something" });
      expect(help(commands).find((line) => line.startsWith(`${name} <text>`))).toContain(description);
    }
  });

  it("are unknown where the manifest does not declare them", () => {
    expect(readEntry("/write a note", [])).toEqual({ kind: "unknown", command: "/write" });
    expect(readEntry("/poem of two lines", ["/poem"])).toEqual({
      kind: "slash",
      command: "/poem",
      text: "of two lines",
    });
  });
});
