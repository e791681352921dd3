import { Evidence } from "@prehosp/model";
import type { PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { prepare } from "../book.ts";
import { smallPack } from "./small-pack.ts";

export const d = (text: string): Day => text as Day;
export const p = (id: string): PersonId => id as PersonId;
export const said = "2026-11-22T12:00:00Z" as Instant;
export const on = d("2026-11-22");
let n = 0;
export const proof = (
  competence: string,
  { on: day = "2026-01-31", ...more }: Readonly<Record<string, unknown>> = {},
): Evidence =>
  Evidence.parse({
    person: "p1",
    competence,
    kind: "course",
    on: day,
    knownAt: `${String(day)}T12:00:00Z`,
    outcome: "passed",
    attributes: {},
    attestedBy: "instructor",
    documented: true,
    source: { system: "test", ref: String(n++) },
    ...more,
  });
export const full = () =>
  ["akutthjelper-basic", "akutthjelper-skills", "confidentiality", "nodnett-user"].map((c) => proof(c));
export const book = (evidence: readonly Evidence[], pack = smallPack) => prepare({ packs: [pack], evidence });
export const yearly = "akutthjelper.yearly-practice";
