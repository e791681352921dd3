import { type Line, type OrdinaryLine, type Proposal, oneLine, oneOrdinaryLine, texts } from "@prehosp/dispatch";
import { type Language, type Text, say } from "@prehosp/model";
import { node } from "./node.ts";
import type { Ages } from "./shown.ts";
import { embedTexts } from "./texts.ts";

type List = "proposed" | "possible" | "outside";
const SIGNS: Readonly<Record<string, string>> = { met: "✓", "not-met": "✕", unclear: "?", "not-applicable": "–" };

/** A code's text; a code that came later than this file stands as it is. */
export const sayCode = (table: object, code: string, language: Language): string => {
  const text = (table as Readonly<Record<string, Text>>)[code];
  return text === undefined ? code : say(text, language);
};

/** The line as dispatch says it; a line with a code that came later still stands with its name. */
const orName = (line: Line | OrdinaryLine, said: () => string): string => {
  try {
    return said();
  } catch {
    return line.name;
  }
};

const findings = (line: Line, language: Language) =>
  line.findings.map(({ rule, outcome, cites, missing }) =>
    node(
      "li",
      {},
      `${SIGNS[outcome] ?? ""} ${sayCode(texts.criteria, rule, language)}: ${sayCode(texts.outcomes, outcome, language)}`,
      missing.length > 0 && ` (${missing.map((name) => sayCode(texts.facts, name, language)).join(", ")})`,
      node("small", {}, ` ${cites.join(" ")}`),
    ),
  );

const settles = (line: Line, language: Language) =>
  line.settle.map(({ missing, whom }) =>
    node(
      "li",
      { class: "settle" },
      `${sayCode(texts.facts, missing, language)} – ${say(embedTexts.settledBy, language)} ${sayCode(texts.settles, whom, language)}`,
    ),
  );

/** A position older than a minute says how old, rounded up. */
const aged = (unit: string, ages: Ages, language: Language): string => {
  const old = ages.get(unit) ?? 0;
  return old < 60
    ? ""
    : ` · ${say(embedTexts.positionAge, language).replace("{minutes}", String(Math.ceil(old / 60)))}`;
};

/** One unit: the line in words, and folded behind it what is not settled, the notes, and every judgement with its norms. */
const unitNode = (
  line: Line,
  list: List,
  language: Language,
  ages: Ages,
  choose: ((line: Line) => void) | undefined,
) => {
  const item = node(
    "li",
    {},
    node(
      "details",
      {},
      node("summary", {}, orName(line, () => oneLine(line, list, language)) + aged(line.unit, ages, language)),
      node(
        "ul",
        {},
        ...settles(line, language),
        ...line.notes.map((note) => node("li", {}, sayCode(texts.notes, note, language))),
        ...findings(line, language),
      ),
    ),
  );
  if (choose !== undefined) {
    const button = node("button", { type: "button" }, `${say(embedTexts.choose, language)} ${line.name}`);
    button.addEventListener("click", () => choose(line));
    item.append(button);
  }
  return item;
};

const named = (id: string, title: string, items: readonly Node[], language: Language) =>
  node(
    "div",
    { class: `list ${id}` },
    node("p", { class: "title", id }, title),
    items.length === 0
      ? node("p", { class: "quiet" }, say(embedTexts.none, language))
      : node("ul", { "aria-labelledby": id }, ...items),
  );

/** The three lists by time, then the ordinary resources. */
export const listNodes = (
  proposal: Proposal,
  ages: Ages,
  language: Language,
  choose?: (line: Line) => void,
): readonly Node[] => [
  ...(["proposed", "possible", "outside"] as const).map((list) =>
    named(
      list,
      say(texts.lists[list], language),
      proposal[list].map((line) => unitNode(line, list, language, ages, choose)),
      language,
    ),
  ),
  named(
    "ordinary",
    say(embedTexts.ordinary, language),
    proposal.ordinary.map((line) =>
      node("li", {}, orName(line, () => oneOrdinaryLine(line, language)) + aged(line.unit, ages, language)),
    ),
    language,
  ),
];
