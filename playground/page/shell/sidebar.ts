import type { VNode } from "preact";
import type { PageConversation, PagePerson, PageState } from "../../page-server/types.ts";
import { avatar } from "../elements/avatar.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { moveInList } from "../elements/list-keys.ts";
import { sign } from "../elements/sign.ts";
import { usePage } from "../state/context.ts";
import type { Route } from "../state/store.ts";
import { appConversation, botName, isChannel, titleOf } from "../workspace/names.ts";
import { WorkspaceMenu } from "./workspace-menu.ts";

type Props = { readonly workspace: PageState; readonly route: Route | undefined };

/** Draws the sidebar: workspace, conversations, the app, and a choice of person. */
export function Sidebar({ workspace, route }: Props): VNode {
  const { actions } = usePage();
  const channels = workspace.conversations.filter(isChannel);
  const direct = workspace.conversations.filter(({ kind }) => kind === "dm" || kind === "group");
  const entries = (all: readonly PageConversation[]) =>
    all.map((one) => html`<${Entry} key=${one.id} conversation=${one} workspace=${workspace} route=${route} />`);
  return html`<nav class="sidebar" data-pane="sidebar" tabindex="-1" aria-label="Workspace">
    <header>
      <h2 class="team">${workspace.team.name}</h2>
      <${WorkspaceMenu} isFirstVisit=${workspace.isFirstVisit} />
      <button type="button" class="plain" title="Go to… (Ctrl+K)" aria-label="Go to a conversation" onClick=${() => actions.openSwitcher(true)}>
        ${icon("search")}
      </button>
    </header>
    <div class="entries" onKeyDown=${moveInList}>
      ${section("Channels", entries(channels))}
      ${direct.length > 0 && section("Direct messages", entries(direct))}
      ${section("Apps", html`<${AppEntry} workspace=${workspace} route=${route} />`)}
    </div>
    <${People} workspace=${workspace} />
  </nav>`;
}

function section(title: string, entries: unknown): VNode {
  return html`<section>
    <h3>${title}</h3>
    <ul>
      ${entries}
    </ul>
  </section>`;
}

type EntryProps = Props & { readonly conversation: PageConversation };

function Entry({ conversation, workspace, route }: EntryProps): VNode {
  const { actions } = usePage();
  const { id, kind } = conversation;
  const isHere = route?.kind === "conversation" && route.id === id;
  const other = conversation.members.find((one) => one !== workspace.you && one !== workspace.bot.userId);
  const mark =
    kind === "dm" && other !== undefined ? avatar(workspace, other, "small") : kind === "group" ? icon("people") : null;
  return html`<li>
    <button
      type="button"
      data-stop
      class=${conversation.unread > 0 && !isHere ? "entry unread" : "entry"}
      aria-current=${isHere ? "page" : undefined}
      tabindex=${isHere ? 0 : -1}
      onClick=${() => actions.go({ kind: "conversation", id })}
    >
      ${sign(conversation) ?? mark}<span class="name">${titleOf(workspace, conversation)}</span>
      ${isHere ? null : marks(conversation)}${KIND_WORDS[kind] && html`<span class="sr-only">, ${KIND_WORDS[kind]}</span>`}
    </button>
  </li>`;
}

const KIND_WORDS: Readonly<Partial<Record<PageConversation["kind"], string>>> = {
  private: "private channel",
  shared: "shared with another company",
};

function marks({ unread, mentions }: PageConversation): VNode | null {
  if (mentions > 0) return html`<span class="count">${mentions}<span class="sr-only"> unread for you</span></span>`;
  return unread > 0 ? html`<span class="sr-only">, unread</span>` : null;
}

function AppEntry({ workspace, route }: Props): VNode {
  const { actions } = usePage();
  const messages = appConversation(workspace);
  const isHere = route?.kind === "home" || (route?.kind === "conversation" && route.id === messages?.id);
  return html`<li>
    <button
      type="button"
      data-stop
      class=${messages && messages.unread > 0 && !isHere ? "entry unread" : "entry"}
      aria-current=${isHere ? "page" : undefined}
      tabindex=${isHere ? 0 : -1}
      onClick=${() => void actions.goToMessages()}
    >
      ${avatar(workspace, workspace.bot.userId, "small")}<span class="name">${botName(workspace)}</span>
      ${messages && !isHere ? marks(messages) : null}
      <span class="bot-state is-${workspace.bot.state}" title=${BOT_STATES[workspace.bot.state]}><span class="sr-only">, ${BOT_STATES[workspace.bot.state]}</span></span>
    </button>
  </li>`;
}

const BOT_STATES = { starting: "starting", connected: "connected", gone: "not running" } as const;

/** Lets you be another person, to see what Inkwell shows to each of them. */
function People({ workspace }: { workspace: PageState }): VNode {
  const { actions } = usePage();
  const one = (person: PagePerson) => {
    const isYou = person.id === workspace.you;
    const note = person.isStranger ? `${person.company} guest` : person.isGuest ? "guest" : "";
    return html`<button
      type="button"
      role="radio"
      data-stop
      aria-checked=${isYou}
      tabindex=${isYou ? 0 : -1}
      class="person"
      onClick=${() => !isYou && actions.become(person.id)}
    >
      ${avatar(workspace, person.id)}<span class="name">${person.realName}</span>${note && html`<span class="note">${note}</span>`}
    </button>`;
  };
  return html`<div class="people" role="radiogroup" aria-label="You are" onKeyDown=${moveInList}>
    <h3 aria-hidden="true">You are</h3>
    ${workspace.people.map(one)}
  </div>`;
}
