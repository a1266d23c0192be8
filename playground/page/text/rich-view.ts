import type { ComponentChild, VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { nameOf } from "../workspace/names.ts";
import type { Cell, Inline, Item, Rich } from "./rich-text.ts";

/** Draws formatted text. The only links are those that rich-text.ts has checked. */
export function richView(blocks: readonly Rich[], workspace: PageState): ComponentChild[] {
  return blocks.map((block) => blockView(block, workspace));
}

/** Draws the formatting within a line. */
export function inlineView(inlines: readonly Inline[], workspace: PageState): ComponentChild[] {
  return inlines.map((inline) => oneInline(inline, workspace));
}

function blockView(block: Rich, workspace: PageState): VNode {
  switch (block.kind) {
    case "paragraph":
      return html`<p>${inlineView(block.of, workspace)}</p>`;
    case "heading":
      return html`<p class="heading"><strong>${inlineView(block.of, workspace)}</strong></p>`;
    case "quote":
      return html`<blockquote>${richView(block.of, workspace)}</blockquote>`;
    case "list":
      return listView(block, workspace);
    case "pre":
      return html`<pre><code>${block.text}</code></pre>`;
    case "table":
      return tableView(block.head, block.rows, workspace);
    case "rule":
      return html`<hr />`;
  }
}

function listView({ start, items }: { start?: number; items: readonly Item[] }, workspace: PageState): VNode {
  const content = items.map((item) => {
    const box = item.checked === undefined ? null : html`<span class="task">${item.checked ? "☑" : "☐"} </span>`;
    return html`<li class=${box ? "has-task" : undefined}>${box}${tight(item, workspace)}</li>`;
  });
  return start === undefined ? html`<ul>${content}</ul>` : html`<ol start=${start}>${content}</ol>`;
}

/** Draws the content of a list item. Its first paragraph is drawn without a `<p>`, to keep lists tight. */
function tight({ of }: Item, workspace: PageState): ComponentChild[] {
  const [first, ...rest] = of;
  if (first?.kind !== "paragraph") return richView(of, workspace);
  return [...inlineView(first.of, workspace), ...richView(rest, workspace)];
}

function tableView(head: readonly Cell[], rows: readonly (readonly Cell[])[], workspace: PageState): VNode {
  const hasHead = head.some((cell) => cell.length > 0);
  return html`<div class="table" tabindex="0" role="group" aria-label="Table">
    <table>
      ${hasHead && html`<thead><tr>${head.map((cell) => html`<th scope="col">${inlineView(cell, workspace)}</th>`)}</tr></thead>`}
      <tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${inlineView(cell, workspace)}</td>`)}</tr>`)}</tbody>
    </table>
  </div>`;
}

function oneInline(inline: Inline, workspace: PageState): ComponentChild {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "code":
      return html`<code>${inline.text}</code>`;
    case "bold":
      return html`<strong>${inlineView(inline.of, workspace)}</strong>`;
    case "italic":
      return html`<em>${inlineView(inline.of, workspace)}</em>`;
    case "strike":
      return html`<s>${inlineView(inline.of, workspace)}</s>`;
    case "break":
      return html`<br />`;
    case "link":
      return html`<a href=${inline.href} target="_blank" rel="noopener noreferrer">${inlineView(inline.of, workspace)}</a>`;
    case "person": {
      const mark = inline.id === workspace.you ? "mention you" : "mention";
      return html`<span class=${mark}>@${nameOf(workspace, inline.id)}</span>`;
    }
    case "channel": {
      const name = workspace.conversations.find(({ id }) => id === inline.id)?.name;
      return html`<span class="mention">#${name ?? inline.label ?? "private-channel"}</span>`;
    }
    case "everyone":
      return html`<span class="mention you">@${inline.name}</span>`;
  }
}
