import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";
import type { MessageRef } from "../state/store.ts";
import type { Trace } from "../workspace/trace.ts";
import { promptView } from "./trace-parts.ts";

/**
 * Shows the prompt that a model would have received, below a reply made without one.
 * The page fetches the prompt when the person unfolds it.
 */
export function Unsent({ reply }: { readonly reply: MessageRef }): VNode {
  const { actions } = usePage();
  const [found, setFound] = useState<Trace | string>("Looking…");
  const look = (event: Event) => {
    if (!(event.currentTarget as HTMLDetailsElement).open) return;
    actions.traceOf(reply).then(setFound, () => setFound("The local workspace is not responding."));
  };
  return html`<details class="unsent" onToggle=${look}>
    <summary>The prompt that a model would get</summary>
    ${typeof found === "string" ? html`<p class="quiet">${found}</p>` : promptView(found.prompt)}
  </details>`;
}
