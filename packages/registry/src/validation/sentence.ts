import type { Language, Text } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Element } from "../element.ts";
import { words, wordTexts } from "../texts.ts";
import type { Atom, Condition, Normal } from "./condition.ts";
import { EVENT, TODAY, normal } from "./condition.ts";
import { joints, moments, phrases } from "./sentence-texts.ts";

type Labels = ReadonlyMap<string, Element>;

const quoted = (text: string, language: Language): string => (language === "en" ? `“${text}”` : `«${text}»`);

const label = (labels: Labels, id: string, language: Language): string => {
  if (id === EVENT || id === TODAY) return moments[id][language];
  const element = labels.get(id);
  return quoted(element === undefined ? id : say(element.label, language), language);
};

const choice = (parts: readonly string[], language: Language): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${joints.or[language]} ${parts.at(-1) ?? ""}`;

const value = (labels: Labels, id: string, said: string | boolean, language: Language): string => {
  const element = labels.get(id);
  if (typeof said === "boolean") return quoted(wordTexts[said ? "yes" : "no"][language], language);
  const text = element !== undefined && "codes" in element ? element.codes[said] : undefined;
  return quoted(text === undefined ? said : say(text, language), language);
};

/** Of many codes, those that it is not, where they are fewer. */
const shorter = (labels: Labels, id: string, values: readonly (string | boolean)[]) => {
  const element = labels.get(id);
  const others = element?.type === "code" ? Object.keys(element.codes).filter((code) => !values.includes(code)) : [];
  return others.length > 0 && others.length < values.length ? { values: others, yes: false } : { values, yes: true };
};

const number = (n: number, language: Language): string =>
  language === "en" ? String(n) : String(n).replace(".", ",").replace("-", "−");

const span = ({ minutes = 0, days }: { readonly minutes?: number; readonly days?: number }, language: Language) => {
  if (days !== undefined) return `${String(days)} ${joints[days === 1 ? "day" : "days"][language]}`;
  return minutes % 60 === 0
    ? `${String(minutes / 60)} ${joints[minutes === 60 ? "hour" : "hours"][language]}`
    : `${String(minutes)} ${joints.minutes[language]}`;
};

const said = (labels: Labels, atom: Atom, holds: boolean, language: Language): string => {
  const name = (id: string): string => label(labels, id, language);
  if ("known" in atom) return phrases[holds ? "known" : "unknown"][language](name(atom.known));
  if ("absent" in atom) {
    const way = atom.as === "not-recorded" ? "notRecorded" : "notApplicable";
    return phrases[holds ? way : "known"][language](name(atom.absent));
  }
  if ("is" in atom || "has" in atom) {
    const { values, yes } = "is" in atom ? shorter(labels, atom.element, atom.is) : { values: atom.has, yes: true };
    const listed = choice(
      values.map((one) => value(labels, atom.element, one, language)),
      language,
    );
    const way: "is" | "has" = "is" in atom ? "is" : "has";
    return phrases[holds === yes ? way : (`${way}Not` as const)][language](name(atom.element), listed);
  }
  if ("from" in atom) {
    const [from, to] = [number(atom.from, language), number(atom.to, language)];
    const ends = from === to ? from : `${from}–${to}`;
    return phrases[holds ? "between" : "outside"][language](name(atom.element), ends);
  }
  const [first, second] = [name(atom.moment), name(atom.before)];
  if (atom.minutes === undefined && atom.days === undefined)
    return phrases[holds ? "before" : "notBefore"][language](first, second);
  return phrases[holds ? "longer" : "notLonger"][language](second, first, span(atom, language));
};

const spoken = (labels: Labels, part: Normal, language: Language): string => {
  if ("atom" in part) return said(labels, part.atom, part.holds, language);
  if ("any" in part) return part.any.map((one) => spoken(labels, one, language)).join(` ${joints.or[language]} `);
  const parts = part.all.map((one) => spoken(labels, one, language));
  const and = ` ${joints.and[language]} `;
  const ordered = part.all.every((one) => "atom" in one && "moment" in one.atom);
  return ordered ? parts.join(and) : `${parts.slice(0, -1).join(and)}, ${joints.but[language]} ${parts.at(-1) ?? ""}`;
};

/** What a condition says, in three languages, made from the labels of the elements: "«A» er «ja», men «B» er ikke ført." */
export const sentence = (dataset: Dataset, when: Condition): Text => {
  const labels: Labels = new Map(elementsOf(dataset).map((element) => [element.id, element]));
  const whole = normal(when);
  const inLanguage = (language: Language): string => {
    const text = spoken(labels, whole, language);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return words(inLanguage("nb"), inLanguage("nn"), inLanguage("en"));
};
