import * as z from "zod";
import { AlarmRoute, Position, Unit, alarmRoute } from "@prehosp/model";
import type { UnitKind } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { TravelMode } from "./assumptions.ts";

export const SeenAt = z
  .object({
    is: Position,
    at: Instant.meta({ norsk: "sett", means: "When the unit was at the position" }),
  })
  .meta({ norsk: "siste posisjon", means: "The last position known of a unit" });
export type SeenAt = z.output<typeof SeenAt>;

/** A unit with where it is: the last position seen, else its base, else nobody knows. */
export const PlacedUnit = z
  .object({
    unit: Unit,
    seen: SeenAt.optional(),
    mode: TravelMode.optional(),
    route: AlarmRoute.optional().meta({
      norsk: "varslingsvei",
      means: "The agreed route; absent = the guideline's main rule for its kind",
    }),
  })
  .meta({ norsk: "enhet med posisjon", means: "A unit and the last known of where it is" });
export type PlacedUnit = z.output<typeof PlacedUnit>;

const modes: Readonly<Partial<Record<UnitKind, TravelMode>>> = {
  "ambulance-boat": "boat",
  "rescue-vessel": "boat",
  "air-ambulance": "air",
  "rescue-helicopter": "air",
};

/** How a unit travels: what is said of it, else by its kind. */
export const modeOf = ({ unit, mode }: PlacedUnit): TravelMode => mode ?? modes[unit.kind] ?? "road";

/** The way an alarm to the unit goes, by the main rule of model. */
export const alarmRouteOf = ({ unit, route }: PlacedUnit): AlarmRoute => alarmRoute(unit.kind, route).route;
