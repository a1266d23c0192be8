import type { VNode } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FoundModels, KeptState } from "../../page-server/types.ts";
import { html } from "../elements/html.ts";

/** What a person enters to connect a model. */
export type ModelChoice = {
  readonly baseUrl?: string;
  readonly apiKey?: string;
  readonly model?: string;
  /** Keep it for the next run. */
  readonly keep: boolean;
  /** Keep its key too. */
  readonly keepKey: boolean;
};

/** Why a model was not connected, and which ones the server has instead. */
export type Refusal = { readonly error: string; readonly models: readonly string[] };

type FoundProps = {
  readonly found: FoundModels;
  readonly isBusy: boolean;
  readonly onUse: (choice: ModelChoice) => void;
};

/** Draws a model server found on this machine. It has only been asked for its list of models. */
export function FoundHere({ found, isBusy, onUse }: FoundProps): VNode {
  const [model, setModel] = useState(found.models[0] ?? "");
  const [isKept, setKept] = useState(false);
  const use = () => onUse({ baseUrl: found.baseUrl, model, keep: isKept, keepKey: false });
  return html`<p class="found">
    Ollama is running on this machine.
    <label>
      <span class="sr-only">Model</span>
      ${modelList(found.models, { onChange: (event: Event) => setModel((event.currentTarget as HTMLSelectElement).value) })}
    </label>
    <button type="button" class="button primary filled" disabled=${isBusy || model === ""} onClick=${use}>
      ${isBusy ? "Connecting…" : "Use it"}
    </button>
    ${checkbox("keep", "Keep for the next run", isKept, setKept)}
  </p>`;
}

type FormProps = Omit<FoundProps, "found"> & {
  readonly kept: KeptState | undefined;
  readonly refusal: Refusal | undefined;
};

/** Draws the form for a model. Where the server has other models, they are there to choose from. */
export function ConnectForm({ kept, isBusy, refusal, onUse }: FormProps): VNode {
  const [kind, setKind] = useState<"openai" | "other">(kept?.baseUrl === undefined ? "openai" : "other");
  const [hasKey, setHasKey] = useState(false);
  const [isKept, setKept] = useState(kept !== undefined);
  const [isKeyKept, setKeyKept] = useState(false);
  const [models, setModels] = useState<readonly string[]>([]);
  const form = useRef<HTMLFormElement>(null);
  // The list stays while its server is asked again.
  useEffect(() => {
    if (refusal) setModels(refusal.models);
  }, [refusal]);
  useEffect(() => {
    if (models.length > 0) form.current?.querySelector<HTMLElement>("select")?.focus();
  }, [models]);

  const isOther = kind === "other";
  const submit = (event: Event) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const given = (name: string) => String(fields.get(name) ?? "").trim();
    onUse({
      ...(given("baseUrl") && { baseUrl: given("baseUrl") }),
      ...(given("apiKey") && { apiKey: given("apiKey") }),
      ...(given("model") && { model: given("model") }),
      keep: isKept,
      keepKey: isKept && hasKey && isKeyKept,
    });
  };
  const choice = (value: typeof kind, label: string) => html`<label class="choice">
    <input type="radio" name="kind" checked=${kind === value} onChange=${() => setKind(value)} /> <span>${label}</span>
  </label>`;
  const model =
    models.length > 0
      ? modelList(models, { name: "model" })
      : html`<input type="text" name="model" defaultValue=${kept?.model ?? ""} autocomplete="off" />`;
  return html`<form class="connect" ref=${form} onSubmit=${submit}>
    <fieldset>
      <legend class="sr-only">Which model</legend>
      ${choice("openai", "OpenAI")} ${choice("other", "Any compatible server")}
    </fieldset>
    ${isOther && html`<label>Address <input type="url" name="baseUrl" required defaultValue=${kept?.baseUrl ?? ""} placeholder="http://127.0.0.1:1234/v1" autocomplete="off" onInput=${() => setModels([])} /></label>`}
    <label>API key${isOther && " (if the server needs one)"} <input type="password" name="apiKey" required=${!isOther} autocomplete="off" onInput=${(event: Event) => setHasKey((event.currentTarget as HTMLInputElement).value.trim() !== "")} /></label>
    <label>Model${models.length === 0 && " (optional)"} ${model}</label>
    <button type="submit" class="button primary filled" disabled=${isBusy}>${isBusy ? "Connecting…" : "Connect"}</button>
    <div class="full" role="alert">${refusal && html`<p class="error">${refusal.error}</p>`}</div>
    <div class="full" role="status">${isBusy && html`<p class="quiet">Asking the server. A model on your own machine may need a minute to load.</p>`}</div>
    <div class="full">
      ${checkbox("keep", "Keep for the next run", isKept, setKept)}
      ${isKept && hasKey && checkbox("keepKey", "Keep the key too. It is stored in a file beside the workspace, readable by its owner alone (mode 0600).", isKeyKept, setKeyKept)}
    </div>
    <p class="quiet">
      ${isKept && hasKey && isKeyKept ? "" : "The key stays in memory until npm run try ends. "}The key is only sent to that server.
    </p>
  </form>`;
}

function modelList(models: readonly string[], props: object): VNode {
  return html`<select class="select" ...${props}>
    ${models.map((name) => html`<option value=${name}>${name}</option>`)}
  </select>`;
}

function checkbox(name: string, label: string, isOn: boolean, set: (isOn: boolean) => void): VNode {
  const change = (event: Event) => set((event.currentTarget as HTMLInputElement).checked);
  return html`<label class="choice"><input type="checkbox" name=${name} checked=${isOn} onChange=${change} /> <span>${label}</span></label>`;
}
