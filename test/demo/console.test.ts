import { PassThrough, Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { expect, it, vi } from "vitest";
import { createConsole } from "../../src/demo/console.ts";
import { eventually } from "../support/patience.ts";

function startConsole(given: { isTerminal?: boolean; hasColours?: boolean } = {}) {
  const input = new PassThrough();
  let screen = "";
  const output = new Writable({
    write(chunk, _, done) {
      screen += String(chunk);
      done();
    },
  });
  const onInterrupt = vi.fn();
  const console = createConsole({ input, output, isTerminal: false, hasColours: false, onInterrupt, ...given });
  return { console, input, onInterrupt, screen: () => screen };
}

it("sets lines off in a terminal with colours, and only there", () => {
  const coloured = startConsole({ hasColours: true });
  coloured.console.print(["quiet", ""], "quiet");
  coloured.console.print("plain");
  const plain = startConsole();
  plain.console.print("quiet", "quiet");

  expect(coloured.screen()).toBe("\u001b[2mquiet\u001b[22m\n\nplain\n");
  expect(plain.screen()).toBe("quiet\n");
});

it("prints lines above the prompt of a terminal, and below them again what was typed so far", async () => {
  const { console, input, screen } = startConsole({ isTerminal: true });
  const asked = console.ask("Your request: ");
  input.write("half a li");
  console.print("News from memory.");
  input.write("ne\r");

  expect(await asked).toBe("half a line");
  const lines = stripVTControlCharacters(screen()).split("\n");
  expect(lines[0]).toMatch(/News from memory\.$/);
  expect(lines[1]).toMatch(/^Your request: half a li/);
});

it("hears Ctrl-C as a key in a terminal", async () => {
  const { console, input, onInterrupt } = startConsole({ isTerminal: true });
  void console.ask("Your request: ");
  input.write("\u0003");

  await eventually(() => expect(onInterrupt).toHaveBeenCalledOnce());
});

it("repeats piped lines behind the question, so that a transcript can be read", async () => {
  const { console, input, screen } = startConsole();
  input.end("first\r\nsecond");

  expect(await console.ask("? ")).toBe("first");
  expect(await console.ask("? ")).toBe("second");
  expect(await console.ask("? ")).toBeUndefined();
  expect(await console.ask("? ")).toBeUndefined();
  expect(screen()).toMatch(/^\? first\n\? second\n\? \n/);
});

it("answers nobody once it is closed, even after lines were typed", async () => {
  const { console, input } = startConsole();
  const first = console.ask("? ");
  input.write("one\ntwo\nthree\n");
  expect(await first).toBe("one");
  console.close();

  expect(await console.ask("? ")).toBeUndefined();
});

it("reads what was typed without the characters that nobody sees", async () => {
  const { console, input } = startConsole();
  input.end("s\u00adho\u202erter\u{e0041} 👩\u200d💻\n");
  expect(await console.ask("? ")).toBe("shorter 👩\u200d💻");
});
