import type { VNode } from "preact";
import { html } from "../elements/html.ts";
import type { Judged, Step, Trace, TracedCall } from "../workspace/trace.ts";
import { callWords, KINDS, PLACES, refusalWords, roleWords, STEPS } from "./trace-words.ts";

/** Draws a table of steps, each with a bar for its start and duration. */
export function stepsView(steps: readonly Step[]): VNode {
  const endMs = Math.max(1, ...steps.map(({ atMs, tookMs = 0 }) => atMs + tookMs));
  return html`<table class="steps">
    <thead class="sr-only"><tr><th>Step</th><th>When</th><th>Share of the total time</th></tr></thead>
    <tbody>
      ${steps.map(({ name, atMs, tookMs, note }) => {
        const left = `${(100 * atMs) / endMs}%`;
        const width = `max(3px, ${(100 * (tookMs ?? 0)) / endMs}%)`;
        return html`<tr>
          <th scope="row">
            ${STEPS[name]}${note && html`<span class="quiet"> · ${note}</span>`}${tookMs !== undefined && html`<span class="quiet"> · took ${ms(tookMs)}</span>`}
          </th>
          <td class="ms">${ms(atMs)}</td>
          <td class="track"><span style=${{ marginLeft: `min(${left}, calc(100% - 3px))`, width }}></span></td>
        </tr>`;
      })}
    </tbody>
  </table>`;
}

/**
 * Draws a list of rules, facts or new memories. Unused ones are marked, with the reason.
 * `nothing` is the sentence for an empty list.
 */
export function keptView(kept: readonly Pick<Judged, "text" | "used" | "why">[], nothing: string): VNode {
  if (kept.length === 0) return html`<p class="quiet">${nothing}</p>`;
  return html`<ul class="kept">
    ${kept.map(({ text, used, why }) => html`<li class=${used ? "" : "unused"}>${text}${!used && html` <em>${why ?? "held back"}</em>`}</li>`)}
  </ul>`;
}

/**
 * Draws a list of memories and earlier drafts, with their origin and, if held back, the reason.
 * `nothing` is the sentence for an empty list.
 */
export function foundView(found: readonly Judged[], nothing: string): VNode {
  if (found.length === 0) return html`<p class="quiet">${nothing}</p>`;
  return html`<ul class="kept">
    ${found.map((one) => {
      const from = `${KINDS[one.kind]} ${PLACES[one.from]}`;
      return html`<li class=${one.used ? "" : "unused"}>
        <span class="quiet">${from}: </span>${one.text}${one.why && html` <em>${one.why}</em>`}
      </li>`;
    })}
  </ul>`;
}

/** Draws the parts of the text for the model. The last one, the request, is unfolded. */
export function promptView(prompt: Trace["prompt"]): VNode {
  if (prompt.length === 0) return html`<p class="quiet">The model got nothing.</p>`;
  return html`<div class="prompt">
    ${prompt.map(
      ({ role, content }, at) => html`<details open=${at === prompt.length - 1}>
        <summary>${roleWords(role, at === prompt.length - 1)} <span class="quiet">${content.length.toLocaleString("en-US")} characters</span></summary>
        <pre tabindex="0">${content}</pre>
      </details>`,
    )}
  </div>`;
}

/** Draws a list of what Inkwell asked of Slack, when, and what Slack refused. */
export function callsView(calls: readonly TracedCall[]): VNode {
  if (calls.length === 0) return html`<p class="quiet">None.</p>`;
  return html`<ul class="calls">
    ${calls.map(
      ({ method, atMs, ok, error }) => html`<li>
        ${callWords(method)} <span class="quiet">${ms(atMs)}</span>
        ${!ok && html` <em class="error">${refusalWords(error)}</em>`}
      </li>`,
    )}
  </ul>`;
}

function ms(value: number): string {
  if (value >= 1_000) return `${(value / 1000).toFixed(1)} s`;
  return `${value < 10 ? Math.round(value * 10) / 10 : Math.round(value)} ms`;
}
