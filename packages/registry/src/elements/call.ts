import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { core, standing } from "./standing.ts";

/** What the emergency call settles. */
export const call = [
  {
    id: "recognised-arrest",
    type: "yes-no",
    label: words(
      "Hjertestans gjenkjent under samtalen",
      "Hjartestans kjend att under samtalen",
      "Arrest recognised during the call",
    ),
    means:
      "The centre recognised the arrest during the call, before anyone arrived; a time without a yes or no is yes, no time is not no.",
    source: sources.utstein,
    templates: standing(core("dispatch.identifiedArrest")),
    absences: anyReason,
    asks: words(
      "Ble hjertestansen gjenkjent under samtalen?",
      "Vart hjartestansen kjend att under samtalen?",
      "Was the arrest recognised during the call?",
    ),
    whom: "AMK-sentralen",
    example: true,
  },
  {
    id: "telephone-cpr",
    type: "yes-no",
    label: words("HLR veiledet på telefon", "HLR rettleidd på telefon", "Telephone CPR"),
    means: "The centre guided the caller in compressions.",
    source: sources.utstein,
    templates: standing(core("dispatch.cprInstructions")),
    absences: anyReason,
    asks: words(
      "Ga sentralen veiledning i HLR på telefon?",
      "Gav sentralen rettleiing i HLR på telefon?",
      "Did the centre guide the caller in CPR?",
    ),
    whom: "AMK-sentralen",
    example: true,
  },
] as const satisfies readonly Element[];
