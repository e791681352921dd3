import type { Line, Proposal } from "@prehosp/dispatch";
import type { Language } from "@prehosp/model";
import { LANGUAGES } from "../languages.ts";
import { type Shown, askHub, shownOf } from "./shown.ts";
import { style } from "./style.ts";
import { embedTexts } from "./texts.ts";
import { viewOf } from "./view.ts";

/** A unit that somebody chose in the element; the mission system alarms it, or does not. */
export interface Chosen {
  readonly unit: Line["unit"];
  readonly route: Line["route"];
  readonly role: Line["role"];
}

/**
 * `<prehosp-proposal>`: the three lists of a proposal inside a mission system. Takes the proposal as JSON (property or attribute
 * `proposal`, with `status`), or asks a hub (attributes `hub` and `incident`, property `token`). With `choose`, each unit has a
 * button that fires `prehosp-choose` with {@link Chosen}. Speaks the `lang` of the nearest element that has one; nb where none is known.
 */
export class PrehospProposal extends HTMLElement {
  static readonly observedAttributes = ["proposal", "status", "hub", "incident", "choose", "lang"];
  /** What a hub wants to see in `authorization`; never an attribute, so that it never stands in the page. */
  token: string | undefined;
  #section = document.createElement("section");
  #given: Proposal | undefined;
  #shown: Shown = { is: "empty" };
  #turn = 0;
  #due = false;

  constructor() {
    super();
    // A sheet made by script stands also where the page's content policy takes no inline style.
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    const shadow = this.attachShadow({ mode: "open" });
    shadow.adoptedStyleSheets = [sheet];
    shadow.append(this.#section);
  }

  get proposal(): Proposal | undefined {
    return this.#given;
  }
  set proposal(proposal: Proposal | undefined) {
    this.#given = proposal;
    this.#plan();
  }

  connectedCallback(): void {
    this.#plan();
  }
  attributeChangedCallback(): void {
    this.#plan();
  }

  /** Attributes come one by one; what they say together is shown once. */
  #plan(): void {
    if (this.#due || !this.isConnected) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      void this.refresh();
    });
  }

  /** Shows what is given now, or asks the hub anew; resolves once it stands there. */
  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const [hub, incident] = [this.getAttribute("hub"), this.getAttribute("incident")];
    const said = this.#given ?? this.getAttribute("proposal");
    if (said !== null) this.#show(shownOf(said, this.getAttribute("status") ?? undefined));
    else if (hub === null || incident === null) this.#show({ is: "empty" });
    else {
      // What stood there of another incident must not be taken for this one's.
      this.#show({ is: "loading" });
      const answer = await askHub(hub, incident, this.token);
      // An answer about an incident that is no longer asked for is too late to be shown.
      if (turn === this.#turn) this.#show(answer);
    }
  }

  #language(): Language {
    const said = this.closest("[lang]")?.getAttribute("lang")?.slice(0, 2).toLowerCase();
    return LANGUAGES.find((language) => language === said) ?? "nb";
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    const language = this.#language();
    this.#section.lang = language;
    this.#section.setAttribute("aria-label", embedTexts.proposal[language]);
    this.#section.replaceChildren(...this.#nodes(language));
  }

  #nodes(language: Language): readonly Node[] {
    const choose = this.hasAttribute("choose") ? (line: Line) => this.#choose(line) : undefined;
    try {
      return viewOf(this.#shown, language, choose);
    } catch {
      // A shape of a later version: said so, and never a blank where a proposal is looked for.
      return viewOf({ is: "none", why: "unreadable", status: this.getAttribute("status") ?? undefined }, language);
    }
  }

  #choose({ unit, route, role }: Line): void {
    const detail: Chosen = { unit, route, role };
    this.dispatchEvent(new CustomEvent("prehosp-choose", { detail, bubbles: true, composed: true }));
  }
}

// A page may load the file twice; the first one stands.
if (customElements.get("prehosp-proposal") === undefined) customElements.define("prehosp-proposal", PrehospProposal);
