import { type Basis, indicators } from "@prehosp/indicators";
import { type Text, type TimeRole, say } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { type Instant, compareInstants, sayInstant } from "@prehosp/model/time";
import { type Element, elements } from "@prehosp/registry";
import { texts } from "@prehosp/dispatch";
import { cited, heading, row, wrapped } from "./page.ts";
import { type Told, nameIn } from "./told.ts";
import {
  absenceWords,
  exactnessWords,
  fieldWords,
  helpWords,
  obligationWords,
  reasonWords,
  roleWords,
} from "./words.ts";

const clock = (at: Instant) => sayInstant(at, { seconds: true, date: false });
const field = (name: string) => fieldWords[name.split(".")[0]!] ?? name;

/** What was decided, whom it went to, and what was held back from whom; never what the fields held. */
export const decisionsText = (told: Told): readonly string[] => {
  const name = nameIn(told);
  const by = (unit: { readonly unit: string; readonly route: keyof typeof texts.routes }) =>
    `${name(unit.unit)} ${say(texts.routes[unit.route])}`;
  return [
    "",
    heading("BESLUTNINGER OG VARSLER"),
    ...(told.decisions.length === 0 ? ["  ingen beslutning er registrert"] : []),
    ...told.decisions.flatMap((d) => [
      ...row(
        clock(d.at),
        `varslet: ${d.alarm.map(by).join(", ") || "ingen"}${d.standDown.length > 0 ? `; avbestilt: ${d.standDown.map(name).join(", ")}` : ""}`,
      ),
      ...row(
        "",
        d.deviates
          ? `avviker fra forslaget: ${d.reason ? reasonWords[d.reason] : "grunn ikke oppgitt"}`
          : "følger forslaget",
      ),
    ]),
    ...told.alarms.flatMap((a) =>
      row(
        clock(a.at),
        `melding til ${a.to} for ${name(a.unit)} over ${a.channel}: ${a.receipt === "received" ? "mottatt" : a.receipt}; holdt tilbake: ${a.withheld.length === 0 ? "ingenting" : [...new Set(a.withheld.map(field))].join(", ")}`,
      ),
    ),
    ...(told.alarms.some((a) => a.withheld.length > 0)
      ? wrapped(
          "Et felt holdes tilbake der mottakeren ikke trenger det for å hjelpe, eller der kanalen ikke er sikker (AH-2.8-c, AH-2.8-g).",
          2,
        )
      : []),
    ...told.failures.flatMap((f) =>
      row(
        clock(f.at),
        `VARSLING MISLYKTES: ${name(f.unit)} ${say(texts.routes[f.route])} (${f.reason}); bruk en annen vei`,
      ),
    ),
  ];
};

const EXPECTED: readonly TimeRole[] = ["alarmed", "under-way", "at-scene", "at-patient", "unit-free"];

/** Every moment with its exactness, and what was to be expected of each unit and is not there. */
export const timelineText = (told: Told): readonly string[] => {
  const name = nameIn(told);
  const points = told.timeline.points
    .flatMap((p) => (known(p.at) ? [{ ...p, at: p.at }] : []))
    .toSorted((a, b) => compareInstants(a.at, b.at));
  const missing = told.incident.missions.flatMap(({ unit }) => {
    const roles = EXPECTED.filter(
      (role) =>
        !told.timeline.points.some(
          (p) => p.unit === unit && (p.role === role || p.role === "stood-down") && known(p.at),
        ),
    );
    return roles.length === 0 ? [] : [`${name(unit)}: ${roles.map((r) => roleWords[r]).join(", ")}`];
  });
  return [
    "",
    heading("FORLØP"),
    ...points.flatMap((p) =>
      row(
        clock(p.at),
        `${roleWords[p.role]}${p.unit ? ` – ${name(p.unit)}` : ""}${p.exactness === "exact" ? "" : ` (${exactnessWords[p.exactness]})`}`,
      ),
    ),
    ...missing.flatMap((m) => row("IKKE FØRT", m)),
  ];
};

const STATE = { open: "ÅPEN", met: "oppfylt", settled: "avsluttet" } as const;

/** Each duty and where it stands; missing documentation is a work list and nobody's fault. */
export const dutiesText = (told: Told): readonly string[] => [
  "",
  heading("PLIKTER"),
  ...told.obligations.flatMap((o) =>
    row(
      STATE[o.state],
      `${obligationWords[o.code]}${o.unit ? ` – ${nameIn(told)(o.unit)}` : ""} ${cited(o.cites)}${o.ask ? `; spør ${o.ask.map((a) => (texts.parallelAsks as Readonly<Record<string, Text>>)[a]?.nb ?? a).join(", ")}` : ""}`,
    ),
  ),
  ...(told.handover
    ? row(
        "rapport",
        `${nameIn(told)(told.handover.from)} til ${nameIn(told)(told.handover.receivedBy)}: ${told.handover.help.map((h) => helpWords[h]).join(", ") || "ingen hjelp ført"}; særlige forhold ligger i hvelvet`,
      )
    : row("rapport", "ingen muntlig rapport er ført")),
];

const valueText = (element: Element, value: unknown): string => {
  if (typeof value === "boolean") return value ? "ja" : "nei";
  if (element.type === "code" || element.type === "codes")
    return [value]
      .flat()
      .map((code) => element.codes[String(code)]?.nb ?? String(code))
      .join(", ");
  return element.type === "time"
    ? clock(value as Instant)
    : `${String(value)}${element.unit ? ` ${element.unit}` : ""}`;
};

/** The case as the register would have it: each element with its value or the reason why there is none, then the gaps. */
export const caseText = (told: Told): readonly string[] => {
  const values = told.case?.values as
    | Readonly<
        Record<
          string,
          { readonly value?: unknown; readonly absent?: keyof typeof absenceWords; readonly because?: string }
        >
      >
    | undefined;
  return [
    "",
    heading(`REGISTERSKJEMA${told.case ? ` (${told.case.dataset.id} ${told.case.dataset.version})` : ""}`),
    ...(values
      ? []
      : row(
          "intet skjema",
          `inklusjon: ${told.inclusion.outcome === "unclear" ? "uavklart" : "ikke aktuelt"} ${cited(told.inclusion.cites)}`,
        )),
    ...(values
      ? elements.flatMap((element: Element) => {
          const entry = values[element.id];
          // What only the form asks for is told here once it has a value.
          if (!entry || (element.asked === "form" && entry.value === undefined)) return [];
          const said =
            entry.value === undefined
              ? `${absenceWords[entry.absent ?? "not-recorded"]}${entry.because ? `: ${entry.because}` : ""}`
              : valueText(element, entry.value);
          return wrapped(`${element.label.nb}: ${said}`, 2, 6);
        })
      : []),
    ...(told.gaps.length === 0
      ? ["  Ingen mangler."]
      : told.gaps.flatMap((g) => row("MANGLER", `${g.asks}${g.whom ? ` – kan avklares av ${g.whom}` : ""}`))),
    ...told.deliveries.flatMap((d) =>
      row("levert", `${d.receipt === "accepted" ? "godtatt" : "avvist"} av registeret, ${d.issues} merknader`),
    ),
  ];
};

/** How this one case counts in each indicator; the figures of a whole period stand in the hub. */
export const indicatorsText = (told: Told): readonly string[] => {
  const { incident: i } = told;
  const basis: Basis = {
    cases: told.case ? [told.case] : [],
    timelines: [told.timeline],
    missions: [
      { incident: i.id, status: i.status, urgencies: known(i.urgency) ? [i.urgency] : [], missions: i.missions },
    ],
  };
  return [
    "",
    heading("INDIKATORER: slik teller denne hendelsen"),
    ...indicators.flatMap((indicator) => {
      const members = indicator.members(basis);
      const verdicts = members.map(({ verdict }) =>
        typeof verdict === "object"
          ? `utelatt: ${say(indicator.exclusions.find((e) => e.reason === verdict.excluded)?.text ?? { nb: String(verdict.excluded) })}`
          : {
              yes: "ja, i teller og nevner",
              no: "nei, bare i nevneren",
              missing: "mangler opplysning, utenfor nevneren",
            }[verdict],
      );
      return wrapped(
        `${say(indicator.label)} ${cited(indicator.cites)}: ${verdicts.join(", ") || "ikke i populasjonen"}`,
        2,
        6,
      );
    }),
  ];
};
