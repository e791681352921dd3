import type { Element } from "../element.ts";
import { always } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { core, onForm, standing, supplemental } from "./standing.ts";

/** What the hospital did. */
export const hospital = [
  {
    id: "survived-event",
    type: "yes-no",
    label: words("Overlevde hendelsen", "Overlevde hendinga", "Survived event"),
    means: "Circulation was sustained until the hospital had taken over.",
    source: sources.utsteinUnread,
    templates: standing(core("outcome.survivedEvent")),
    asks: words(
      "Hadde pasienten egen sirkulasjon da sykehuset overtok?",
      "Hadde pasienten eigen sirkulasjon då sjukehuset tok over?",
      "Did the patient have circulation when the hospital took over?",
    ),
    ...onForm("helseforetaket", always),
    example: true,
  },
  {
    id: "specialist-hospital",
    type: "yes-no",
    label: words(
      "Sykehus med hjertestans- eller PCI-tilbud",
      "Sjukehus med hjartestans- eller PCI-tilbod",
      "Specialist hospital",
    ),
    means: "The hospital treats cardiac arrest as a speciality or offers PCI.",
    source: sources.utstein,
    templates: standing(supplemental("process.hospitalType")),
    asks: words(
      "Kom pasienten til sykehus med hjertestans- eller PCI-tilbud?",
      "Kom pasienten til sjukehus med hjartestans- eller PCI-tilbod?",
      "Was it a cardiac arrest or PCI hospital?",
    ),
    ...onForm("helseforetaket"),
    example: true,
  },
  {
    id: "ttm",
    type: "code",
    codes: {
      "intra-arrest": words("under HLR", "under HLR", "during arrest"),
      "prehospital-after-rosc": words(
        "etter egen sirkulasjon, før sykehus",
        "etter eigen sirkulasjon, før sjukehus",
        "after ROSC, before hospital",
      ),
      "in-hospital-after-rosc": words(
        "etter egen sirkulasjon, på sykehus",
        "etter eigen sirkulasjon, på sjukehus",
        "after ROSC, in hospital",
      ),
      "indicated-not-done": words("indisert, ikke gjort", "indisert, ikkje gjort", "indicated, not done"),
      "not-indicated": words("ikke indisert", "ikkje indisert", "not indicated"),
    },
    label: words("Temperaturstyring", "Temperaturstyring", "Targeted temperature management"),
    means: "Whether and when targeted temperature management began.",
    source: sources.utstein,
    templates: standing(core("process.ttm")),
    asks: words(
      "Når startet temperaturstyring?",
      "Når starta temperaturstyring?",
      "When did temperature management begin?",
    ),
    ...onForm("helseforetaket"),
    example: "in-hospital-after-rosc",
  },
  {
    id: "reperfusion",
    type: "codes",
    codes: {
      none: words("ingen", "ingen", "none"),
      "angiography-only": words("bare angiografi", "berre angiografi", "angiography only"),
      pci: words("PCI", "PCI", "PCI"),
      thrombolysis: words("trombolyse", "trombolyse", "thrombolysis"),
    },
    exclusive: "none",
    label: words("Reperfusjon forsøkt", "Reperfusjon forsøkt", "Reperfusion attempted"),
    means: "How reperfusion of the coronary arteries was attempted.",
    source: sources.utstein,
    templates: standing(core("process.reperfusionAttempted")),
    asks: words(
      "Ble reperfusjon forsøkt, og hvordan?",
      "Vart reperfusjon forsøkt, og korleis?",
      "Was reperfusion attempted, and how?",
    ),
    ...onForm("helseforetaket"),
    example: ["pci"],
  },
  {
    id: "reperfusion-timing",
    type: "code",
    codes: {
      "intra-arrest": words("under HLR", "under HLR", "during arrest"),
      "within-24-hours": words(
        "innen 24 timer etter egen sirkulasjon",
        "innan 24 timar etter eigen sirkulasjon",
        "within 24 hours of ROSC",
      ),
      later: words("senere, før utskriving", "seinare, før utskriving", "later, before discharge"),
    },
    label: words("Tidspunkt for reperfusjon", "Tidspunkt for reperfusjon", "Reperfusion timing"),
    means: "When reperfusion was attempted.",
    source: sources.utstein,
    templates: standing(core("process.reperfusionTiming")),
    asks: words("Når ble reperfusjon forsøkt?", "Når vart reperfusjon forsøkt?", "When was reperfusion attempted?"),
    ...onForm("helseforetaket"),
    notWhen: { element: "reperfusion", is: "none" },
    example: "within-24-hours",
  },
  {
    id: "ecls",
    type: "code",
    codes: {
      none: words("ingen", "ingen", "none"),
      "before-rosc": words("før egen sirkulasjon", "før eigen sirkulasjon", "before ROSC"),
      "after-rosc": words("etter egen sirkulasjon", "etter eigen sirkulasjon", "after ROSC"),
    },
    label: words("Ekstrakorporal sirkulasjon", "Ekstrakorporal sirkulasjon", "Extracorporeal life support"),
    means: "Whether and when extracorporeal life support was used.",
    source: sources.utstein,
    templates: standing(supplemental("process.ecls")),
    asks: words(
      "Ble ekstrakorporal sirkulasjon brukt?",
      "Vart ekstrakorporal sirkulasjon brukt?",
      "Was extracorporeal life support used?",
    ),
    ...onForm("helseforetaket"),
    example: "none",
  },
  {
    id: "iabp",
    type: "yes-no",
    label: words("Aortaballongpumpe", "Aortaballongpumpe", "Intra-aortic balloon pump"),
    means: "An intra-aortic balloon pump was used.",
    source: sources.utstein,
    templates: standing(supplemental("process.iabp")),
    asks: words(
      "Ble aortaballongpumpe brukt?",
      "Vart aortaballongpumpe brukt?",
      "Was an intra-aortic balloon pump used?",
    ),
    ...onForm("helseforetaket"),
    example: false,
  },
] as const satisfies readonly Element[];
