import type { Rung } from "@prehosp/chain";
import { sayInstant, sayMinutes } from "@prehosp/model/time";
import { heading, row } from "../explain/page.ts";
import { exactnessWords } from "../explain/words.ts";

const names: Readonly<Record<Rung["name"], string>> = {
  ring: "anropet ringer",
  answer: "anropet besvart",
  recognised: "hjertestans gjenkjent",
  "telephone-cpr": "HLR veiledet på telefon",
  "ordinary-alarmed": "ambulanse varslet",
  "told-110": "110 varslet",
  "unit-alarmed": "enheten varslet",
  "unit-under-way": "på vei",
  "at-scene": "fremme",
  "at-patient": "hos pasienten",
  "first-compression": "første kompresjon",
  "first-shock": "første sjokk",
  handover: "overlevering",
};

const difference = (of: Rung["sinceStart"], from: string): string =>
  of === undefined
    ? ""
    : ` · ${sayMinutes(of.seconds)} ${from}${of.exactness === "exact" ? "" : ` (${exactnessWords[of.exactness]})`}${of.clocks === "two" ? ", to klokker" : ""}`;

const reading = ({ at, exactness, source }: Rung["readings"][number]): string =>
  `${sayInstant(at, { seconds: exactness === "exact", date: false })} (${exactnessWords[exactness]}, ${source.system})`;

const rungText = (r: Rung, name: (id: string) => string): readonly string[] => {
  const who = `${names[r.name]}${r.unit ? ` – ${name(r.unit)}` : ""}`;
  if (r.state === "not-recorded") return row("", `${who}: ikke registrert`);
  const [first] = r.readings;
  if (r.state === "conflict")
    return [...row("KLOKKENE UENIGE", `${who}:`), ...r.readings.flatMap((one) => row("", `  ${reading(one)}`))];
  return [
    ...row(
      sayInstant(first!.at, { seconds: true, date: false }).replace("kl. ", ""),
      `${who} · ${r.readings.map((one) => `${exactnessWords[one.exactness]}, ${one.source.system}`).join("; ")}${difference(r.sinceStart, "fra start")}${difference(r.sincePrevious, "fra forrige")}`,
    ),
  ];
};

/** The time ladder of one incident for people: every clock by itself, and differences only where both ends are known. */
export const ladderText = (incident: string, rungs: readonly Rung[], name: (id: string) => string): string => {
  const first = rungs.find((r) => r.readings.length > 0)?.readings[0];
  return [
    heading(`TIDSSTIGE ${incident}${first ? ` · ${sayInstant(first.at, { weekday: true })}` : ""}`),
    "  En differanse står bare der begge tidene er kjent og ingen klokke sier imot. Ingenting er anslått.",
    ...rungs.flatMap((r) => rungText(r, name)),
  ].join("\n");
};
