import type { Element } from "../element.ts";
import { anyReason } from "../element.ts";
import { words } from "../texts.ts";
import { sources } from "./sources.ts";
import { core, seen, standing } from "./standing.ts";

/** The first rhythm that a machine showed. */
export const rhythm = [
  {
    id: "first-rhythm",
    type: "code",
    codes: {
      vf: words("ventrikkelflimmer", "ventrikkelflimmer", "ventricular fibrillation"),
      vt: words("ventrikkeltakykardi uten puls", "ventrikkeltakykardi utan puls", "pulseless ventricular tachycardia"),
      pea: words("pulsløs elektrisk aktivitet", "pulslaus elektrisk aktivitet", "pulseless electrical activity"),
      asystole: words("asystoli", "asystoli", "asystole"),
      bradycardia: words("bradykardi", "bradykardi", "bradycardia"),
      "aed-shockable": words("hjertestarter: støt anbefalt", "hjartestartar: støyt tilrådd", "AED: shockable"),
      "aed-non-shockable": words(
        "hjertestarter: støt ikke anbefalt",
        "hjartestartar: støyt ikkje tilrådd",
        "AED: not shockable",
      ),
      circulation: words("egen sirkulasjon", "eigen sirkulasjon", "spontaneous circulation"),
      other: words("annen rytme", "annan rytme", "other"),
    },
    label: words("Første rytme", "Første rytme", "First monitored rhythm"),
    means: "First rhythm when a monitor or AED was attached; an AED without display only tells shockable or not.",
    source: `${sources.utstein}; ${sources.norcar}`,
    guide: words(
      "Fra en hjertestarter uten skjerm føres bare om støt ble anbefalt. Egen sirkulasjon føres der pasienten hadde puls da overvåkingen ble koblet til.",
      "Frå ein hjartestartar utan skjerm blir det berre ført om støyt vart tilrådd. Eigen sirkulasjon blir ført der pasienten hadde puls då overvakinga vart kopla til.",
      "Of an AED without display only whether it advised a shock is recorded. Spontaneous circulation: there was a pulse when the monitor was attached.",
    ),
    templates: standing(core("patient.firstMonitoredRhythm"), seen("Forste_rytme")),
    absences: anyReason,
    asks: words("Hva var første rytme?", "Kva var første rytme?", "What was the first rhythm?"),
    whom: "ambulansetjenesten",
    previous: [
      {
        until: "1.1",
        change: words(
          "Bradykardi og egen sirkulasjon hadde ikke egne koder.",
          "Bradykardi og eigen sirkulasjon hadde ikkje eigne kodar.",
          "Bradycardia and spontaneous circulation had no codes of their own.",
        ),
      },
    ],
    example: "vf",
  },
] as const satisfies readonly Element[];
