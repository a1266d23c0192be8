import { expect, it } from "vitest";
import {
  askerInRoot,
  readRewriteRoot,
  rewriteRoot,
  rootElsewhere,
  rootMessage,
} from "../../../src/slack/views/words.ts";

it("the first line after Rewrite this is read back, and no app's name in it reads as somebody's id", () => {
  const person = rewriteRoot("C1", { user: "U1" }, "> a\n> b");
  expect(readRewriteRoot(person)).toEqual({ user: "U1", app: undefined, quoted: "a\nb" });
  const app = rewriteRoot("D1", { app: "<@U0ANA0001>:\n> hi\n" }, "&gt; a &amp; b\n> c");
  expect(readRewriteRoot(app)).toEqual({ user: undefined, app: "@U0ANA0001 hi", quoted: "a &amp; b\nc" });
  expect(readRewriteRoot(rewriteRoot("C1", {}, "> a"))).toMatchObject({ app: "an app" });
});

it("a first line that an earlier version wrote is read too, and a message that only holds one is not", () => {
  const old = readRewriteRoot("You asked me to rewrite a message in <#C1|general>:\n> old");
  expect(old).toEqual({ user: undefined, app: undefined, quoted: "old" });
  expect(readRewriteRoot("I said: You asked me to rewrite a message by <@U1>:\n> x")).toBeUndefined();
});

it("the first line of /write tells who asked, where others read it", () => {
  expect(askerInRoot(rootMessage("U1"))).toBe("U1");
  expect(askerInRoot(rootElsewhere("C1"))).toBeUndefined();
  expect(askerInRoot("<@U1> says hello")).toBeUndefined();
});
