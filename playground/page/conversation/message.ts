import type { VNode } from "preact";
import { useId, useState } from "preact/hooks";
import type { PageEphemeral, PageMessage, PageState } from "../../page-server/types.ts";
import { avatar } from "../elements/avatar.ts";
import { focusComposer } from "../elements/focus.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { usePage } from "../state/context.ts";
import { localOnly } from "../traces/local-only.ts";
import { Unsent } from "../traces/unsent.ts";
import { nameOf, statusWords } from "../workspace/names.ts";
import { ago, clockTime, fullTime } from "../workspace/times.ts";
import { MessageBody } from "./message-body.ts";
import { MessageEditor } from "./message-editor.ts";
import { MessageTools } from "./message-tools.ts";

type Props = {
  readonly message: PageMessage;
  readonly workspace: PageState;
  readonly isGrouped: boolean;
  readonly isInThread: boolean;
  readonly isEditing: boolean;
  /** Whether the Tab key stops at this message. */
  readonly isStop: boolean;
};

/** Draws one message with its author, time, content, tools and reply count. */
export function Message(props: Props): VNode {
  const { message, workspace, isGrouped, isInThread, isEditing, isStop } = props;
  const { actions } = usePage();
  const id = useId();
  const [isHovered, setHovered] = useState(false);
  const [isMenuOpen, setMenuOpen] = useState(false);
  const hasTools = (isHovered || isStop || isMenuOpen) && !isEditing;
  const name = nameOf(workspace, message.user);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.target !== event.currentTarget || isInThread) return;
    event.preventDefault();
    actions.openThread({ channel: message.channel, ts: message.ts });
    requestAnimationFrame(() => focusComposer("side"));
  };
  const look = ["message", isGrouped && "grouped", isMenuOpen && "has-menu", isEditing && "is-edited"];
  return html`<article
    class=${look.filter(Boolean).join(" ")}
    data-stop
    data-ts=${message.ts}
    tabindex=${isStop ? 0 : -1}
    aria-labelledby="${id}-who ${id}-body"
    aria-busy=${message.streaming}
    onPointerEnter=${() => setHovered(true)}
    onKeyDown=${onKeyDown}
    onPointerLeave=${() => setHovered(false)}
  >
    ${gutter(message, workspace, isGrouped)}
    <div class="content">
      <div id="${id}-who">${isGrouped ? html`<span class="sr-only">${name}</span>` : heading(message, name)}</div>
      ${isEditing ? html`<${MessageEditor} message=${message} workspace=${workspace} />` : body(message, workspace, `${id}-body`)}
      ${!isInThread && html`<${Replies} message=${message} workspace=${workspace} />`}
      ${!isEditing && html`<${MadeHow} message=${message} />`}
    </div>
    ${hasTools && html`<${MessageTools} message=${message} workspace=${workspace} isInThread=${isInThread} onMenu=${setMenuOpen} />`}
  </article>`;
}

function gutter({ user, at }: PageMessage, workspace: PageState, isGrouped: boolean): VNode {
  if (!isGrouped) return html`<div class="gutter">${avatar(workspace, user)}</div>`;
  return html`<div class="gutter"><time title=${fullTime(at)}>${clockTime(at).replace(/ [AP]M$/, "")}</time></div>`;
}

function heading({ isApp, at }: PageMessage, name: string): VNode {
  return html`<p class="who">
    <strong>${name}</strong>${isApp && html` <span class="badge">APP</span>`}${" "}
    <time title=${fullTime(at)}>${clockTime(at)}</time>
  </p>`;
}

function body(message: PageMessage, workspace: PageState, id: string): VNode {
  const where = { channel: message.channel, messageTs: message.ts };
  return html`
    <div id=${id}><${MessageBody} content=${message} where=${where} workspace=${workspace} /></div>
    ${message.edited && html`<span class="quiet edited">(edited)</span>`}
    ${message.stopped && html`<p class="quiet">Stopped early.</p>`}
  `;
}

/**
 * Draws the button below a message that opens its thread.
 * It shows the number of replies and the time of the last one or, while Inkwell works there, its status.
 */
function Replies({ message, workspace }: { message: PageMessage; workspace: PageState }): VNode | null {
  const { actions } = usePage();
  const count = message.replyCount ?? 0;
  const status = workspace.statuses.find((one) => one.channel === message.channel && one.threadTs === message.ts);
  const isWorking = status?.status === "processing";
  if (count === 0 && !isWorking) return null;
  const replies = (workspace.messages[message.channel] ?? []).filter(({ threadTs }) => threadTs === message.ts);
  const isStreaming = replies.some(({ streaming }) => streaming);
  const people = [...new Set(replies.map(({ user }) => user))].slice(0, 4);
  const open = () => actions.openThread({ channel: message.channel, ts: message.ts });
  return html`<button type="button" class="replies" onClick=${open}>
    ${people.map((user) => avatar(workspace, user, "small"))}
    ${count > 0 && html`<span class="count">${count} ${count === 1 ? "reply" : "replies"}</span>`}
    <span class="quiet">
      ${isWorking ? statusWords(workspace, isStreaming ? "is writing…" : status?.text) : `Last reply ${ago(Number(message.lastReplyTs) * 1000, Date.now())}`}
    </span>
  </button>`;
}

const NO_MODEL = "[No model connected]";

/**
 * Draws the *What happened* button below a finished reply of Inkwell, as a tool beside Slack: set apart, with a mark. Nothing is
 * there without a record, as after a restart and for those who did not ask.
 */
function MadeHow({ message }: { message: PageMessage }): VNode | null {
  const { actions } = usePage();
  if (!message.hasTrace || !message.isBot || message.threadTs === undefined || message.streaming) return null;
  const reply = { channel: message.channel, ts: message.ts };
  const show = () => actions.showTrace(reply);
  return html`<div class="tool-box">
    ${message.text.includes(NO_MODEL) && html`<${Unsent} reply=${reply} />`}
    <p class="tool-line">
      <button type="button" class="made-how" onClick=${show}>${icon("trace")} What happened</button>
      ${localOnly()}
    </p>
  </div>`;
}

type EphemeralProps = { readonly ephemeral: PageEphemeral; readonly workspace: PageState; readonly isStop: boolean };

/** Draws an ephemeral message of the app, which only this person sees. */
export function EphemeralLine({ ephemeral, workspace, isStop }: EphemeralProps): VNode {
  const { actions } = usePage();
  const { id, channel, at } = ephemeral;
  const name = nameOf(workspace, workspace.bot.userId);
  return html`<article class="message ephemeral" data-stop tabindex=${isStop ? 0 : -1} aria-label="${name}, only visible to you">
    <div class="gutter">${avatar(workspace, workspace.bot.userId)}</div>
    <div class="content">
      <p class="only-you">Only visible to you</p>
      <p class="who"><strong>${name}</strong> <span class="badge">APP</span>${" "}<time title=${fullTime(at)}>${clockTime(at)}</time></p>
      <${MessageBody} content=${ephemeral} where=${{ channel, ephemeralId: id }} workspace=${workspace} />
      <p class="only-you">
        <button type="button" class="link" onClick=${() => void actions.act("dismiss", { ephemeralId: id })}>Dismiss message</button>
      </p>
    </div>
  </article>`;
}
