import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { PageMessage, PageState } from "../../page-server/types.ts";
import { Confirm } from "../elements/confirm.ts";
import { focusComposer } from "../elements/focus.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { Menu, type MenuItem } from "../elements/menu.ts";
import { usePage } from "../state/context.ts";
import { LOCAL_ONLY } from "../traces/local-only.ts";

type Props = {
  readonly message: PageMessage;
  readonly workspace: PageState;
  readonly isInThread: boolean;
  readonly onMenu: (isOpen: boolean) => void;
};

/** Draws the buttons over a message: reply, and a menu with everything else. */
export function MessageTools({ message, workspace, isInThread, onMenu }: Props): VNode {
  const { actions } = usePage();
  const [isAsked, setAsked] = useState(false);
  const { channel, ts } = message;
  const reply = () => {
    actions.openThread({ channel, ts: message.threadTs ?? ts });
    requestAnimationFrame(() => focusComposer("side"));
  };
  // While the question is open, the tools stay even when the pointer leaves.
  const ask = (isOpen: boolean) => {
    setAsked(isOpen);
    onMenu(isOpen);
  };
  const items = menuItems({ message, workspace }, actions, () => ask(true));
  return html`<div class="tools" role="group" aria-label="Actions for this message">
    ${
      !isInThread &&
      html`<button type="button" class="plain" title="Reply in thread" aria-label="Reply in thread" onClick=${reply}>
        ${icon("thread")}
      </button>`
    }
    ${items.length > 0 && html`<${Menu} label="More actions" items=${items} onToggle=${onMenu} />`}
    ${
      isAsked &&
      html`<${Confirm}
        title="Delete message"
        text="Are you sure you want to delete this message? This cannot be undone."
        yes="Delete"
        no="Cancel"
        isDanger
        onNo=${() => ask(false)}
        onYes=${() => {
          ask(false);
          void actions.act("remove", { channel, ts });
        }}
      />`
    }
  </div>`;
}

function menuItems(
  { message, workspace }: Pick<Props, "message" | "workspace">,
  actions: ReturnType<typeof usePage>["actions"],
  remove: () => void,
): readonly MenuItem[] {
  const { channel, ts } = message;
  const shortcuts = message.streaming ? [] : workspace.shortcuts;
  const isOwn = message.user === workspace.you;
  return [
    ...(message.hasTrace && !message.streaming
      ? [{ label: "What happened", note: LOCAL_ONLY, run: () => actions.showTrace({ channel, ts }) }]
      : []),
    ...shortcuts.map(({ callbackId, name }) => ({
      label: name,
      run: () => void actions.act("shortcut", { channel, ts, callbackId }),
    })),
    ...(isOwn ? [{ label: "Edit message", run: () => actions.edit({ channel, ts }) }] : []),
    ...(isOwn ? [{ label: "Delete message…", isDanger: true, run: remove }] : []),
  ];
}
