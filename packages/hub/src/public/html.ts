const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

/** Text as it stands in HTML, in an element or in a quoted attribute: nothing of it is markup. */
export const escaped = (text: string): string => text.replace(/[&<>"'`]/g, (c) => ENTITIES[c] ?? c);

/** A piece of a page that `html` has made; nothing else can make one, so nothing else goes in as markup. */
export class Html {
  // Private in earnest, so that the compiler too takes no other object with a text for a piece.
  readonly #text: string;
  private constructor(text: string) {
    this.#text = text;
  }
  get text(): string {
    return this.#text;
  }
  /** The literal parts as they stand in the source, everything between them escaped. */
  static of(literals: TemplateStringsArray, values: readonly Said[]): Html {
    return new Html(literals.reduce((all, literal, i) => all + literal + said(values[i]), ""));
  }
}

/** What may stand between the literal parts: text and numbers are escaped, pieces and lists of them are not escaped again. */
export type Said = Html | string | number | undefined | false | readonly Said[];

const said = (value: Said): string => {
  if (value === undefined || value === false) return "";
  if (value instanceof Html) return value.text;
  if (typeof value === "object") return value.map(said).join("");
  return escaped(String(value));
};

/** Markup with what is said in it escaped. Attributes are always quoted, and an address is never made of what somebody wrote. */
export const html = (literals: TemplateStringsArray, ...values: readonly Said[]): Html => Html.of(literals, values);
