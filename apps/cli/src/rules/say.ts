import { type Edition, effectNorsk, forceNorsk, sources, whoNorsk } from "@prehosp/norms";
import { type AnyCriterion, type CatalogueEntry, outcomeNorsk } from "@prehosp/rules";
import { heading, row, wrapped } from "../explain/page.ts";
import { type SourceEntry, entries, rules } from "./book.ts";

const statuses: Readonly<Record<Edition["status"], string>> = {
  draft: "utkast, ikke gjeldende",
  "in force": "gjeldende",
  superseded: "avløst",
  "published, not read": "publisert, ikke lest",
};

const editionOf = ({ norm }: CatalogueEntry): Edition => {
  const all: readonly Edition[] = sources[norm.source].editions;
  return all.find((e) => e.id === norm.edition) ?? all[0]!;
};

const editionSaid = (e: Edition) =>
  `${e.norsk} (${e.id}, ${statuses[e.status]}${e.verified ? "" : ", IKKE kontrollert"})`;

/** A norm with everything that is known of it, for machines. */
export const entryJson = (e: CatalogueEntry) => ({
  ...e.norm,
  status: editionOf(e).status,
  state: e.state,
  rules: e.rules.map((r) => r.id),
  because: e.because,
});

/** A rule with everything but its function, for machines. */
export const ruleJson = ({
  id,
  version,
  code,
  norsk,
  cites,
  from,
  until,
  edition,
  whenNeeds,
  needs,
  examples,
}: AnyCriterion) => ({
  id,
  version,
  code,
  norsk,
  cites,
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
  ...(edition ? { edition } : {}),
  whenNeeds,
  needs,
  examples,
});

const coding = (e: CatalogueEntry) =>
  [
    ...(e.rules.length > 0 ? [[...new Set(e.rules.map((r) => r.id))].join(", ")] : []),
    ...(e.because.length > 0 ? [`${e.rules.length > 0 ? "resten " : ""}ikke kodet, fordi ${e.because.join(" ")}`] : []),
  ].join("; ") || "ingen har sagt hvorfor den ikke er kode";

/** Everything: source by source, norm by norm. */
export const listText = (): string =>
  [
    heading(`${rules.length} regler over ${entries.length} normer`),
    ...Object.values(sources).flatMap((source) => [
      "",
      heading(`${source.key} · ${source.title}`),
      ...wrapped(source.editions.map((e) => editionSaid(e)).join("; "), 2),
      ...entries.filter((e) => e.norm.source === source.key).flatMap((e) => row(e.norm.id, coding(e))),
    ]),
  ].join("\n");

/** One norm: where it stands, how strongly, for whom, and what codes it. */
export const normText = (e: CatalogueEntry): string => {
  const { norm } = e;
  return [
    heading(norm.id),
    ...wrapped(norm.text, 2),
    ...row("kilde", `${sources[norm.source].title}, ${norm.rationale ? "begrunnelsen til " : ""}${norm.section}`),
    ...row("utgave", editionSaid(editionOf(e))),
    ...row("styrke", forceNorsk[norm.force]),
    ...row("virker på", effectNorsk[norm.effect]),
    ...row("gjelder for", norm.who.map((w) => whoNorsk[w]).join(", ") || "kilden nevner ingen"),
    ...row("rom", norm.rooms.join(", ")),
    ...row("regler", coding(e)),
  ].join("\n");
};

/** One rule: what it says, what it rests on, what it reads, and examples that are also its tests. */
export const ruleText = (r: AnyCriterion): string =>
  [
    heading(`${r.id} ${r.version}`),
    ...wrapped(r.norsk, 2),
    ...row("hjemler", r.cites.join(", ")),
    ...row("kode", r.code),
    ...(r.from || r.until ? row("gjelder", `${r.from ?? "alltid"} til ${r.until ?? "videre"}`) : []),
    ...(r.whenNeeds.length > 0 ? row("aktuell etter", r.whenNeeds.join(", ")) : []),
    ...row("leser", r.needs.join(", ")),
    "  eksempler",
    ...r.examples.flatMap((e) =>
      row(
        `  ${outcomeNorsk[e.then]}`,
        `${JSON.stringify(e.given).replaceAll(',"', ', "')}${e.norsk ? ` – ${e.norsk}` : ""}`,
      ),
    ),
  ].join("\n");

/** One source with its editions and norms. */
export const sourceText = ({ source, entries: of }: SourceEntry): string =>
  [
    heading(`${source.key} · ${source.title}`),
    ...row("utgiver", source.issuer),
    ...source.editions.flatMap((e) => row("utgave", `${editionSaid(e)}${e.note ? `. ${e.note}` : ""}`)),
    ...of.flatMap((e) => row(e.norm.id, coding(e))),
  ].join("\n");
