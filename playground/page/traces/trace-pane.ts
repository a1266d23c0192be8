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
import { callsView, foundView, keptView, promptView, stepsView } from "./trace-parts.ts";

type Props = { readonly reply: MessageRef; readonly workspace: PageState };

/** Draws the *What happened* pane: steps, rules, facts, memories, what was held back, prompt and Slack calls of one reply. */
export function TracePane({ reply, workspace }: Props): VNode {
  const { actions } = usePage();
  const [trace, setTrace] = useState<Trace | string>("Looking…");
  const message = messageIn(workspace, reply.channel, reply.ts);
  useEffect(() => {
    let isWanted = true;
    actions.traceOf(reply).then(
      (found) => isWanted && setTrace(found),
      () => isWanted && setTrace("The local workspace is not responding."),
    );
    return () => {
      isWanted = false;
    };
  }, [reply.channel, reply.ts, message?.streaming, message?.blocks]);
  return html`
    <header class="bar">
      <h2>What happened</h2>
      <button type="button" class="plain" aria-label="Close what happened" title="Close (Escape)" onClick=${actions.closePane}>${icon("close")}</button>
    </header>
    <div class="scroller trace" tabindex="0" role="region" aria-label="What happened, step by step">
      ${typeof trace === "string" ? html`<p class="quiet empty">${trace}</p>` : traceView(trace, workspace)}
    </div>
  `;
}

const ENDINGS: Readonly<Record<string, string>> = {
  complete: "Finished",
  stopped: "Stopped by the person",
  cut: "Interrupted",
  failed: "Failed",
};

const READERS: Readonly<Record<string, string>> = {
  author: "visible to nobody else",
  public: "visible to everyone in the company",
  private: "visible to the members of a private channel",
  group: "visible to a small group",
  shared: "visible to another company too",
};

function traceView(trace: Trace, workspace: PageState): VNode {
  const held = [...trace.found, ...trace.rules, ...trace.facts].filter(({ used }) => !used);
  const asker = workspace.people.find(({ id }) => trace.person?.includes(id));
  const ending = trace.ending && (ENDINGS[trace.ending] ?? trace.ending);
  const facts = [
    asker && `asked by ${asker.realName}`,
    `at ${clockTime(trace.at)}`,
    trace.audience && READERS[trace.audience],
  ];
  return html`
    <p class="quiet summary">
      ${ending && html`<strong>${ending}</strong> · `}${facts.filter(Boolean).join(" · ")} · ${trace.model ?? "no model connected"}
    </p>
    ${trace.error && html`<p class="error">${trace.error}</p>`}
    ${part("Time line", stepsView(trace.steps))}
    ${part(
      "Rules",
      keptView(
        trace.rules.filter(({ used }) => used),
        "None were used.",
      ),
    )}
    ${part(
      "Facts",
      keptView(
        trace.facts.filter(({ used }) => used),
        "None were used.",
      ),
    )}
    ${part(
      "Memories",
      foundView(
        trace.found.filter(({ used }) => used),
        "Nothing from earlier conversations was used.",
      ),
    )}
    ${part("Held back", foundView(held, "Nothing was held back."))}
    ${part(
      "Remembered from this",
      keptView(
        trace.learned.map(({ kind, text }) => ({ text: `${kind}: ${text}`, used: true })),
        "Nothing new.",
      ),
    )}
    ${part("The exact prompt", promptView(trace.prompt))}
    ${trace.calls && part("Calls to Slack", callsView(trace.calls))}
  `;
}

function part(title: string, body: unknown): VNode {
  return html`<section class="part">
    <h3>${title}</h3>
    ${body}
  </section>`;
}
