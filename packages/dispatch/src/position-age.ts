import type { UnitKind } from "@prehosp/model";
import { parameter } from "@prehosp/rules";
import type { Parameter } from "@prehosp/rules";
import * as z from "zod";

/** How a unit travels, as far as its kind tells; what moves fast is soon elsewhere. */
type Mode = "road" | "boat" | "air";

const MODES: Readonly<Partial<Record<UnitKind, Mode>>> = {
  "ambulance-boat": "boat",
  "rescue-vessel": "boat",
  "air-ambulance": "air",
  "rescue-helicopter": "air",
};

// Ours, and to be replaced by a national decision: the source asks when each can be there, and names no age.
const oldest = (mode: Mode, seconds: number): Parameter<number> =>
  parameter({
    id: `dispatch.oldest-position.${mode}`,
    norsk: "Høyeste alder på posisjonen bak en ankomsttid",
    unit: "s",
    schema: z.number().positive(),
    values: [
      {
        value: seconds,
        from: "2019-06-19",
        cites: ["AH-2.5-b"],
        verified: false,
        source: "our assumption; AH 2.5 names the arrival times, not how old they may be",
        decidedBy: "Prehosp",
      },
    ],
    may: "fixed",
    tighter: (a, b) => a <= b,
  });

/** The oldest that the position behind an arrival time may be, per way of travelling; at base a position has no age. */
export const oldestPosition: Readonly<Record<Mode, Parameter<number>>> = {
  road: oldest("road", 900),
  boat: oldest("boat", 1800),
  air: oldest("air", 600),
};

const LIMITS: Readonly<Record<Mode, number>> = {
  road: oldestPosition.road.values[0].value,
  boat: oldestPosition.boat.values[0].value,
  air: oldestPosition.air.values[0].value,
};

/** The limit for a unit of a kind, seconds. */
export const oldestFor = (kind: UnitKind): number => LIMITS[MODES[kind] ?? "road"];
