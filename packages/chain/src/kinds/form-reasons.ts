import type { AbsenceBecause } from "@prehosp/registry";

type Json = Readonly<Record<string, unknown>>;

// What the chain itself wrote until version 2, frozen; all else was a person's own words, which stay in the fact as it was written.
const followed = [
  "Hjertestansen ble ikke gjenkjent under samtalen.",
  "Det ble ikke gitt veiledning i HLR.",
  "Ingen startet HLR.",
  "Ingen tilstedeværende ga HLR.",
  "Ingen som sentralen hadde varslet, ga HLR.",
  "Ambulansen ga ikke HLR.",
  "Ingen ga sjokk.",
  "Pasienten fikk ikke vedvarende egen sirkulasjon.",
  "Pasienten ble ikke transportert.",
  "12-avlednings-EKG ble ikke tatt.",
  "Reperfusjon ble ikke forsøkt.",
  "Temperaturstyring var ikke indisert.",
  "Ambulansen ga HLR.",
] as const;
const chains: ReadonlyMap<unknown, AbsenceBecause> = new Map<string, AbsenceBecause>([
  ...followed.map((words) => [words, "follows-from-other"] as const),
  ["Kildene er ikke enige; venter på avklaring.", "sources-disagree"],
  ["Ingen akutthjelper har oppdrag i hendelsen.", "no-first-responder"],
  ["Tidspunktet er ikke knyttet til én pasient.", "several-patients"],
]);

const coded = (entry: unknown): unknown => {
  if (typeof entry !== "object" || entry === null || !("because" in entry)) return entry;
  return { ...entry, because: chains.get(entry.because) ?? "other" };
};

const each = (entries: unknown): Json =>
  Object.fromEntries(Object.entries(entries as Json).map(([element, entry]) => [element, coded(entry)]));

/** Reads what a form kept in version 1, where the reason behind an absence was words: a reason of a person is then "other". */
export const upcast = {
  1: (payload: unknown): unknown => {
    const said = payload as Json;
    return {
      ...said,
      ...("entries" in said ? { entries: each(said["entries"]) } : {}),
      ...("values" in said ? { values: each(said["values"]) } : {}),
      ...("entry" in said ? { entry: coded(said["entry"]) } : {}),
      ...("statements" in said
        ? {
            statements: (said["statements"] as readonly Json[]).map((one) => ({ ...one, said: coded(one["said"]) })),
          }
        : {}),
    };
  },
};
