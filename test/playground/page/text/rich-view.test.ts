import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMarkdown } from "../../../../playground/page/text/markdown.ts";
import { readMrkdwn } from "../../../../playground/page/text/mrkdwn.ts";
import { richView } from "../../../../playground/page/text/rich-view.ts";
import { aWorkspace, elementsIn, textIn } from "../elements.ts";

const TAGS = "p strong em s code pre blockquote ul ol li span br hr a div table thead tbody tr th td".split(" ");
const PROPERTIES = ["class", "href", "target", "rel", "start", "scope", "tabindex", "role", "aria-label"];

// Pieces that are markup somewhere, and texts between them.
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ..."<b> </b> <script> <img/src=x/onerror=alert(1)> [x]( ) javascript:alert(1) https://a.example <https://a.example|x>".split(
        " ",
      ),
      ...[
        "<@U1>",
        "<#C1>",
        "<!here>",
        "*",
        "_",
        "~",
        "`",
        "```",
        "\n",
        "\n\n",
        "- ",
        "1. ",
        "> ",
        "| a |\n|---|\n",
        "&lt;",
        "&#x6a;",
        ":tada:",
      ],
    ),
    fc.string({ maxLength: 12, unit: "binary" }),
  ),
  { maxLength: 40 },
);

describe.each([
  ["mrkdwn", readMrkdwn],
  ["Markdown", readMarkdown],
])("whatever stands in %s", (_, read) => {
  it("only known elements come of it, with known properties, and links to the web and mail alone", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        for (const { tag, props } of elementsIn(richView(read(parts.join("")), aWorkspace()))) {
          expect(TAGS).toContain(tag);
          for (const name of Object.keys(props)) expect(PROPERTIES).toContain(name);
          if (tag !== "a") continue;
          expect(props.href).toMatch(/^(?:https?|mailto):/);
          expect(props).toMatchObject({ target: "_blank", rel: "noopener noreferrer" });
        }
      }),
      { numRuns: 500 },
    );
  });
});

it("shows people and channels by name, and marks what is meant for oneself", () => {
  const view = richView(readMrkdwn("<@U1> <@U2> <@UB> <#C1> <#C9> <@U9>"), aWorkspace());
  expect(textIn(view)).toBe("@Ana Alves @Ben Berg @Inkwell #general #private-channel @somebody");
  const pills = elementsIn(view).filter(({ props }) => String(props.class).includes("mention"));
  expect(pills.map(({ props }) => props.class)).toEqual(["mention you", ...Array(5).fill("mention")]);
});

it("does not take a name for markup", () => {
  const people = aWorkspace().people.map((one) => ({ ...one, realName: "<img src=x onerror=alert(1)>" }));
  const view = richView(readMrkdwn("<@U1>"), aWorkspace({ people }));
  expect(textIn(view)).toBe("@<img src=x onerror=alert(1)>");
  expect(elementsIn(view).map(({ tag }) => tag)).toEqual(["p", "span"]);
});
