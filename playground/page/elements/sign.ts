import type { VNode } from "preact";
import type { PageConversation } from "../../page-server/types.ts";
import { isChannel } from "../workspace/names.ts";
import { html } from "./html.ts";
import { type IconName, icon } from "./icons.ts";

/** Draws the icons before a channel's name; null for direct conversations. */
export function sign(conversation: PageConversation): VNode | null {
  if (!isChannel(conversation)) return null;
  const name: IconName = conversation.kind === "private" ? "lock" : "hash";
  return html`${icon(name)}${conversation.kind === "shared" && icon("shared")}`;
}
