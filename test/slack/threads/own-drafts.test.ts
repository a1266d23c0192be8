import { expect, it } from "vitest";
import type { Directory } from "../../../src/slack/requests/directory.ts";
import { findOriginals } from "../../../src/slack/threads/own-drafts.ts";

const NAMES: Readonly<Record<string, readonly string[]>> = { U2: ["Ben Berg", "Benny"] };
const directory = {
  person: async (id: string) => ({
    name: "Ben Berg",
    membership: "member",
    ...(NAMES[id] ? { names: NAMES[id] } : {}),
  }),
  channelName: async (id: string) => (id === "C1" ? "general" : undefined),
} as unknown as Directory;

const person = (id: string) => `\ue000${id}\ue001`;

/** Which of the kept texts each message is read as: its words, "" where it goes on with one, and undefined where it stays. */
async function read(shown: readonly string[], kept: readonly string[]) {
  const messages = shown.map((markdown, at) => ({ ts: String(at), markdown }));
  const originals = await findOriginals(messages, kept, directory);
  return messages.map(({ ts }) => originals.get(ts));
}

it.each([
  ["its letters", "**Plan**\nWe meet.", "# Plan\n\nWe meet."],
  ["the first name of a mention", `Dear ${person("U2")}, hello.`, "Dear @Ben, hello."],
  ["another name of a mention", `Dear ${person("U2")}, hello.`, "Dear @Benny, hello."],
  ["a mention of somebody whom nobody knows", `Dear ${person("U9")}, hello.`, "Dear @Carla Smith, hello."],
  ["a channel", `Post it in ${person("#C1")}.`, "Post it in #general."],
])("knows a reply by %s", async (_, shown, kept) => {
  expect(await read([shown], [kept])).toEqual([kept]);
});

it.each([
  ["of other words", "We meet at eight.", "We meet at nine."],
  ["that holds less", "We meet.", "We meet. Bring cake."],
  ["that holds more", "We meet. Bring cake.", "We meet."],
  ["with the name of somebody else", `Dear ${person("U2")}, hello.`, "Dear @Carla, hello."],
  ["of no letters", "…", "—"],
])("leaves a message alone %s", async (_, shown, kept) => {
  expect(await read([shown], [kept])).toEqual([undefined]);
});

it("joins the messages of one reply, and no others", async () => {
  expect(await read(["Hello.", "One", "two.", "Bye."], ["One two."])).toEqual([undefined, "One two.", "", undefined]);
});

it("gives of two that look alike the newer text to the newer message", async () => {
  expect(await read(["**Plan**", "**Plan**"], ["**Plan**", "# Plan"])).toEqual(["**Plan**", "# Plan"]);
  expect(await read(["**Plan**"], ["**Plan**", "# Plan"])).toEqual(["# Plan"]);
});

it("reads long threads of short messages at once", async () => {
  const shown = Array.from({ length: 300 }, () => "a");
  const kept = Array.from({ length: 25 }, () => "a".repeat(12_000));
  expect(new Set(await read(shown, kept))).toEqual(new Set([undefined]));
});
