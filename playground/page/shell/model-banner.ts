import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { ModelState, PageState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";
import { usePage } from "../state/context.ts";

type Settings = { readonly baseUrl?: string; readonly apiKey?: string; readonly model?: string };

/** Offers to connect a model or, for one connected on this page, to disconnect it. */
export function ModelBanner({ workspace, isOpen }: { workspace: PageState; isOpen: boolean }): VNode | null {
  const { actions } = usePage();
  const [isBusy, setBusy] = useState(false);
  const { model } = workspace;
  const connect = async (settings: Settings | null) => {
    setBusy(true);
    const { ok } = await actions.act("model", settings ?? { baseUrl: null, apiKey: null, model: null });
    setBusy(false);
    if (ok) actions.openModel(false);
  };
  const form =
    isOpen && html`<${ConnectForm} isBusy=${isBusy} onUse=${(settings: Settings) => void connect(settings)} />`;
  if (model.connected) {
    const leave = model.origin === "page" ? () => void connect(null) : undefined;
    if (!form && !leave) return null;
    return html`<section class="banner small" aria-label="Model">${connected(model, isBusy, leave)}${form}</section>`;
  }
  return html`<section class="banner" aria-label="No model is connected">
    <p>
      <strong>No model is connected.</strong> Until you connect one, replies show the prompt instead of a draft.${" "}
      <button type="button" class="link" aria-expanded=${isOpen} onClick=${() => actions.openModel(!isOpen)}>Connect a model</button>
    </p>
    ${model.found && html`<${FoundHere} found=${model.found} isBusy=${isBusy} onUse=${(settings: Settings) => void connect(settings)} />`}
    ${form}
  </section>`;
}

function connected({ name }: ModelState, isBusy: boolean, onLeave: (() => void) | undefined): VNode {
  const leave = html`<button type="button" class="link" aria-disabled=${isBusy} onClick=${onLeave}>Disconnect</button>`;
  return html`<p>
    Connected to <strong>${name ?? "a model"}</strong>${onLeave ? html` until <code>npm run try</code> ends. ${leave}` : "."}
  </p>`;
}

type FoundProps = {
  readonly found: NonNullable<ModelState["found"]>;
  readonly isBusy: boolean;
  readonly onUse: (settings: Settings) => void;
};

/** Draws a model server found on this machine. It has only been asked for its list of models. */
function FoundHere({ found, isBusy, onUse }: FoundProps): VNode {
  const [model, setModel] = useState(found.models[0] ?? "");
  return html`<p class="found">
    Ollama is running on this machine.
    <label>
      <span class="sr-only">Model</span>
      <select class="select" onChange=${(event: Event) => setModel((event.currentTarget as HTMLSelectElement).value)}>
        ${found.models.map((name) => html`<option value=${name} selected=${name === model}>${name}</option>`)}
      </select>
    </label>
    <button type="button" class="button primary filled" disabled=${isBusy || model === ""} onClick=${() => onUse({ baseUrl: found.baseUrl, model })}>
      Use it
    </button>
  </p>`;
}

function ConnectForm({ isBusy, onUse }: Omit<FoundProps, "found">): VNode {
  const [kind, setKind] = useState<"openai" | "other">("openai");
  const submit = (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const given = (name: string) => String(form.get(name) ?? "").trim();
    onUse({
      ...(given("baseUrl") && { baseUrl: given("baseUrl") }),
      ...(given("apiKey") && { apiKey: given("apiKey") }),
      ...(given("model") && { model: given("model") }),
    });
  };
  const choice = (value: typeof kind, label: string) => html`<label class="choice">
    <input type="radio" name="kind" checked=${kind === value} onChange=${() => setKind(value)} /> <span>${label}</span>
  </label>`;
  const isOther = kind === "other";
  return html`<form class="connect" onSubmit=${submit}>
    <fieldset>
      <legend class="sr-only">Which model</legend>
      ${choice("openai", "OpenAI")} ${choice("other", "Any compatible server")}
    </fieldset>
    ${isOther && html`<label>Address <input type="url" name="baseUrl" required placeholder="http://127.0.0.1:1234/v1" autocomplete="off" /></label>`}
    <label>API key${isOther && " (if the server needs one)"} <input type="password" name="apiKey" required=${!isOther} autocomplete="off" /></label>
    <label>Model${!isOther && " (optional)"} <input type="text" name="model" required=${isOther} autocomplete="off" /></label>
    <button type="submit" class="button primary filled" disabled=${isBusy}>${isBusy ? "Connecting…" : "Connect"}</button>
    <p class="quiet">The key stays in memory until npm run try ends, and is only sent to that server.</p>
  </form>`;
}
