import { EquipmentFact, ServiceFact } from "@prehosp/competence";
import { FactId, PersonId, UnitId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";
import { unreceived } from "./received-later.ts";

/** A unit was taken out of service or put back by its organisation. */
export const serviceSaid = kind({
  kind: "service.said",
  version: 1,
  norsk: "beredskapsmelding",
  payload: z.object({ said: unreceived(ServiceFact) }),
  classes: { said: "operational" },
});

/** One thing that happened to the equipment of a unit. */
export const equipmentSaid = kind({
  kind: "equipment.said",
  version: 1,
  norsk: "utstyrshendelse",
  payload: z.object({ said: unreceived(EquipmentFact) }),
  classes: { said: "operational" },
});

/** Who belongs to the crew of a unit from an instant on, and what the unit is asked with; what is not said is as it was. */
export const CrewSaid = z
  .strictObject({
    id: FactId.meta({ norsk: "melding", means: "The fact's own id, so that it can be sent twice" }),
    unit: UnitId,
    by: PersonId.meta({ norsk: "meldt av", means: "Who wrote it" }),
    at: Instant.meta({ norsk: "fra", means: "From when it holds" }),
    joined: z
      .array(PersonId)
      .readonly()
      .optional()
      .meta({ norsk: "inn", means: "Who belongs to the crew from now on" }),
    left: z.array(PersonId).readonly().optional().meta({ norsk: "ut", means: "Who no longer does" }),
    minimum: z.int().min(1).optional().meta({
      norsk: "minste mannskap",
      means: "How many qualified people the unit must have to go; absent = not said",
    }),
    terminalType: z
      .string()
      .min(1)
      .optional()
      .meta({ norsk: "terminaltype", means: "The unit's type of radio terminal" }),
  })
  .meta({ norsk: "mannskapsmelding", means: "Who belongs to the crew of a unit, by opaque key" });
export type CrewSaid = z.output<typeof CrewSaid>;

/** The crew of a unit changed. */
export const crewSaid = kind({
  kind: "crew.said",
  version: 1,
  norsk: "mannskap endret",
  payload: z.object({ said: CrewSaid }),
  classes: { said: "operational" },
});

/** A unit came back into service by itself, at the time its organisation had said. */
export const serviceReturned = kind({
  kind: "service.returned",
  version: 1,
  norsk: "tilbake i beredskap",
  payload: z.object({ unit: UnitId, at: Instant }),
  classes: { unit: "operational", at: "operational" },
});
