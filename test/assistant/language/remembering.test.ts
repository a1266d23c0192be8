import { expect, it } from "vitest";
import { remembering } from "../../../src/assistant/language/remembering.ts";

const counted = () => {
  const read: string[] = [];
  const reader = remembering((text) => {
    read.push(text);
    return text === "" ? undefined : text.length;
  });
  return { read, reader };
};

it("reads a text once, whatever it finds in it", () => {
  const { read, reader } = counted();
  expect([reader("I run Sales"), reader("I run Sales"), reader(""), reader("")]).toEqual([
    11,
    11,
    undefined,
    undefined,
  ]);
  expect(read).toEqual(["I run Sales", ""]);
});

it("knows hundreds of notes at once", () => {
  const { read, reader } = counted();
  const notes = Array.from({ length: 250 }, (_, at) => `${at} `.padEnd(500, "x"));
  for (const note of [...notes, ...notes]) reader(note);
  expect(read).toHaveLength(250);
});

it("forgets the oldest, and never knows what is longer than a note", () => {
  const { read, reader } = counted();
  const notes = Array.from({ length: 400 }, (_, at) => `${at} `.padEnd(500, "x"));
  for (const note of notes) reader(note);
  reader(notes[0] ?? "");
  reader(notes[399] ?? "");
  expect(read).toHaveLength(401);
  const long = "x".repeat(501);
  reader(long);
  reader(long);
  expect(read).toHaveLength(403);
});
