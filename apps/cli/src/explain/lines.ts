import { type Line, texts } from "@prehosp/dispatch";
import type { ReachSeen } from "@prehosp/hub";
import type { Eta } from "@prehosp/model";
import { say } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { sayMinutes as minutes } from "@prehosp/model/time";
import type { FindingData } from "@prehosp/rules";
import { cited, row, together, wrapped } from "./page.ts";
import { type Told, nameIn } from "./told.ts";
import { absenceWords, etaParts, etaSources, kindWords } from "./words.ts";

const sayMinutes = (seconds: number) => together(minutes(seconds));

/** "om 6 min 2 s (5 min 48 s – 6 min 30 s), luftlinje: forspenning 2 min + vei 4 min"; or why there is no estimate. */
export const arrival = (eta: Recorded<Eta>, reach: ReachSeen | undefined): string => {
  if (!known(eta)) return `${absenceWords[eta.absent]}${eta.because ? `: ${eta.because}` : ""}`;
  const said = `om ${sayMinutes(eta.seconds)} (${sayMinutes(eta.low)} – ${sayMinutes(eta.high)})`;
  if (!reach) return `${said}; kilden følger ikke med herfra`;
  return `${said}, ${etaSources[reach.source]}: ${reach.parts.map((p) => `${etaParts[p.what]} ${sayMinutes(p.seconds)}`).join(" + ")}`;
};

const factName = (name: string): string => {
  const text = (texts.facts as Readonly<Record<string, { readonly nb: string }>>)[name];
  return text ? say(text) : name;
};

const criterionName = (rule: string): string => {
  const text = texts.criteria[rule];
  return text ? say(text) : rule;
};

const ROUTE_NORM: Partial<Record<Line["kind"], string>> = {
  fire: "AH-2.8-d",
  voluntary: "AH-2.8-e",
  "rescue-vessel": "AH-2.8-e",
  police: "AH-2.4-b",
};

const route = (line: Line): string => {
  const norm = line.routeFrom === "assumed" ? undefined : ROUTE_NORM[line.kind];
  return `${say(texts.routes[line.route])}, ${say(texts.routesFrom[line.routeFrom])} ${cited(norm ? [norm] : [])}`.trimEnd();
};

const judgement = (f: FindingData): string =>
  `${criterionName(f.rule)} ${cited(f.cites)}${f.missing.length > 0 ? `; ikke kjent: ${f.missing.map(factName).join(", ")}` : ""}`;

const gain = (line: Line): readonly string[] => {
  if (line.gainSeconds === undefined) return [];
  const { gainSeconds: s } = line;
  return row(
    "tidsgevinst",
    s >= 0 ? `${sayMinutes(s)} før ordinær ressurs` : `${sayMinutes(-s)} etter ordinær ressurs`,
    5,
  );
};

/** Every judgement; in the longer lists those that are met stand by their norms alone, since they are what the unit has in common with the rest. */
const outcomes = (line: Line, brief: boolean): readonly string[] =>
  (["met", "not-met", "unclear"] as const).flatMap((outcome) => {
    const of = line.findings.filter((f) => f.outcome === outcome);
    if (of.length === 0) return [];
    const said =
      brief && outcome === "met"
        ? `${of.length} vurderinger ${cited(of.flatMap((f) => f.cites))}`
        : of.map(judgement).join(" · ");
    return row(say(texts.outcomes[outcome]), said, 5);
  });

const police = (line: Line): readonly string[] =>
  line.kind === "police"
    ? row(
        "politi",
        `medhjelper i det enkelte tilfellet, ikke akutthjelper: politiet inngår ikke i ordningen (AH-2.4-a); anmodning går alltid via 112 (AH-2.4-b)`,
        5,
      )
    : [];

const settles = (told: Told, line: Line): readonly string[] =>
  Object.entries(Object.groupBy(line.settle, (s) => s.whom)).flatMap(([whom, of]) => {
    const facts = of.map(
      (s) =>
        `${factName(s.missing)}${s.units.some((u) => u !== line.unit) ? ` (${s.units.map(nameIn(told)).join(", ")})` : ""}`,
    );
    return row("avklares av", `${say(texts.settles[whom as Line["settle"][number]["whom"]])}: ${facts.join(", ")}`, 5);
  });

const reachIn = ({ reaches }: Told, unit: Line["unit"]) => reaches.find((r) => r.unit === unit);

/** One unit of a list: who, how soon and from what, by which way, and every judgement with the norms behind it. */
const lineText = (told: Told, line: Line, n: number, brief: boolean): readonly string[] => {
  const reach = reachIn(told, line.unit);
  return [
    ...wrapped(
      `${String(n).padStart(2)}. ${line.name} – ${say(texts.roles[line.role])} · ${kindWords[line.kind]}`,
      1,
      5,
    ),
    ...row("ankomst", arrival(line.eta, reach), 5),
    ...gain(line),
    ...row("varsles", route(line), 5),
    ...police(line),
    ...outcomes(line, brief),
    ...settles(told, line),
    ...line.notes.flatMap((note) => row("merk", say(texts.notes[note]), 5)),
  ];
};

const LISTS = ["proposed", "possible", "outside"] as const;

/** The three lists by time; nobody who could help is left out of them. */
export const listsText = (told: Told): readonly string[] =>
  told.proposal === undefined
    ? []
    : LISTS.flatMap((name) => {
        const lines = told.proposal![name];
        return [
          "",
          `${say(texts.lists[name]).toUpperCase()} (${lines.length})`,
          ...(lines.length === 0
            ? ["  ingen"]
            : lines.flatMap((l, i) => lineText(told, l, i + 1, name !== "proposed"))),
        ];
      });

/** The ordinary resources by time, and the duty to alarm one of them too. */
export const ordinaryText = (told: Told): readonly string[] => {
  const { proposal } = told;
  if (!proposal) return [];
  const { parallel } = proposal;
  const duty =
    "unit" in parallel
      ? `${nameIn(told)(parallel.unit)}${parallel.coming ? " kommer" : " må varsles eller kvittere"}`
      : `ÅPEN: ingen ordinær ressurs kan komme; spør ${parallel.open.map((p) => say(texts.parallelAsks[p])).join(", deretter ")}`;
  return [
    "",
    `ORDINÆRE RESSURSER (${proposal.ordinary.length})`,
    ...row("parallelt", `${duty} (AH-2.8-b)`),
    ...proposal.ordinary.flatMap((o) =>
      wrapped(
        `${o.name} · ${kindWords[o.kind]} · ${say(texts.standings[o.standing])} · ${arrival(o.eta, reachIn(told, o.unit))}`,
        2,
        6,
      ),
    ),
  ];
};

/** What is not settled, and who can settle it: the one question first, then everything else, fact by fact. */
export const unclearText = (told: Told): readonly string[] => {
  const { proposal } = told;
  if (!proposal) return [];
  const open = new Map<string, { whom: string; missing: string; units: Set<string> }>();
  for (const l of LISTS.flatMap((n) => proposal[n]))
    for (const s of l.settle) {
      const key = `${s.whom}/${s.missing}`;
      const of = open.get(key) ?? { whom: say(texts.settles[s.whom]), missing: factName(s.missing), units: new Set() };
      for (const u of s.units.length > 0 ? s.units : [l.unit]) of.units.add(nameIn(told)(u));
      open.set(key, of);
    }
  const question =
    proposal.ask && (texts.questions as Readonly<Record<string, { readonly nb: string }>>)[proposal.ask.missing];
  return [
    "",
    "UAVKLART, OG HVEM SOM KAN AVKLARE",
    ...row(
      "spør nå",
      question && proposal.ask
        ? `${say(question)} (${say(texts.settles[proposal.ask.whom])})`
        : "ingenting: intet svar ville endret varslingen nå",
    ),
    ...(open.size === 0
      ? ["  ellers ingenting"]
      : [...open.values()].flatMap((o) => wrapped(`${o.missing} – ${o.whom}: ${[...o.units].join(", ")}`, 2, 6))),
  ];
};
