import type { Language } from "@prehosp/model";
import { type Html, html } from "./html.ts";
import { publicTexts as texts } from "./texts.ts";

type Key = keyof typeof texts;

interface Field {
  readonly name: string;
  readonly text: Key;
  readonly kind: "text" | "date" | "number" | "email" | "tel" | "yes-no" | "open-to" | "area" | "tick";
  readonly required?: true;
  readonly most?: number;
}

const CONTACT = [
  { part: "Name", text: "contactName", kind: "text", most: 120 },
  { part: "Email", text: "contactEmail", kind: "email", most: 200 },
  { part: "Phone", text: "contactPhone", kind: "tel", most: 40 },
] as const;

const FIELDS: readonly Field[] = [
  { name: "name", text: "name", kind: "text", required: true, most: 120 },
  { name: "position", text: "position", kind: "text", required: true, most: 60 },
  { name: "street", text: "street", kind: "text", most: 120 },
  { name: "postCode", text: "postCode", kind: "text", most: 4 },
  { name: "postArea", text: "postArea", kind: "text", most: 60 },
  { name: "whereInside", text: "whereInside", kind: "text", most: 300 },
  { name: "floor", text: "floor", kind: "number" },
  { name: "indoor", text: "indoor", kind: "yes-no" },
  { name: "locked", text: "locked", kind: "yes-no" },
  { name: "mobile", text: "mobile", kind: "yes-no" },
  { name: "openTo", text: "openTo", kind: "open-to" },
  { name: "hours", text: "hoursForm", kind: "text", most: 300 },
  { name: "allYear", text: "allYear", kind: "tick" },
  { name: "manufacturer", text: "manufacturer", kind: "text", most: 80 },
  { name: "model", text: "model", kind: "text", most: 80 },
  { name: "serialNumber", text: "serialNumber", kind: "text", most: 80 },
  { name: "batteryOk", text: "batteryOk", kind: "yes-no" },
  { name: "batteryUntil", text: "batteryUntil", kind: "date" },
  { name: "electrodesUntil", text: "electrodesUntil", kind: "date" },
  { name: "childElectrodesUntil", text: "childElectrodesUntil", kind: "date" },
  { name: "access", text: "access", kind: "area", most: 1000 },
];

const OPEN_TO = ["anyone", "customers", "private", "emergency-services"] as const;

/** What a form was sent with. */
export type Filled = ReadonlyMap<string, string>;

const option = (value: string, text: string, chosen: string): Html =>
  value === chosen
    ? html`<option value="${value}" selected>${text}</option>`
    : html`<option value="${value}">${text}</option>`;

const control = ({ name, kind, required, most }: Field, filled: Filled, language: Language): Html => {
  const value = filled.get(name) ?? "";
  const must = required && html` required`;
  if (kind === "area") return html`<textarea name="${name}" rows="3" maxlength="${most}">${value}</textarea>`;
  if (kind === "yes-no")
    return html`<select name="${name}">
      ${[
        option("", texts.unanswered[language], value),
        option("ja", texts.yes[language], value),
        option("nei", texts.no[language], value),
      ]}
    </select>`;
  if (kind === "open-to")
    return html`<select name="${name}">
      ${[
        option("", texts.unanswered[language], value),
        ...OPEN_TO.map((one) => option(one, texts[one][language], value)),
      ]}
    </select>`;
  if (kind === "tick")
    return value === "ja"
      ? html`<input type="checkbox" name="${name}" value="ja" checked />`
      : html`<input type="checkbox" name="${name}" value="ja" />`;
  const longest = most !== undefined && html` maxlength="${most}"`;
  return html`<input type="${kind}" name="${name}" value="${value}" ${longest}${must} />`;
};

const labelled = (field: Field, filled: Filled, language: Language): Html =>
  html`<label>${texts[field.text][language]} ${control(field, filled, language)}</label>`;

const contact = (who: "responsible" | "alternate", filled: Filled, language: Language): Html =>
  html`<fieldset>
    <legend>${texts[who][language]}</legend>
    ${CONTACT.map(({ part, ...field }) => {
      const name = `${who}${part}`;
      const one = who === "responsible" ? ({ ...field, name, required: true } as const) : { ...field, name };
      return labelled(one, filled, language);
    })}
  </fieldset>`;

/** The form to register one, with what was written before and what was wrong in it. */
export const registerPage = (language: Language, filled: Filled = new Map(), wrong?: Html): Html =>
  html`<h1>${texts.registerMine[language]}</h1>
    <p>${texts.registerSays[language]}</p>
    ${wrong}
    <form method="post" action="/hjertestartere/ny?sprak=${language}">
      ${FIELDS.map((field) => labelled(field, filled, language))}
      ${contact("responsible", filled, language)}${contact("alternate", filled, language)}<button>
        ${texts.send[language]}
      </button>
    </form>`;

const NAMES: Readonly<Record<string, Key>> = {
  ...Object.fromEntries(FIELDS.map(({ name, text }) => [name, text] as const)),
  lat: "position",
  lng: "position",
  responsible: "responsible",
  alternate: "alternate",
};

/** What was wrong, by the names of the fields; never what was written there. */
export const wrongIn = (paths: readonly string[], language: Language): Html => {
  const names = paths.map((path) => {
    const [, , field = "", part] = path.split("/");
    const name = NAMES[field];
    const of = CONTACT.find((one) => one.part.toLowerCase() === part);
    const said = name === undefined ? field : texts[name][language];
    return of ? `${said}: ${texts[of.text][language]}` : said;
  });
  return html`<div role="alert">
    <p>${texts.wrong[language]}</p>
    <ul>
      ${[...new Set(names)].map((name) => html`<li>${name}</li>`)}
    </ul>
  </div>`;
};

const YES_NO: Readonly<Record<string, boolean>> = { ja: true, nei: false };
/** What a form answered, yes or no; anything else as it stands, to be refused where it is checked. */
export const yesOrNo = (text: string): boolean | string => YES_NO[text] ?? text;

const valueOf = ({ kind }: Field, text: string): unknown => {
  if (kind === "yes-no") return yesOrNo(text);
  if (kind === "tick") return text === "ja" ? true : text;
  return kind === "number" ? Number(text) : text;
};

const degrees = (text: string): readonly [number, number] => {
  const [lat = "", lng = ""] = text.trim().split(/\s*[,;]\s*|\s+/);
  return [lat === "" ? Number.NaN : Number(lat), lng === "" ? Number.NaN : Number(lng)];
};

const contactFrom = (who: string, filled: Filled): object | undefined => {
  const said = CONTACT.flatMap(({ part }) => {
    const value = filled.get(`${who}${part}`) ?? "";
    return value.trim() === "" ? [] : [[part.toLowerCase(), value] as const];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
};

/** What a form said, as it is checked: an empty field is not answered, and nothing is made of what is no answer. */
export const bodyFrom = (filled: Filled): unknown => {
  const said = FIELDS.flatMap((field): readonly (readonly [string, unknown])[] => {
    const text = filled.get(field.name) ?? "";
    if (text.trim() === "") return [];
    if (field.name !== "position") return [[field.name, valueOf(field, text)]];
    const [lat, lng] = degrees(text);
    return [
      ["lat", lat],
      ["lng", lng],
    ];
  });
  const responsible = contactFrom("responsible", filled);
  const alternate = contactFrom("alternate", filled);
  return { ...Object.fromEntries(said), ...(responsible && { responsible }), ...(alternate && { alternate }) };
};
