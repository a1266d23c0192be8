import { describe, expect, it } from "vitest";
import { evidenceIn } from "../../../src/assistant/understanding/evidence.ts";

describe("what an earlier message tells of its author and their world", () => {
  it.each([
    "shorter, and in the voice of a pirate",
    "2,000 words or more",
    "make it friendlier",
    "Write a haiku",
    "What do you remember about me?",
    "Forget that I work in Sales.",
    "2",
    "Schreib einen kurzen Brief",
    "Suppose I were the CEO of a bank.",
    "写一首诗",
    "Write an e-mail that we are closed on Monday because of the fair",
    "Write an e-mail to the supplier that we need the parts by Friday",
    "Schreib dem Vermieter bitte heute noch, dass die Heizung seit Montag kalt ist",
  ])("is nothing in: %s", (message) => {
    expect(evidenceIn(message, [])).toBeUndefined();
  });

  it.each([
    "The Falcon launch moved to May because the printer broke down.",
    "We opened a second shop in Lisbon in spring.",
    "Unser Team sitzt seit Mai in Bonn.",
    "Write an intro mail for Maya, who joins the data team on Monday because Tom has left for Berlin",
  ])("stays whole in: %s", (message) => {
    expect(evidenceIn(message, [])).toBe(message);
  });

  it("is the statement without the request beside it", () => {
    expect(evidenceIn("We opened a second shop in Lisbon. Write a post about it.", [])).toBe(
      "We opened a second shop in Lisbon.",
    );
  });

  it("is nothing where a note says it already", () => {
    const notes = [{ text: "I run the Falcon project." }];
    expect(evidenceIn("Remember that I run the Falcon project.", notes)).toBeUndefined();
  });
});
