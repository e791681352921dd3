import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the part of the way about fetching one says. */
export const fetchingTexts = {
  second: all("Hjertestarter – send en annen", "Hjartestartar – send ein annan", "Defibrillator – send someone else"),
  secondAbout: all(
    "Den som ringer, blir hos pasienten. Tiden er til fots fram og tilbake for en annen.",
    "Den som ringjer, blir hos pasienten. Tida er til fots fram og tilbake for ein annan.",
    "The caller stays with the patient. The time is on foot there and back for someone else.",
  ),
  secondFailed: all(
    "Hjertestarterne kunne ikke hentes. Forslaget over er ikke berørt.",
    "Hjartestartarane kunne ikkje hentast. Forslaget over er ikkje påverka.",
    "The defibrillators could not be fetched. The proposal above is not affected.",
  ),
  noneNear: all(
    "Ingen registrert hjertestarter i gangavstand.",
    "Ingen registrert hjartestartar i gangavstand.",
    "No registered defibrillator within walking distance.",
  ),
  noPlace: all(
    "Hendelsen har ikke noe sted å søke fra.",
    "Hendinga har ingen stad å søkje frå.",
    "The incident has no place to search from.",
  ),
  whole: all("{whole} fram og tilbake", "{whole} fram og tilbake", "{whole} there and back"),
  there: all("{there} dit, {back} tilbake", "{there} dit, {back} tilbake", "{there} there, {back} back"),
  askedAt: all("Slått opp kl. {clock}.", "Slått opp kl. {clock}.", "Looked up at {clock}."),
  lookAgain: all("Slå opp på nytt", "Slå opp på nytt", "Look up again"),
  noTime: all("Gangtiden er ukjent", "Gangtida er ukjend", "The walking time is unknown"),
  notMetCount: all(
    "{n} nærmere eller like nær er ikke brukbare nå, og er ikke foreslått.",
    "{n} nærare eller like nær er ikkje brukbare no, og er ikkje føreslått.",
    "{n} as near or nearer are not usable now, and are not proposed.",
  ),
  tooFar: all("over {n} t fram og tilbake", "over {n} t fram og tilbake", "over {n} h there and back"),
} as const;
