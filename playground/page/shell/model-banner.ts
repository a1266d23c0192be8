import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { KeptState, ModelState, PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";
import { ConnectForm, FoundHere, type ModelChoice, type Refusal } from "./model-form.ts";

/** Offers to connect a model or, for one connected on this page, to disconnect it; and to forget one that is kept. */
export function ModelBanner({ workspace, isOpen }: { workspace: PageState; isOpen: boolean }): VNode | null {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | undefined>();
  const { model } = workspace;
  const connect = async (choice: ModelChoice | null) => {
    if (isBusy) return;
    setBusy(true);
    setRefusal(undefined);
    const { ok, error, models } = await actions.connectModel(choice ?? { baseUrl: null, apiKey: null, model: null });
    setBusy(false);
    if (ok) actions.openModel(false);
    else setRefusal({ error: error ?? "That did not work.", models: Array.isArray(models) ? models.map(String) : [] });
  };
  const use = (choice: ModelChoice) => void connect(choice);
  const form = isOpen && html`<${ConnectForm} kept=${model.kept} isBusy=${isBusy} refusal=${refusal} onUse=${use} />`;
  const trouble = !isOpen && refusal && html`<p class="error" role="alert">${refusal.error}</p>`;
  const kept = model.kept && html`<${Kept} kept=${model.kept} model=${model} />`;
  if (model.connected) {
    const leave = model.origin === "page" ? () => void connect(null) : undefined;
    if (!form && !leave && !kept) return null;
    return html`<section class="banner small" aria-label="Model">${connected(model, isBusy, leave)}${kept}${trouble}${form}</section>`;
  }
  return html`<section class="banner" aria-label="No model is connected">
    <p>
      <strong>No model is connected.</strong> Until you connect one, replies show the prompt instead of a draft.${" "}
      <button type="button" class="link" aria-expanded=${isOpen} onClick=${() => actions.openModel(!isOpen)}>Connect a model</button>
    </p>
    ${kept}
    ${model.found && html`<${FoundHere} found=${model.found} isBusy=${isBusy} onUse=${use} />`}
    ${trouble}${form}
  </section>`;
}

function connected({ name, kept, doubt }: ModelState, isBusy: boolean, onLeave: (() => void) | undefined): VNode {
  const leave = html`<button type="button" class="link" aria-disabled=${isBusy} onClick=${onLeave}>Disconnect</button>`;
  const until = kept?.name === name ? ". " : html` until <code>npm run try</code> ends. `;
  if (doubt !== undefined) {
    const answer = doubt === true ? "is being asked whether it still answers." : `does not work now. ${doubt}`;
    return html`<p role="status"><strong>${name ?? "A model"}</strong> of an earlier run ${answer} ${leave}</p>`;
  }
  return html`<p>
    Connected to <strong>${name ?? "a model"}</strong>${onLeave ? html`${until}${leave}` : "."}
  </p>`;
}

/** Says which model is kept for the next run, and forgets it. */
function Kept({ kept, model }: { kept: KeptState; model: ModelState }): VNode {
  const { actions } = usePage();
  const which = model.connected && kept.name === model.name ? "It" : html`<strong>${kept.name}</strong>`;
  const key = kept.hasKey
    ? " with its key, in a file that its owner alone can read"
    : kept.lacksKey
      ? " without its key, which the next run asks for"
      : "";
  return html`<p>
    ${which} is kept for the next run${key}.${" "}
    <button type="button" class="link" onClick=${() => void actions.act("forgetModel")}>Forget it</button>
  </p>`;
}
