import type { CareRecord, Handover, Incident } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addSeconds } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { unitId } from "../region/unit-rows.ts";
import type { CarePlan } from "./plan.ts";

const HELP_OTHERWISE: Handover["help"] = ["free-airway", "recovery-position", "heat-conservation"];

/** The ambulance's record; the questions of an arrest do not apply where there was none, and are open where the plan is silent. */
export const careOf = (
  incident: Incident["id"],
  received: Instant,
  plan: CarePlan,
  units: { readonly by: string; readonly helper?: { readonly unit: string; readonly arrived: number } | undefined },
): CareRecord => {
  const { help, circumstances, ...said } = plan;
  const arrest = said.arrestConfirmed === true;
  const open = arrest ? absent("not-recorded") : absent("not-applicable");
  return {
    incident,
    patient: "a",
    unit: unitId(units.by),
    arrestConfirmed: false,
    ageYears: absent("not-recorded"),
    sex: absent("not-recorded"),
    location: absent("not-recorded"),
    witnessed: open,
    cause: open,
    cprStartedBy: open,
    firstShockBy: open,
    firstRhythm: open,
    resuscitationByAmbulance: open,
    rosc: open,
    statusAtHandover: open,
    alive30Days: open,
    ...said,
    ...(units.helper === undefined
      ? {}
      : {
          handover: {
            arrived: addSeconds(received, units.helper.arrived),
            help: help ?? (arrest ? ["compressions", "ventilation"] : HELP_OTHERWISE),
            circumstances: circumstances ?? absent("not-applicable"),
            receivedBy: unitId(units.by),
            from: unitId(units.helper.unit),
          },
        }),
    source: { system: "demo-epj", ref: `${incident}/journal-a` },
  };
};
