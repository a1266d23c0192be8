import type { VNode } from "preact";
import { useEffect } from "preact/hooks";
import type { PageConversation, PageState } from "../../page-server/types.ts";
import { Composer } from "../composer/composer.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { sign } from "../elements/sign.ts";
import { AppHeader } from "../home/app-header.ts";
import { usePage } from "../state/context.ts";
import type { PageView } from "../state/store.ts";
import { isChannel, labelOf, nameOf, titleOf } from "../workspace/names.ts";
import { rowsOf, topLevel } from "../workspace/timeline.ts";
import { MessageList } from "./message-list.ts";
import { Prompts } from "./prompts.ts";

type Props = { readonly conversation: PageConversation; readonly workspace: PageState; readonly view: PageView };

/** Draws a channel or a direct conversation in the main column, with its composer. */
export function ConversationView({ conversation, workspace, view }: Props): VNode {
  const { actions } = usePage();
  const { id } = conversation;
  const all = workspace.messages[id] ?? [];
  const messages = topLevel(all);
  const ephemerals = workspace.ephemerals.filter((one) => one.channel === id && one.threadTs === undefined);
  const rows = rowsOf({ messages, ephemerals, readUpTo: view.readUpTo, you: workspace.you });
  useRead(conversation, all.at(-1)?.ts);

  const label = labelOf(workspace, conversation);
  const editLast = () => {
    const last = messages.findLast(({ user }) => user === workspace.you);
    if (last) actions.edit({ channel: id, ts: last.ts });
  };
  return html`
    ${conversation.kind === "app" ? html`<${AppHeader} tab="messages" workspace=${workspace} />` : header(conversation, workspace)}
    <${MessageList}
      key=${id}
      rows=${rows}
      workspace=${workspace}
      label="Messages in ${label}"
      isInThread=${false}
      editing=${view.editing}
      before=${beginning(conversation, workspace)}
    />
    ${conversation.kind === "app" && html`<${Prompts} channel=${id} workspace=${workspace} />`}
    <${Composer}
      key=${`${workspace.you}-${id}`}
      target=${{ channel: id }}
      workspace=${workspace}
      placeholder="Message ${label}"
      running=${undefined}
      onEditLast=${editLast}
    />
  `;
}

function header(conversation: PageConversation, workspace: PageState): VNode {
  const count = conversation.members.length;
  return html`<header class="bar">
    <h1>${sign(conversation)}${titleOf(workspace, conversation)}</h1>
    ${conversation.kind === "shared" && html`<span class="badge">Shared with another company</span>`}
    <span class="quiet members" title=${conversation.members.map((one) => nameOf(workspace, one)).join(", ")}>
      ${icon("people")} ${count}<span class="sr-only"> members</span>
    </span>
  </header>`;
}

const KINDS: Readonly<Record<PageConversation["kind"], string>> = {
  public: "Everyone in the company can read this channel.",
  private: "Only its members can read this channel.",
  shared: "People from two companies can read this channel.",
  group: "Only these people and Inkwell can read this conversation.",
  dm: "Only the two of you can read this conversation. Inkwell is not in it.",
  app: "Only you and Inkwell can read this conversation.",
};

function beginning(conversation: PageConversation, workspace: PageState): VNode {
  const isHelped = conversation.members.includes(workspace.bot.userId) && isChannel(conversation);
  return html`<div class="beginning">
    <h2>${sign(conversation)}${titleOf(workspace, conversation)}</h2>
    <p>
      ${KINDS[conversation.kind]}${isHelped && html` Mention <span class="mention">@${nameOf(workspace, workspace.bot.userId)}</span> to get a draft.`}
      ${isChannel(conversation) && !isHelped && " Inkwell is not in it."}
    </p>
  </div>`;
}

/** Tells the server that the person has read this, once the tab is visible. */
function useRead({ id, unread }: PageConversation, lastTs: string | undefined): void {
  const { actions } = usePage();
  useEffect(() => {
    if (lastTs === undefined || unread === 0) return;
    const tell = () => {
      if (document.visibilityState === "visible") void actions.act("read", { channel: id, ts: lastTs });
    };
    tell();
    document.addEventListener("visibilitychange", tell);
    return () => document.removeEventListener("visibilitychange", tell);
  }, [id, lastTs, unread]);
}
