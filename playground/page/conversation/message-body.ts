import type { VNode } from "preact";
import { useMemo } from "preact/hooks";
import type { Block, PageState } from "../../page-server/types.ts";
import { BlocksView } from "../block-kit/blocks.ts";
import type { Where } from "../block-kit/where.ts";
import { html } from "../elements/html.ts";
import { readMarkdown } from "../text/markdown.ts";
import { readMrkdwn } from "../text/mrkdwn.ts";
import type { Rich } from "../text/rich-text.ts";
import { richView } from "../text/rich-view.ts";

type Content = {
  readonly text: string;
  readonly blocks?: readonly Block[];
  readonly shownAs: "mrkdwn" | "markdown";
  readonly streaming?: boolean;
};

type Props = { readonly content: Content; readonly where: Where; readonly workspace: PageState };

/**
 * Draws the content of a message: text, blocks or both, as Slack shows it.
 * A streamed reply shows its text with the blocks below. In any other message the blocks replace the text, which is
 * only for notifications.
 */
export function MessageBody({ content, where, workspace }: Props): VNode {
  const { text, blocks, shownAs, streaming = false } = content;
  const isTextShown = !blocks?.length || (shownAs === "markdown" && !blocks.some(({ type }) => type === "markdown"));
  const rich = useMemo((): readonly Rich[] => {
    if (!isTextShown) return [];
    return shownAs === "markdown" ? readMarkdown(text) : readMrkdwn(text);
  }, [text, shownAs, isTextShown]);
  const words = useMemo(() => richView(rich, workspace), [rich, workspace.people, workspace.conversations.length]);
  return html`<div class="body">
    ${(rich.length > 0 || streaming) && html`<div class=${streaming ? "rich streaming" : "rich"}>${words}</div>`}
    ${blocks?.length ? html`<${BlocksView} blocks=${blocks} where=${where} workspace=${workspace} />` : null}
  </div>`;
}
