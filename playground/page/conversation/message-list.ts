import type { ComponentChildren, VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { icon } from "../elements/icons.ts";
import { useKeepAtEnd } from "../elements/keep-at-end.ts";
import { moveInList } from "../elements/list-keys.ts";
import type { MessageRef } from "../state/store.ts";
import type { Row } from "../workspace/timeline.ts";
import { dayName } from "../workspace/times.ts";
import { EphemeralLine, Message } from "./message.ts";

type Props = {
  readonly rows: readonly Row[];
  readonly workspace: PageState;
  readonly label: string;
  readonly isInThread: boolean;
  readonly editing: MessageRef | undefined;
  /** Drawn above the first row, when all rows are shown. */
  readonly before?: ComponentChildren;
  /** Drawn below the last row. */
  readonly after?: ComponentChildren;
};

const PAGE_ROWS = 120;

/**
 * Shows the rows of a conversation or thread, at first the newest 120; a button shows 120 more.
 * Arrow keys move between messages. Tab enters at one message, then goes to its buttons.
 */
export function MessageList({ rows, workspace, label, isInThread, editing, before, after }: Props): VNode {
  const scroller = useRef<HTMLDivElement>(null);
  const { isAtEnd, goToEnd } = useKeepAtEnd(scroller);
  const [stop, setStop] = useState<string | undefined>();
  const [limit, setLimit] = useState(PAGE_ROWS);
  const shown = rows.slice(-limit);
  const stopKey = shown.some(({ key }) => key === stop) ? stop : shown.at(-1)?.key;
  const onFocus = (event: FocusEvent) => {
    const key = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset.row;
    if (key !== undefined) setStop(key);
  };
  const earlier = html`<p class="earlier">
    <button type="button" class="link" onClick=${() => setLimit(limit + PAGE_ROWS)}>Show earlier messages</button>
  </p>`;
  return html`<div class="list">
    <div class="scroller" ref=${scroller}>
      <div class="rows" role="group" aria-label=${label} onKeyDown=${moveInList} onFocusIn=${onFocus}>
        ${shown.length < rows.length ? earlier : before}
        ${shown.map((row) => html`<div key=${row.key} data-row=${row.key}>${rowView(row)}</div>`)}
        ${after}
      </div>
    </div>
    ${!isAtEnd && html`<button type="button" class="to-end" onClick=${goToEnd}>${icon("down")} Latest messages</button>`}
  </div>`;

  function rowView(row: Row): VNode {
    const isStop = row.key === stopKey;
    switch (row.kind) {
      case "day":
        return html`<p class="day"><span>${dayName(row.at, Date.now())}</span></p>`;
      case "new":
        return html`<p class="new"><span>New</span></p>`;
      case "replies":
        return html`<p class="day count"><span>${row.count} ${row.count === 1 ? "reply" : "replies"}</span></p>`;
      case "ephemeral":
        return html`<${EphemeralLine} ephemeral=${row.ephemeral} workspace=${workspace} isStop=${isStop} />`;
      case "message":
        return html`<${Message}
          message=${row.message}
          workspace=${workspace}
          isGrouped=${row.isGrouped}
          isInThread=${isInThread}
          isEditing=${editing?.ts === row.message.ts && editing.channel === row.message.channel}
          isStop=${isStop}
        />`;
    }
  }
}
