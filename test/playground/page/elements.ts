import type { ComponentChild, VNode } from "preact";
import type { PageState } from "../../../playground/page-server/types.ts";

/** Every element of a tree that was made without components, with its properties. */
export function elementsIn(child: ComponentChild): { readonly tag: string; readonly props: Record<string, unknown> }[] {
  if (Array.isArray(child)) return child.flatMap(elementsIn);
  if (!isElement(child)) return [];
  const { children, ...props } = child.props as Record<string, unknown>;
  return [{ tag: String(child.type), props }, ...elementsIn(children as ComponentChild)];
}

/** What of it can be read. */
export function textIn(child: ComponentChild): string {
  return textsIn(child).join("");
}

/** The same, piece by piece. */
export function textsIn(child: ComponentChild): string[] {
  if (Array.isArray(child)) return child.flatMap(textsIn);
  if (isElement(child)) return textsIn((child.props as { children?: ComponentChild }).children);
  return typeof child === "string" || typeof child === "number" ? [String(child)] : [];
}

function isElement(child: ComponentChild): child is VNode {
  return typeof child === "object" && child !== null && "props" in child && "type" in child;
}

/** A workspace with Ana (who looks at it), Ben and one channel. */
export function aWorkspace(changes: Partial<PageState> = {}): PageState {
  const person = (id: string, name: string, realName: string) => {
    return { id, name, realName, company: "Local workspace", isGuest: false, isStranger: false };
  };
  const conversation = {
    id: "C1",
    name: "general",
    kind: "public",
    members: ["U1", "U2", "UB"],
    isMember: true,
  } as const;
  return {
    you: "U1",
    people: [person("U1", "ana", "Ana Alves"), person("U2", "ben", "Ben Berg")],
    bot: { userId: "UB", name: "inkwell", state: "connected" },
    team: { name: "Local workspace" },
    model: { connected: true, origin: "environment" },
    commands: [
      { name: "/write", description: "Have something written", usageHint: "a short note" },
      { name: "/write-pref", description: "Keep rules", usageHint: "Be brief" },
    ],
    shortcuts: [],
    conversations: [{ ...conversation, unread: 0, mentions: 0 }],
    messages: {},
    ephemerals: [],
    statuses: [],
    prompts: {},
    modals: [],
    isFirstVisit: false,
    ...changes,
  };
}
