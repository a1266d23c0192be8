import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";
import type { MessageRef } from "../state/store.ts";
import type { Trace } from "../workspace/trace.ts";
import { promptView } from "./trace-parts.ts";

/** Under a reply without a model: the prompt that one would have got. It is asked for when somebody wants to see it. */
export function Unsent({ reply }: { readonly reply: MessageRef }): VNode {
  const { actions } = usePage();
  const [found, setFound] = useState<Trace | string>("Looking…");
  const look = (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    actions.traceOf(reply).then(setFound, () => setFound("The local workspace does not answer."));
  };
  return html`<details class="unsent" onToggle=${look}>
    <summary>What would have been sent to a model</summary>
    ${typeof found === "string" ? html`<p class="quiet">${found}</p>` : promptView(found.prompt)}
  </details>`;
}
