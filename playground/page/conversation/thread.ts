import type { VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { Composer } from "../composer/composer.ts";
import { avatar } from "../elements/avatar.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { usePage } from "../state/context.ts";
import type { MessageRef, PageView } from "../state/store.ts";
import { botName, conversationOf, labelOf, statusWords } from "../workspace/names.ts";
import { threadOf, threadRows } from "../workspace/timeline.ts";
import { MessageList } from "./message-list.ts";

type Props = { readonly root: MessageRef; readonly workspace: PageState; readonly view: PageView };

/** Draws a thread in the right pane: its messages, Inkwell's status, and a composer. */
export function ThreadView({ root, workspace, view }: Props): VNode {
  const { actions } = usePage();
  const { channel, ts } = root;
  const messages = threadOf(workspace.messages[channel] ?? [], ts);
  const ephemerals = workspace.ephemerals.filter((one) => one.channel === channel && one.threadTs === ts);
  const conversation = conversationOf(workspace, channel);
  const status = workspace.statuses.find((one) => one.channel === channel && one.threadTs === ts);
  const isStreaming = messages.some(({ streaming }) => streaming);
  const isWorking = isStreaming || status?.status === "processing";
  const editLast = () => {
    const last = messages.findLast(({ user }) => user === workspace.you);
    if (last) actions.edit({ channel, ts: last.ts });
  };
  const waiting = isWorking && !isStreaming ? statusLine(workspace, status?.text) : null;
  return html`
    <header class="bar">
      <h2>Thread</h2>
      <span class="quiet">${conversation && labelOf(workspace, conversation)}</span>
      <button type="button" class="plain" aria-label="Close thread" title="Close (Escape)" onClick=${actions.closePane}>${icon("close")}</button>
    </header>
    <${MessageList}
      key=${ts}
      rows=${threadRows({ messages, ephemerals, readUpTo: undefined, you: workspace.you })}
      workspace=${workspace}
      label="Thread"
      isInThread
      editing=${view.editing}
      after=${waiting}
    />
    <${Composer}
      key=${`${workspace.you}-${channel}-${ts}`}
      target=${{ channel, threadTs: ts }}
      workspace=${workspace}
      placeholder="Reply…"
      label="Reply in thread"
      running=${isWorking ? ts : undefined}
      onEditLast=${editLast}
    />
  `;
}

/** Draws Inkwell's status, where its reply will appear; as high as the first line, so that nothing jumps. */
function statusLine(workspace: PageState, text: string | undefined): VNode {
  return html`<div class="message status" role="status">
    <div class="gutter">${avatar(workspace, workspace.bot.userId)}</div>
    <div class="content">
      <p class="who"><strong>${botName(workspace)}</strong> <span class="badge">APP</span></p>
      <p class="quiet thinking">${statusWords(workspace, text)}</p>
    </div>
  </div>`;
}
