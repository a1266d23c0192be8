import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Deadline } from "../../src/ports/deadline.ts";
import { readCompletion } from "../../src/writer/completion-stream.ts";
import { createWriterDeadline } from "../../src/writer/deadline.ts";

const TEXT = "Grüße, 世界 🌞!\nDear all,\r\n\u2028the end.";

/** A body that arrives in these parts. */
function aResponse(parts: readonly Uint8Array[]) {
  return new Response(ReadableStream.from(parts) as ConstructorParameters<typeof Response>[0]);
}

async function textOf(response: Response, deadline: Deadline = createWriterDeadline()) {
  const completion = readCompletion(response, deadline, 1_000);
  let text = "";
  for (let next = await completion.next(); next !== undefined; next = await completion.next()) text += next;
  completion.close();
  return text;
}

/** One event for each character of the text, and an end. */
function eventsOf(text: string, lineEnd: string) {
  const data = [...text].map((content) => JSON.stringify({ choices: [{ delta: { content } }] }));
  return [...data, "[DONE]"].map((line) => `data: ${line}${lineEnd}${lineEnd}`).join("");
}

function split(bytes: Uint8Array, cuts: readonly number[]) {
  const at = [0, ...cuts.map((cut) => cut % bytes.length).sort((one, other) => one - other), bytes.length];
  return at.slice(1).map((end, index) => bytes.slice(at[index], end));
}

describe("a stream of events", () => {
  const bodies: [string, string][] = [
    ["lines end in LF", eventsOf(TEXT, "\n")],
    ["lines end in CRLF", eventsOf(TEXT, "\r\n")],
    ["it begins with a byte order mark", `\ufeff${eventsOf(TEXT, "\n")}`],
    ["comments and other fields stand between", `: hello\n\n${eventsOf(TEXT, "\n\n: ping\nid: 7\nretry: 10\n")}`],
    ["data takes several lines", eventsOf(TEXT, "\n").replaceAll('{"choices"', '{\ndata: "choices"')],
    ["there is no space after the colon", eventsOf(TEXT, "\n").replaceAll("data: ", "data:")],
    ["the last line is not ended", eventsOf(TEXT, "\n").trimEnd()],
    ["it is one object", JSON.stringify({ choices: [{ message: { content: TEXT }, finish_reason: "stop" }] })],
  ];
  it.each(bodies)("is read the same wherever it is split, where %s", async (_, body) => {
    const bytes = new TextEncoder().encode(body);
    const cuts = fc.array(fc.nat(bytes.length - 1), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(cuts, async (at) => {
        expect(await textOf(aResponse(split(bytes, at)))).toBe(TEXT);
      }),
      { numRuns: 50 },
    );
    const single = Array.from(bytes, (_, index) => bytes.slice(index, index + 1));
    expect(await textOf(aResponse(single))).toBe(TEXT);
  });

  it("gives the model its time of silence from each token, and none while the reader is busy", async () => {
    const calls: string[] = [];
    const deadline: Deadline = {
      ...createWriterDeadline(),
      endIn: (ms) => calls.push(`end in ${ms}`),
      pause: () => calls.push("pause"),
      release: () => calls.push("release"),
    };
    const encoder = new TextEncoder();
    const thought = 'data: {"choices":[{"delta":{"reasoning_content":"Hm."}}]}\n\n';
    const parts = [": ping\n\n", thought, ...eventsOf("ab", "\n").split(/(?<=\n\n)/)];
    const completion = readCompletion(aResponse(parts.map((part) => encoder.encode(part))), deadline, 15);
    await completion.next();
    expect(calls).toEqual(["end in 15", "pause"]);
    await completion.next();
    expect(calls.slice(2)).toEqual(["end in 15", "pause"]);
  });
});
