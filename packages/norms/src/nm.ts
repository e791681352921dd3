import type { NormRow } from "./norm.ts";

/** The 7 norms of NM (NAKOS, mandate of 17 March 2025), one a row, in our own words; the wording of the source stays in the source. */
// One row a norm, so that the list reads as the table it is.
// prettier-ignore
export const nm = [
  { id: "NM-a", section: "Mandat for senteret", rationale: false, force: "task", who: ["NAKOS"], effect: "training", rooms: ["competence", "guidance"], text: "National platform for digital learning, sharing of common learning resources, and competence management; may also serve education and cooperating agencies" },
  { id: "NM-b", section: "Mandat for senteret", rationale: false, force: "task", who: ["NAKOS"], effect: "record", rooms: ["registry"], text: "Professional and administrative operation of Norsk hjertestansregister" },
  { id: "NM-c", section: "Mandat for senteret", rationale: false, force: "task", who: ["NAKOS"], effect: "record", rooms: ["registry"], text: "Operation of Hjertestarterregisteret at 113.no" },
  { id: "NM-d", section: "Mandat for senteret", rationale: false, force: "task", who: ["NAKOS"], effect: "work", rooms: ["guidance"], text: "Secretariat of Norsk Førstehjelpsråd and Norsk Resuscitasjonsråd" },
  { id: "NM-e", section: "Mandat for senteret", rationale: false, force: "task", who: ["NAKOS"], effect: "work", rooms: ["guidance", "registry"], text: "Support and guide research, improvement and innovation projects wherever they are" },
  { id: "NM-f", section: "Referansegruppe · Årlig tilskudd · Årsrapport · Evaluering", rationale: false, force: "task", who: ["NAKOS"], effect: "work", rooms: ["guidance"], text: "Reference group, yearly report, evaluation in 2029, grant with yearly price adjustment" },
  { id: "NM-g", section: "Mandat for senteret", rationale: false, force: "task", who: ["NAKOS"], effect: "work", rooms: ["guidance"], text: "Tasks regularly weighed against other national and regional functions to avoid overlap; target groups: emergency communication, ambulance, air ambulance, legevakt, akuttmottak, agencies, voluntary organisations, public" },
] as const satisfies readonly NormRow[];
