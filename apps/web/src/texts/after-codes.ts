import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What people read for the chain's codes after the alarm; one that came later is shown as it stands. */
export const afterCodeTexts = {
  vital: {
    manifest: all("manifest vital svikt", "manifest vital svikt", "manifest vital failure"),
    potential: all("truende vital svikt", "truande vital svikt", "potential vital failure"),
    unclear: all("vital svikt kan ikke fastslås", "vital svikt kan ikkje fastslåast", "vital failure not settled"),
    none: all("ingen vital svikt", "ingen vital svikt", "no vital failure"),
  },
  answer: {
    sends: all("sender en ressurs", "sender ein ressurs", "sends a resource"),
    cannot: all("kan ikke", "kan ikkje", "cannot"),
    "will-call-back": all("ringer tilbake", "ringjer tilbake", "will call back"),
  },
  work: {
    "deviation-reason": all(
      "Grunn til avvik fra forslaget",
      "Grunn til avvik frå forslaget",
      "Reason for departing from the proposal",
    ),
    "alarm-not-recorded": all("Hva som ble av varslingen", "Kva som vart av varslinga", "What became of the alarm"),
  },
  measure: {
    employer: all("arbeidsgivers oppfølging", "oppfølging frå arbeidsgivaren", "follow-up by the employer"),
    "own-arrangement": all(
      "organisasjonens egen ordning",
      "eiga ordning i organisasjonen",
      "the organisation's own arrangement",
    ),
    "joint-debrief": all("felles gjennomgang", "felles gjennomgang", "joint debrief"),
  },
  followUp: {
    open: all("åpen", "open", "open"),
    offered: all("tilbudt", "tilbode", "offered"),
    held: all("gjennomført", "gjennomført", "held"),
    declined: all("takket nei", "takka nei", "declined"),
  },
  rung: {
    ring: all("ringer 113", "ringjer 113", "rings 113"),
    answer: all("besvart", "svart", "answered"),
    recognised: all("hjertestans gjenkjent", "hjartestans gjenkjend", "arrest recognised"),
    "telephone-cpr": all("telefonveiledet HLR", "telefonrettleidd HLR", "telephone CPR"),
    "ordinary-alarmed": all("ordinær ressurs varslet", "ordinær ressurs varsla", "ordinary resource alarmed"),
    "told-110": all("110-sentralen varslet", "110-sentralen varsla", "110 centre told"),
    "unit-alarmed": all("enheten varslet", "eininga varsla", "unit alarmed"),
    "unit-under-way": all("på vei", "på veg", "under way"),
    "at-scene": all("fremme", "framme", "at scene"),
    "at-patient": all("hos pasienten", "hos pasienten", "at patient"),
    "first-compression": all("første kompresjon", "første kompresjon", "first compression"),
    "first-shock": all("første sjokk", "første sjokk", "first shock"),
    handover: all("overlevering", "overlevering", "handover"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Full>>>>;
