import type { OrgId, PersonId, UnitId } from "@prehosp/model";
import { unitRows } from "../region/region.ts";
import { org } from "../region/organisations.ts";
import { unitId } from "../region/unit-rows.ts";
import { seeded } from "../seeded.ts";

/** One who goes out as akutthjelper, by an opaque key only; invented names stand apart, in `demoNames`. */
export interface DemoPerson {
  readonly person: PersonId;
  readonly unit: UnitId;
  readonly organisation: OrgId;
  /** Which of the four crews on call, at a part-time station. */
  readonly crew?: string;
}

// How many belong to each unit: 230 at the fire stations, 66 in the other crews.
const FIRE = {
  "brann-kristiansand-1": 32,
  "brann-arendal-1": 24,
  "brann-grimstad-1": 20,
  "brann-evje-1": 16,
  "brann-vennesla-1": 16,
  "brann-lyngdal-1": 14,
  "brann-mandal-1": 16,
  "brann-farsund-1": 14,
  "brann-flekkefjord-1": 14,
  "brann-risor-1": 14,
  "brann-tvedestrand-1": 8,
  "brann-amli-1": 14,
  "brann-valle-1": 10,
  "brann-aseral-1": 9,
  "brann-iveland-1": 9,
} as const;
const OTHERS = {
  "rk-kristiansand-1": 12,
  "rk-evje-1": 12,
  "rk-risor-1": 12,
  "nf-lillesand-1": 12,
  "rs-demo-1": 6,
  "hjemmetjeneste-valle-1": 6,
  "hjemmetjeneste-gjerstad-1": 6,
} as const;

const four = (n: number): string => String(n).padStart(4, "0");

/** Everyone in the crews, station by station; the same whatever the seed. */
export const crews: readonly DemoPerson[] = unitRows(seeded(0))
  .flatMap((row) => {
    const size = ({ ...FIRE, ...OTHERS } as Readonly<Record<string, number>>)[row.id] ?? 0;
    return Array.from({ length: size }, (_, n) => ({
      unit: unitId(row.id),
      organisation: org(row.owner),
      ...(row.crewing === "part-time" ? { crew: `vaktlag ${String((n % 4) + 1)}` } : {}),
    }));
  })
  .map((one, n) => ({ person: `person-${four(n + 1)}` as PersonId, ...one }));

/** Whether one belongs to a fire station. */
export const atFireStation = ({ unit }: DemoPerson): boolean => Object.hasOwn(FIRE, unit);
