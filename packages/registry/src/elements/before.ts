import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { onForm, standing, supplemental } from "./standing.ts";

/** How the patient was before the arrest. */
export const before = [
  {
    id: "independent-living",
    type: "yes-no",
    label: words("Selvhjulpen før hendelsen", "Sjølvhjelpen før hendinga", "Independent living before the event"),
    means: "The patient managed daily life without help before the event; it says nothing of who else lived there.",
    source: sources.utstein,
    guide: words(
      "Selvhjulpen er ikke det samme som å bo alene.",
      "Sjølvhjelpen er ikkje det same som å bu åleine.",
      "Living independently is not the same as living alone.",
    ),
    templates: standing(supplemental("patient.independentLiving")),
    asks: words(
      "Var pasienten selvhjulpen før hendelsen?",
      "Var pasienten sjølvhjelpen før hendinga?",
      "Did the patient live independently before the event?",
    ),
    ...onForm("helseforetaket", anyReason),
    example: true,
  },
  {
    id: "comorbidities",
    type: "yes-no",
    label: words("Andre sykdommer fra før", "Andre sjukdomar frå før", "Comorbidities"),
    means: "The patient had known disease before the event; the template's list of diseases could not be read.",
    source: sources.utstein,
    templates: standing(supplemental("patient.comorbidities")),
    asks: words(
      "Hadde pasienten kjent sykdom fra før?",
      "Hadde pasienten kjend sjukdom frå før?",
      "Did the patient have known disease before?",
    ),
    ...onForm("helseforetaket", anyReason),
    example: true,
  },
  {
    id: "vad",
    type: "yes-no",
    label: words("Mekanisk hjertepumpe (VAD)", "Mekanisk hjartepumpe (VAD)", "Ventricular assist device"),
    means: "The patient had a ventricular assist device at the event.",
    source: sources.utstein,
    templates: standing(supplemental("patient.vad")),
    asks: words(
      "Hadde pasienten mekanisk hjertepumpe?",
      "Hadde pasienten mekanisk hjartepumpe?",
      "Did the patient have a ventricular assist device?",
    ),
    ...onForm("helseforetaket"),
    example: false,
  },
  {
    id: "icd",
    type: "code",
    codes: {
      none: words("ingen", "ingen", "none"),
      internal: words("innoperert", "innoperert", "internal"),
      external: words("utvendig (vest)", "utvendig (vest)", "external"),
    },
    label: words("Hjertestarter båret av pasienten", "Hjartestartar boren av pasienten", "Cardioverter-defibrillator"),
    means: "Cardioverter-defibrillator that the patient had at the event.",
    source: sources.utstein,
    templates: standing(supplemental("patient.icd")),
    asks: words(
      "Hadde pasienten innoperert eller utvendig hjertestarter?",
      "Hadde pasienten innoperert eller utvendig hjartestartar?",
      "Did the patient have a cardioverter-defibrillator?",
    ),
    ...onForm("helseforetaket"),
    example: "none",
  },
] as const satisfies readonly Element[];
