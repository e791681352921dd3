import type { RuleSource } from "../../packages/defibrillators/src/index.ts";
import { effectNorsk, forceNorsk, sources, whoNorsk } from "../../packages/norms/src/index.ts";
import type { Norm, Source, SourceKey } from "../../packages/norms/src/index.ts";
import { outcomeNorsk } from "../../packages/rules/src/index.ts";
import type { AnyCriterion, Catalogue, CatalogueEntry } from "../../packages/rules/src/index.ts";
import type { Citations, Tension } from "./rooms.ts";

/** What the pages know beside the rules. */
export interface Surroundings {
  /** Rooms that the plan names and that aren't built in this edition, as house.json says. */
  readonly later: ReadonlySet<string>;
  /** The source files that cite a norm. */
  readonly cited: Citations;
  /** Where the sources contradict themselves or each other. */
  readonly tensions?: readonly Tension[];
}

/** Where a norm stands: as a rule, cited by other code, left out with a reason, waiting for its room, or open. */
type Standing = "coded" | "cited" | "not-coded" | "later" | "open";

/** Where a norm stands, by the rules and by what lies round them. */
export const standingOf = ({ norm, state }: CatalogueEntry, { later, cited }: Surroundings): Standing => {
  if (state !== "open") return state;
  if (cited.has(norm.id)) return "cited";
  return norm.rooms.every((r) => later.has(r)) ? "later" : "open";
};

const generated = "<!-- Skrevet av tooling/catalogue/main.ts fra koden. Endre koden, ikke denne siden. -->";

/** The page of one source: norm by norm, what is code, what is not and why; then each rule with its examples. */
export const sourcePage = (key: SourceKey, entries: readonly CatalogueEntry[], around: Surroundings): string => {
  const source: Source = sources[key];
  const rules = [...new Set(entries.flatMap((e) => e.rules))];
  return [
    generated,
    `# ${source.title}`,
    `${source.issuer}. ${source.editions.map((e, i) => `${i === 0 ? "Kodet utgave" : "Annen utgave"}: **${e.norsk}** (\`${key} ${e.id}\`).`).join(" ")}`,
    "Normene er gjengitt med våre egne ord, på engelsk; ordlyden står i kilden.",
    countsOf(entries, around),
    "## Normer",
    ...entries.map((e) => normSection(e, around)),
    ...(rules.length === 0 ? [] : ["## Regler", ...rules.map(ruleSection)]),
  ]
    .join("\n\n")
    .concat("\n");
};

/** The front page: every source with how much of it is code. */
export const frontPage = (catalogue: Catalogue, around: Surroundings): string =>
  [
    generated,
    "# Regler og normer",
    "Hver norm i kildene, og hvor den er kodet eller hvorfor ikke. `rules.json` og `examples.json` er det samme som data: kjør eksemplene mot egen kode.",
    [
      `| kilde | utgave | normer | ${standings.map((x) => standingNorsk[x]).join(" | ")} |`,
      `|${"---|".repeat(3 + standings.length)}`,
      ...[...catalogue].map(([key, entries]) => {
        const counts = standings.map((x) => String(count(entries, x, around)));
        return `| [${sources[key].title}](${key.toLowerCase()}.md) | ${sources[key].editions[0].norsk} | ${String(entries.length)} | ${counts.join(" | ")} |`;
      }),
    ].join("\n"),
  ]
    .join("\n\n")
    .concat("\n");

const standingNorsk: Readonly<Record<Standing, string>> = {
  coded: "regel",
  cited: "sitert av annen kode",
  "not-coded": "ikke kodet, med grunn",
  later: "venter på rommet sitt",
  open: "åpen",
};
const standings = Object.keys(standingNorsk) as Standing[];

const count = (entries: readonly CatalogueEntry[], standing: Standing, around: Surroundings): number =>
  entries.filter((e) => standingOf(e, around) === standing).length;

const countsOf = (entries: readonly CatalogueEntry[], around: Surroundings): string =>
  `${String(entries.length)} normer: ${standings.map((x) => `${standingNorsk[x]} ${String(count(entries, x, around))}`).join(" · ")}.`;

const normSection = (entry: CatalogueEntry, around: Surroundings): string => {
  const { norm, rules, because } = entry;
  const rooms = norm.rooms.join(", ");
  const standing = standingOf(entry, around);
  const said: Readonly<Record<Standing, readonly string[]>> = {
    coded: [
      `Kodet: ${rules.map((r) => `[${r.norsk}](#${anchor(r)}) \`${r.id}\` ${r.version}`).join(" · ")}`,
      ...because.map((b) => `Ikke kodet i tillegg, fordi: ${b}`),
    ],
    cited: [`Ingen vurderingsregel; sitert i ${(around.cited.get(norm.id) ?? []).map((f) => `\`${f}\``).join(", ")}.`],
    "not-coded": because.map((b) => `Ikke kodet, fordi: ${b}`),
    later: [`Ikke kodet, fordi rommet er planlagt til en senere utgave: ${rooms}.`],
    open: [`Ingen regel siterer normen ennå. Rom: ${rooms}.`],
  };
  return [
    `### ${norm.id}`,
    norm.text,
    `${forceNorsk[norm.force]} · ${norm.who.map((w) => whoNorsk[w]).join(", ") || "ingen nevnt"} · ${effectNorsk[norm.effect]} · ${placeOf(norm)}`,
    ...said[standing],
    ...(around.tensions ?? []).filter((t) => t.norms.includes(norm.id)).map(tensionOf),
  ].join("\n\n");
};

const tensionOf = ({ about, one, other, taken }: Tension): string =>
  `Kildene er uenige om: ${about}. ${one} · ${other}. Lagt til grunn: ${taken}`;

const placeOf = (norm: Norm): string =>
  `${/^\d/.test(norm.section) ? "avsnitt " : ""}${norm.section}${norm.rationale ? " (begrunnelsen)" : ""}`;

// Written out, since the anchors that pages make of headings differ between readers.
const anchor = (r: AnyCriterion): string => `${r.id}-${r.version}`.replaceAll(".", "-");

const ruleSection = (r: AnyCriterion): string => {
  const facts = [...new Set([...r.whenNeeds, ...r.needs])];
  return [
    `<a id="${anchor(r)}"></a>\n\n### ${r.norsk}`,
    `\`${r.id}\` ${r.version} · \`${r.code}\` · ${r.cites.join(", ")}${daysOf(r)}${r.whenNeeds.length === 0 ? "" : ` · gjelder etter: ${r.whenNeeds.join(", ")}`}`,
    ...sourceOf(r),
    [
      `| ${facts.join(" | ")} | vurdering | |`,
      `|${"---|".repeat(facts.length + 2)}`,
      ...r.examples.map(
        (e) =>
          `| ${facts.map((f) => cell((e.given as Readonly<Record<string, unknown>>)[f])).join(" | ")} | ${outcomeNorsk[e.then]} | ${escape(e.norsk ?? "")} |`,
      ),
    ].join("\n"),
  ].join("\n\n");
};

/** Where a rule comes from beside its norm, as its room says: a page with the day it was read, or an assumption and whose. */
const sourceOf = ({ source }: AnyCriterion & { readonly source?: RuleSource }): readonly string[] => {
  if (source === undefined) return [];
  const { says } = source;
  return source.kind === "register"
    ? [`Kilde: ${says.nb} (<${source.address}>, lest ${source.read}).`]
    : [`Antakelse: ${says.nb} (${source.decidedBy}, ${source.decidedOn})`];
};

const daysOf = (r: AnyCriterion): string =>
  `${r.from === undefined ? "" : ` · fra ${r.from}`}${r.until === undefined ? "" : ` · til ${r.until}`}`;

const cell = (value: unknown): string => {
  if (value === undefined) return "–";
  if (value === true) return "ja";
  if (value === false) return "nei";
  if (typeof value === "object" && value !== null && "absent" in value) return `mangler (${String(value.absent)})`;
  return escape(typeof value === "string" ? value : JSON.stringify(value));
};

const escape = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
