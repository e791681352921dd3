import * as z from "zod";
import { Day } from "@prehosp/model/time";
import { inForce } from "./coverage.ts";

/** An opening that a base rule itself makes: the only way a layer below may loosen. What it opens to is the room's to say. */
export const Door = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "åpning", means: "Name of the opening, as a local pack names it" }),
    cites: z
      .array(z.string().regex(/^[A-Z]{2}-/))
      .min(1)
      .readonly()
      .meta({ norsk: "hjemler", means: "Ids of the norms that open it" }),
    from: Day.meta({ norsk: "åpen fra", means: "First day it may be used" }),
    until: Day.meta({ norsk: "åpen til", means: "First day it may no longer be used" }),
  })
  .meta({ norsk: "navngitt åpning", means: "A named, cited and dated opening for something less strict locally" });
export type Door = z.output<typeof Door>;

/** Why a door may not be used. */
export type DoorProblem = "no-such-door" | "door-of-another-rule" | "door-closed";

/**
 * The door a layer may go through on a day, or why not. `own` are those of the base rule that is laid over, `all` those of
 * every rule, so that a door of another rule is told from one that doesn't exist.
 */
export const doorOn = <D extends Door>(
  id: string,
  { own, all, on }: { readonly own: readonly D[]; readonly all: readonly D[]; readonly on: Day },
): { readonly door: D } | { readonly problem: DoorProblem } => {
  const door = own.find((d) => d.id === id);
  if (door === undefined) return { problem: all.some((d) => d.id === id) ? "door-of-another-rule" : "no-such-door" };
  return inForce(door, on) ? { door } : { problem: "door-closed" };
};
