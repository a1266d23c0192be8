import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { Confirm } from "../elements/confirm.ts";
import { html } from "../elements/html.ts";
import { Menu } from "../elements/menu.ts";
import { usePage } from "../state/context.ts";

/** Draws the menu of the workspace: connect a model, show the first steps, start over. */
export function WorkspaceMenu({ isFirstVisit }: { isFirstVisit: boolean }): VNode {
  const { actions } = usePage();
  const [isAsked, setAsked] = useState(false);
  const items = [
    { label: "Connect a model…", run: () => actions.openModel(true) },
    ...(isFirstVisit ? [] : [{ label: "Show what to try", run: () => actions.showFirstVisit(true) }]),
    { label: "Start over…", isDanger: true, run: () => setAsked(true) },
  ];
  const startOver = () => {
    setAsked(false);
    void actions.startOver();
  };
  return html`<${Menu} label="Workspace" items=${items} />
    ${
      isAsked &&
      html`<${Confirm}
        title="Start over"
        text="This deletes all messages, everything Inkwell remembers, and a model that is kept for the next run. It cannot be undone."
        yes="Start over"
        no="Cancel"
        isDanger
        onYes=${startOver}
        onNo=${() => setAsked(false)}
      />`
    }`;
}
