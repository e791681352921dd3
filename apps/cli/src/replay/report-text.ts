import type { ReplayReport } from "@prehosp/chain";
import { criteria } from "@prehosp/dispatch";
import { addDays, sayDay, sayInstant, sayMinutes } from "@prehosp/model/time";
import { outcomeNorsk } from "@prehosp/rules";
import { orAbsent } from "../explain/head.ts";
import { cited, heading, row, wrapped } from "../explain/page.ts";
import { conditionWords, kindWords } from "../explain/words.ts";
import { recordedMunicipality } from "./names.ts";

const lists: Readonly<Record<string, string>> = {
  proposed: "foreslås",
  possible: "mulig",
  outside: "utenfor",
  "not-there": "ikke på tavlen",
};
const wages: Readonly<Record<string, string>> = {
  none: "ingen lønn",
  "part-time": "lønn til mannskap uten aktiv vakt (deltid)",
  all: "lønn til alt mannskap",
  "not-recorded": "avtalen sier ikke noe om lønn",
};
const leftOut: Readonly<Record<keyof ReplayReport["leftOut"], string>> = {
  "not-actual": "øvelse eller test",
  "no-proposal": "uten forslag",
  "edition-missing": "situasjon eller regelsett finnes ikke",
  "edition-unreadable": "situasjon eller regelsett kan ikke leses",
};

const withheld: Readonly<Record<NonNullable<ReplayReport["withheld"]>[number], string>> = {
  units: "enheter",
  municipalities: "kommuner",
};

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace("-", "−"));
export const ruleName = (rule: string): string => criteria.find((c) => c.id === rule)?.norsk ?? rule;
const entries = <K extends string>(of: Partial<Record<K, number>>) =>
  (Object.entries(of) as [K, number][]).filter(([, n]) => n !== 0);

const under = ({ under: u, period }: ReplayReport): string => {
  const said = [
    ...(u.edition ? [`utgave ${u.edition}`] : []),
    ...(u.layers ?? []).map((l) => `${l.parameter} = ${JSON.stringify(l.value)} (${l.decidedBy})`),
    ...(u.packs ?? []).map((p) => `pakken ${p}`),
    ...(u.agreement
      ? [`utkastet ${u.agreement.draft}${u.agreement.replaces ? ` i stedet for ${u.agreement.replaces}` : ""}`]
      : []),
  ];
  return said.length === 0
    ? "slik det gjaldt den dagen"
    : `${said.join(", ")}, som om det gjaldt fra ${sayDay(period.from)}`;
};

const gained = ({ n, unknown, median, p10, p90 }: ReplayReport["first"]["recorded"]): string =>
  median === undefined
    ? `ukjent (${unknown} uten tall)`
    : `median ${sayMinutes(median)} (10 %: ${sayMinutes(p10 ?? median)}, 90 %: ${sayMinutes(p90 ?? median)}), n = ${n}, ${unknown} uten tall`;

const reproducedText = ({ reproduced: r, replayed, drifted }: ReplayReport): readonly string[] => [
  ...row("likt som da", `${r.identical} av ${replayed} bit for bit, av ${r.code.now.join(", ") || "ingen kode"}`),
  ...(r.otherCode > 0 ? row("annen kode", `${r.otherCode} kom ut annerledes; da: ${r.code.then.join(", ")}`) : []),
  ...(r.broken.length > 0
    ? row("IKKE LIKT", `${r.broken.length} kom ut annerledes av samme kode: ${r.broken.slice(0, 5).join(", ")}`)
    : []),
  ...(drifted > 0
    ? row("merk", `i ${drifted} hendelser gir dagens avtaler en annen dekning enn den som ble lagt til grunn`)
    : []),
];

const exampleText = (
  { incident, at, municipality, condition, change: c }: ReplayReport["examples"][number],
  name: (id: string) => string,
) => [
  ...wrapped(
    `${incident} · ${sayInstant(at)} · ${recordedMunicipality(municipality)} · ${orAbsent(condition, (x) => conditionWords[x])}`,
    2,
  ),
  ...wrapped(
    `${name(c.unit)}: ${lists[c.before.list]} → ${lists[c.after.list]}${c.after.gainSeconds === undefined ? "" : `; ${c.after.gainSeconds < 0 ? "etter" : "før"} ordinær ressurs med ${sayMinutes(Math.abs(c.after.gainSeconds))}`}`,
    4,
    6,
  ),
  ...c.findings.flatMap((f) =>
    wrapped(
      `${ruleName(f.rule)}: ${f.before ? outcomeNorsk[f.before] : "ikke vurdert"} → ${f.after ? outcomeNorsk[f.after] : "ikke vurdert"} ${cited(f.cites)}`,
      6,
      8,
    ),
  ),
];

/** A replay for people: what was asked, whether then comes out of then, what differs, where, for whom, and examples. */
export const reportText = (r: ReplayReport, name: (id: string) => string): string =>
  [
    heading(`GJENNOMKJØRING · ${sayDay(r.period.from)}–${sayDay(addDays(r.period.to, -1))}`),
    "  Anslag fra det som var kjent da. Et forslag er ingen alarm; hva operatøren ville gjort, sies ikke.",
    ...row("under", under(r)),
    ...row(
      "hendelser",
      `${r.replayed} av ${r.incidents}${entries(r.leftOut)
        .map(([why, n]) => `; ${n} ${leftOut[why]}`)
        .join("")}`,
    ),
    ...reproducedText(r),
    "",
    heading("FORSKJELL"),
    ...row("endret", `${r.different} hendelser`),
    ...r.moves.flatMap((m) =>
      row("", `${lists[m.from]} → ${lists[m.to]}: ${m.units} enheter i ${m.incidents} hendelser`),
    ),
    ...(r.stayed > 0 ? row("", `samme liste, noe annet endret: ${r.stayed}`) : []),
    ...row("førstevalg", `${r.first.arisen} nye · ${r.first.other} annen enhet · ${r.first.lost} bortfalt`),
    ...row("anslått", `${gained(r.first.estimated)}, før dem som ble varslet`),
    ...row("registrert", `${gained(r.first.recorded)}, før den som var først fremme`),
    ...entries(r.callOuts).flatMap(([w, n]) => row("utrykninger", `${signed(n)} · ${wages[w]}`)),
    ...row("uavklart", `${r.unclear.before} før · ${r.unclear.after} etter (ingen foreslås, noe er uavklart)`),
    ...(r.units.length === 0 ? [] : ["", heading("ENHETER")]),
    ...r.units.flatMap((u) =>
      row(
        u.name,
        `${kindWords[u.kind]}: foreslås ${signed(u.more)}, ikke lenger ${signed(-u.fewer)}, førstevalg ${signed(u.callOuts)}; lønn: ${orAbsent(u.wages, (w) => wages[w] ?? w)}`,
      ),
    ),
    ...(r.municipalities.length === 0 ? [] : ["", heading("KOMMUNER")]),
    ...r.municipalities.flatMap((m) =>
      wrapped(
        `${recordedMunicipality(m.municipality)}: ${m.arisen} nye, ${m.other} annen enhet, ${m.lost} bortfalt av ${m.incidents}; ${gained(m.recorded)}`,
        2,
        4,
      ),
    ),
    ...(r.withheld === undefined
      ? []
      : [
          "",
          ...row(
            "for få",
            `${r.withheld.map((of) => withheld[of]).join(" og ")} med for få hendelser har ingen linje her`,
          ),
        ]),
    ...(r.examples.length === 0 ? [] : ["", heading("EKSEMPLER")]),
    ...r.examples.flatMap((e) => exampleText(e, name)),
  ].join("\n");
