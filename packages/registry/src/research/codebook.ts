import { table } from "../artefacts/markdown.ts";
import type { Dataset } from "../dataset.ts";
import type { Element } from "../element.ts";
import type { Column } from "./columns.ts";
import { keptBackTexts, madeTexts } from "./columns.ts";
import { OLDEST } from "./coarse.ts";
import type { ResearchProject } from "./project.ts";

const widths = { years: "hele år", "five-years": "femårsgrupper", "ten-years": "tiårsgrupper" } as const;
const places = { municipality: "kommunenummer", trust: "helseforetak", region: "region" } as const;

const takes = (element: Element, { age, place }: ResearchProject): string => {
  if (element.id === "age-years" && age !== "years") return `${widths[age]}; ${String(OLDEST)}+ øverst`;
  if (element.id === "municipality") return places[place];
  switch (element.type) {
    case "code":
    case "codes":
      return Object.entries(element.codes)
        .map(([code, text]) => `${code} = ${text.nb}`)
        .join("; ");
    case "yes-no":
      return "yes = ja; no = nei";
    case "integer":
    case "decimal":
      return `${String(element.min)}–${String(element.max)}`;
    case "time":
      return "flyttet tidspunkt i UTC, 2026-11-22T13:00:00.000Z; flyttet dag der bare dagen er kjent";
    case "day":
      return "flyttet dag, 2026-11-22";
    case "pattern":
      return element.pattern;
  }
};

const saying = (column: Column, project: ResearchProject): readonly [means: string, takes: string] => {
  if ("made" in column) return [madeTexts[column.made].nb, ""];
  const { element, part } = column;
  if (part === "value") return [`${element.label.nb}. ${element.means}`, takes(element, project)];
  return part === "absent"
    ? ["Hvorfor verdien mangler; tom der den er der.", element.absences.join("; ")]
    : ["Hvor nøyaktig tidspunktet er.", "exact; minute; day; derived"];
};

/** The codebook of a project's file in Markdown (bokmål): each column in its order, what it means and what it takes. */
export const codebook = (project: ResearchProject, dataset: Dataset, columns: readonly Column[]): string =>
  [
    `# Kodebok: ${project.id}`,
    "",
    `${dataset.title.nb} (${dataset.id} ${dataset.version}). Data er pseudonymiserte og indirekte identifiserbare.`,
    "",
    "Hver person har fått alle tidspunkter flyttet like langt: tiden mellom to tidspunkter er uendret, og tallet på dager mellom to datoer er uendret.",
    "Datoer, ukedager, årstider og klokkeslett er ikke de virkelige. Mål dager fra `event_day`, ikke fra et tidspunkt.",
    "",
    ...table(
      ["kolonne", "element", "betyr", "verdier"],
      columns.map((column) => [column.heading, "made" in column ? "" : column.element.id, ...saying(column, project)]),
    ),
    "I kolonnene som ender på `_absent`, kan det også stå:",
    "",
    ...Object.entries(keptBackTexts).map(([code, text]) => `- \`${code}\`: ${text.nb}`),
    "",
  ].join("\n");
