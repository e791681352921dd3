import type { Element } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { core, onForm, standing } from "./standing.ts";

/** How well the patient functioned at discharge, on two scales. */
export const functionAtDischarge = [
  {
    id: "cpc-discharge",
    type: "code",
    codes: {
      "cpc-1": words("1 god hjernefunksjon", "1 god hjernefunksjon", "1 good cerebral performance"),
      "cpc-2": words("2 moderat nedsatt", "2 moderat nedsett", "2 moderate cerebral disability"),
      "cpc-3": words("3 alvorlig nedsatt", "3 alvorleg nedsett", "3 severe cerebral disability"),
      "cpc-4": words(
        "4 koma eller vegetativ tilstand",
        "4 koma eller vegetativ tilstand",
        "4 coma or vegetative state",
      ),
      "cpc-5": words("5 død", "5 død", "5 dead"),
    },
    label: words("CPC ved utskriving", "CPC ved utskriving", "CPC at discharge"),
    means: "Cerebral performance category at discharge; 1 and 2 are favourable.",
    source: `${sources.utstein}; ${sources.nemsis}`,
    templates: standing(core("outcome.cpcDischarge")),
    asks: words("Hva var CPC ved utskriving?", "Kva var CPC ved utskriving?", "What was the CPC at discharge?"),
    ...onForm("helseforetaket"),
    example: "cpc-1",
  },
  {
    id: "mrs-discharge",
    type: "code",
    codes: {
      "mrs-0": words("0 ingen symptomer", "0 ingen symptom", "0 no symptoms"),
      "mrs-1": words("1 symptomer, klarer alt som før", "1 symptom, klarer alt som før", "1 no significant disability"),
      "mrs-2": words("2 lett funksjonstap", "2 lett funksjonstap", "2 slight disability"),
      "mrs-3": words("3 moderat funksjonstap", "3 moderat funksjonstap", "3 moderate disability"),
      "mrs-4": words(
        "4 nokså alvorlig funksjonstap",
        "4 nokså alvorleg funksjonstap",
        "4 moderately severe disability",
      ),
      "mrs-5": words("5 alvorlig funksjonstap", "5 alvorleg funksjonstap", "5 severe disability"),
      "mrs-6": words("6 død", "6 død", "6 dead"),
    },
    label: words("mRS ved utskriving", "mRS ved utskriving", "mRS at discharge"),
    means: "Modified Rankin scale at discharge; 0 to 3 are favourable.",
    source: `${sources.utstein}; the words of the grades are background knowledge`,
    templates: standing(core("outcome.mrsDischarge")),
    asks: words("Hva var mRS ved utskriving?", "Kva var mRS ved utskriving?", "What was the mRS at discharge?"),
    ...onForm("helseforetaket"),
    example: "mrs-1",
  },
] as const satisfies readonly Element[];
