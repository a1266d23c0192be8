import { blockFaults, checkText, isRecord, lengthOf, missing } from "./limits.ts";

/** The most bytes of a view as JSON (250 kb on the method pages). */
export const MAX_VIEW_BYTES = 250_000;

const MAX_TITLE = 24;

/** Checks a view against Slack's page on views. Returns the lines of `response_metadata`; none when it is fine. */
export function viewFaults(view: Readonly<Record<string, unknown>>, type: "home" | "modal"): string[] {
  const faults: string[] = [];
  if (view.type !== type) faults.push(`must be ${type} [json-pointer:/view/type]`);
  lengthOf(faults, view.private_metadata, 3_000, "/view/private_metadata");
  lengthOf(faults, view.callback_id, 255, "/view/callback_id");
  lengthOf(faults, view.external_id, 255, "/view/external_id");
  if (Array.isArray(view.blocks)) faults.push(...blockFaults(view.blocks, "view").faults);
  else faults.push(missing("blocks", "/view"));
  const texts = ["title", "submit", "close"] as const;
  if (type === "home") {
    for (const name of texts) if (view[name] !== undefined) faults.push(`no more keys: ${name} [json-pointer:/view]`);
    return faults;
  }
  checkText(faults, view.title, MAX_TITLE, "/view/title", ["plain_text"]);
  for (const name of ["submit", "close"] as const) {
    if (view[name] != null) checkText(faults, view[name], MAX_TITLE, `/view/${name}`, ["plain_text"]);
  }
  const hasInput = Array.isArray(view.blocks) && view.blocks.some((block) => isRecord(block) && block.type === "input");
  if (hasInput && view.submit == null) faults.push(missing("submit", "/view"));
  return faults;
}
