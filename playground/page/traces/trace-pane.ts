import type { VNode } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { usePage } from "../state/context.ts";
import { messageIn } from "../state/feed.ts";
import type { MessageRef } from "../state/store.ts";
import { clockTime } from "../workspace/times.ts";
import type { Trace } from "../workspace/trace.ts";
import { localOnly } from "./local-only.ts";
import { callsView, foundView, keptView, promptView, stepsView } from "./trace-parts.ts";
import { ENDINGS, KINDS, READERS } from "./trace-words.ts";

type Props = { readonly reply: MessageRef; readonly workspace: PageState };

/** Draws the *What happened* pane: how one reply came about. A tool of this page alone; Slack has nothing like it. */
export function TracePane({ reply, workspace }: Props): VNode {
  const { actions } = usePage();
  const [trace, setTrace] = useState<Trace | string>("Looking…");
  const message = messageIn(workspace, reply.channel, reply.ts);
  const isOffered = message?.hasTrace === true;
  useEffect(() => {
    if (!isOffered) return setTrace((shown) => (typeof shown === "string" ? GONE : shown));
    let isWanted = true;
    actions.traceOf(reply).then(
      (found) => isWanted && setTrace(found),
      () => isWanted && setTrace("The local workspace is not responding."),
    );
    return () => {
      isWanted = false;
    };
  }, [isOffered, reply.channel, reply.ts, message?.streaming, message?.blocks]);
  return html`
    <header class="bar">
      <h2>What happened</h2>
      ${localOnly()}
      <button type="button" class="plain" aria-label="Close what happened" title="Close (Escape)" onClick=${actions.closePane}>${icon("close")}</button>
    </header>
    <div class="scroller trace" tabindex="0" role="region" aria-label="What happened, step by step">
      ${typeof trace === "string" ? html`<p class="quiet empty">${trace}</p>` : traceView(trace, workspace)}
    </div>
  `;
}

const GONE = "There is no record any more: records are kept until npm run try ends, the newest 200 of them.";

/** Draws the record of one reply. */
export function traceView(trace: Trace, workspace: PageState): VNode {
  const held = [...trace.found, ...trace.rules, ...trace.facts].filter(({ used }) => !used);
  const asker = workspace.people.find(({ id }) => trace.person?.includes(id));
  const ending = trace.ending && ENDINGS[trace.ending];
  const facts = [asker && `asked by ${asker.realName}`, `at ${clockTime(trace.at)}`, READERS[trace.audience]];
  return html`
    <p class="quiet summary">
      ${ending && html`<strong>${ending}</strong> · `}${facts.filter(Boolean).join(" · ")} · ${trace.model ? `written by the model ${trace.model}` : "no model connected"}
    </p>
    ${trace.error && html`<p class="error">${trace.error}</p>`}
    ${part("Step by step", stepsView(trace.steps))}
    ${part(
      "Rules of yours that it followed",
      keptView(
        trace.rules.filter(({ used }) => used),
        "None were used.",
      ),
    )}
    ${part(
      "What it knows about you, and used",
      keptView(
        trace.facts.filter(({ used }) => used),
        "Nothing was used.",
      ),
    )}
    ${part(
      "What it used of earlier conversations with you",
      foundView(
        trace.found.filter(({ used }) => used),
        "Nothing from earlier conversations was used.",
      ),
    )}
    ${part("Held back, and why", foundView(held, "Nothing was held back."))}
    ${part(
      "What it remembers from this request",
      keptView(
        trace.learned.map(({ kind, text }) => ({ text: `${KINDS[kind]}: ${text}`, used: true })),
        "Nothing new.",
      ),
    )}
    ${part("The exact text that the model got", promptView(trace.prompt))}
    ${trace.calls && part("What it did in Slack", callsView(trace.calls))}
  `;
}

function part(title: string, body: unknown): VNode {
  return html`<section class="part">
    <h3>${title}</h3>
    ${body}
  </section>`;
}
