import type { ComponentChild, VNode } from "preact";
import { withEmoji } from "../../../src/slack/text/incoming/emoji.ts";
import type { Block, PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { readRichTextBlock, readTableBlock } from "../text/block-text.ts";
import { readMarkdown } from "../text/markdown.ts";
import { readMrkdwn } from "../text/mrkdwn.ts";
import { linked, type Rich } from "../text/rich-text.ts";
import { richView } from "../text/rich-view.ts";
import { fields, list, string, words } from "./block-kit.ts";
import { ControlView } from "./controls.ts";
import { InputBlock } from "./input-block.ts";
import type { Where } from "./where.ts";

type Props = { readonly blocks: readonly Block[]; readonly where: Where; readonly workspace: PageState };

/** Draws blocks one below the other. For a kind that the page cannot draw, it says which. */
export function BlocksView({ blocks, where, workspace }: Props): VNode {
  const shown = blocks.map(
    (block, at) => html`<div key=${block.block_id ?? at} class="block block-${string(block.type)}">
      ${blockView(block, where, workspace)}
    </div>`,
  );
  return html`<div class="blocks">${shown}</div>`;
}

function blockView(block: Block, where: Where, workspace: PageState): ComponentChild {
  const control = (element: unknown, at: number) => {
    return html`<${ControlView} key=${at} element=${element} where=${where} workspace=${workspace} />`;
  };
  switch (block.type) {
    case "section": {
      const texts = [block.text, ...list(block.fields)].filter((text) => words(text) !== "");
      const body = texts.map((text) => html`<div class="rich">${textView(text, workspace)}</div>`);
      const accessory = block.accessory === undefined ? null : control(block.accessory, 0);
      return html`<div class=${block.fields ? "texts fields" : "texts"}>${body}</div>${accessory}`;
    }
    case "actions":
    case "context_actions":
      return list(block.elements).map(control);
    case "context":
      return list(block.elements).map((element) => html`<div class="rich">${contextView(element, workspace)}</div>`);
    case "header":
      return html`<h3>${withEmoji(words(block.text))}</h3>`;
    case "divider":
      return html`<hr />`;
    case "markdown":
      return html`<div class="rich">${richView(readMarkdown(string(block.text)), workspace)}</div>`;
    case "rich_text":
      return html`<div class="rich">${richView(readRichTextBlock(block), workspace)}</div>`;
    case "table":
      return html`<div class="rich">${richView([readTableBlock(block)], workspace)}</div>`;
    case "image":
      return imageView(block, workspace);
    case "input":
      return html`<${InputBlock} block=${block} where=${where} workspace=${workspace} />`;
    default:
      return html`<p class="quiet">(This page cannot show blocks of the type “${string(block.type)}”.)</p>`;
  }
}

/** Draws a text object, as mrkdwn or as plain text. */
export function textView(value: unknown, workspace: PageState): ComponentChild {
  const text = words(value);
  if (fields(value).type === "mrkdwn") return richView(readMrkdwn(text), workspace);
  return html`<p>${withEmoji(text)}</p>`;
}

function contextView(element: Readonly<Record<string, unknown>>, workspace: PageState): ComponentChild {
  return element.type === "image" ? imageView(element, workspace) : textView(element, workspace);
}

/** Draws a link in place of the picture, since the page fetches nothing from elsewhere. */
function imageView(image: Readonly<Record<string, unknown>>, workspace: PageState): ComponentChild {
  const label = words(image.title) || string(image.alt_text) || "picture";
  const paragraph: Rich = {
    kind: "paragraph",
    of: linked(string(image.image_url), [{ kind: "text", text: `Picture: ${label}` }]),
  };
  return richView([paragraph], workspace);
}
