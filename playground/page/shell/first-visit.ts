import type { VNode } from "preact";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { usePage } from "../state/context.ts";
import { shownRoute } from "../state/route.ts";
import { appConversation } from "../workspace/names.ts";

const RULE = "/write-pref Start e-mails with “Dear Customer” and sign them with my first name";
const DRAFT = "Write an e-mail that our office is closed on Monday";

type Props = { readonly workspace: PageState; readonly done: readonly string[] };

/** Draws three things to try. The first two fill the composer, and the person sends them. */
export function FirstVisit({ workspace, done }: Props): VNode {
  const { actions, store } = usePage();
  const isThere = (channel: string) => {
    const route = shownRoute(store.get());
    return route?.kind === "conversation" && route.id === channel;
  };
  const fill = async (text: string) => {
    const channel = appConversation(workspace)?.id ?? (await actions.goToMessages());
    if (channel === undefined) return;
    actions.fillDraft({ channel }, text);
    if (!isThere(channel)) actions.go({ kind: "conversation", id: channel });
  };
  const steps = [
    { name: "rule", title: "Set a rule", note: "It shapes every draft from now on.", run: () => void fill(RULE) },
    {
      name: "draft",
      title: "Ask for a draft",
      note: "It arrives in a thread and follows your rule.",
      run: () => void fill(DRAFT),
    },
    {
      name: "home",
      title: "See what it remembers",
      note: "You can change or delete any of it there.",
      run: () => actions.go({ kind: "home" }),
    },
  ];
  const card = ({ name, title, note, run }: (typeof steps)[number], at: number) => html`<li>
    <button
      type="button"
      class=${done.includes(name) ? "step done" : "step"}
      onClick=${run}
    >
      <span class="number" aria-hidden="true">${done.includes(name) ? icon("done") : at + 1}</span>
      <span class="what"><strong>${title}</strong>${done.includes(name) && html`<span class="sr-only"> (done)</span>`}<span class="quiet"> ${note}</span></span>
    </button>
  </li>`;
  return html`<section class="first-visit" aria-label="Three things to try">
    <ol>
      ${steps.map(card)}
    </ol>
    <button type="button" class="plain" aria-label="Hide these suggestions" title="Hide" onClick=${() => actions.showFirstVisit(false)}>${icon("close")}</button>
  </section>`;
}
