import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What is said where a decision of training or of the roll-out is undone, changed or opened. */
export const correctionTexts = {
  matches: all("Kontoer med kjent person", "Kontoar med kjend person", "Accounts with a known person"),
  matchesLead: all(
    "Oppheves en kobling, venter det kontoen beviste igjen og teller ikke fra nå av. Det som er svart før, står som det var svart.",
    "Blir ei kopling oppheva, ventar det kontoen beviste igjen og tel ikkje frå no av. Det som er svart før, står som det var svart.",
    "Where a match is undone, what the account proved waits again and does not count from now on. What was answered before stands as it was answered.",
  ),
  noMatches: all("Ingen konto er koblet.", "Ingen konto er kopla.", "No account is matched."),
  seekMatch: all("Søk etter konto eller person", "Søk etter konto eller person", "Search for an account or person"),
  shown: all("{n} av {all} vises", "{n} av {all} blir viste", "{n} of {all} shown"),
  matchedTo: all("koblet til {person}", "kopla til {person}", "matched to {person}"),
  ground: all("Grunnlag", "Grunnlag", "Ground"),
  quality: {
    "one-key": all("én nøkkel stemte", "éin nøkkel stemde", "one key agreed"),
    "several-keys": all("flere nøkler stemte", "fleire nøklar stemde", "several keys agreed"),
    decided: all("avgjort av et menneske", "avgjort av eit menneske", "decided by a person"),
  },
  matchKeys: {
    "employee-number": all("ansattnummer", "tilsettnummer", "employee number"),
    "hpr-number": all("HPR-nummer", "HPR-nummer", "HPR number"),
    "helseid-subject": all("HelseID-subjekt", "HelseID-subjekt", "HelseID subject"),
    "e-mail": all("e-postadresse", "e-postadresse", "e-mail address"),
  },
  settledBy: all("Avgjort av", "Avgjort av", "Settled by"),
  undo: all("Opphev", "Opphev", "Undo"),

  merges: all("Nøkler som er samme person", "Nøklar som er same person", "Keys that are one person"),
  noMerges: all("Ingen nøkler er slått sammen.", "Ingen nøklar er slått saman.", "No keys are merged."),
  merge: all("Slå sammen to nøkler", "Slå saman to nøklar", "Merge two keys"),
  mergeLead: all(
    "Det den ene har bevist, er den andres fra nå av. Kan oppheves; det som er svart før, står som det var svart.",
    "Det den eine har bevist, er den andre sitt frå no av. Kan opphevast; det som er svart før, står som det var svart.",
    "What the one has proved is the other's from now on. Can be undone; what was answered before stands as it was answered.",
  ),
  kept: all("Nøkkel som beholdes", "Nøkkel som blir verande", "Key that is kept"),
  gone: all("Nøkkel som var samme person", "Nøkkel som var same person", "Key that was the same person"),
  samePerson: all("Det er samme nøkkel to ganger.", "Det er same nøkkelen to gonger.", "It is the same key twice."),
  mergedBecause: all("Slått sammen fordi", "Slått saman fordi", "Merged because"),
  merged: {
    "registered-twice": all("registrert to ganger", "registrert to gonger", "registered twice"),
    "changed-employer": all("byttet arbeidsgiver", "bytt arbeidsgivar", "changed employer"),
    other: all("av en annen grunn", "av ein annan grunn", "for another reason"),
  },
  because: all("Opphevet fordi", "Oppheva fordi", "Undone because"),
  choose: all("velg", "vel", "choose"),
  parted: {
    "wrong-person": all("det var feil person", "det var feil person", "it was the wrong person"),
    "account-reused": all(
      "kontoen er brukt om igjen av en annen",
      "kontoen er brukt om att av ein annan",
      "the account was used again by somebody else",
    ),
    mistyped: all("det var en tastefeil", "det var ein tastefeil", "it was mistyped"),
    other: all("av en annen grunn", "av ein annan grunn", "for another reason"),
  },
  badPerson: all("Skriv en personnøkkel.", "Skriv ein personnøkkel.", "Write a person key."),
  badReason: all("Velg en grunn.", "Vel ein grunn.", "Choose a reason."),

  revoke: all("Trekk tilbake kursbeviset", "Trekk tilbake kursbeviset", "Withdraw the certificate"),
  revokeLead: all(
    "Kursbeviset beviser ingenting mer, og den som sjekker koden, får vite at det er trukket tilbake. Det kan ikke angres.",
    "Kursbeviset beviser ingenting meir, og den som sjekkar koden, får vite at det er trekt tilbake. Det kan ikkje angrast.",
    "The certificate proves nothing any more, and whoever checks its code is told that it is revoked. It cannot be undone.",
  ),
  revokedNow: all("Kursbeviset er trukket tilbake.", "Kursbeviset er trekt tilbake.", "The certificate is withdrawn."),
  revokeYes: all("Ja, trekk tilbake", "Ja, trekk tilbake", "Yes, withdraw"),

  openNote: all("Åpne den forseglede merknaden", "Opne den forsegla merknaden", "Open the sealed note"),
  openNoteLead: all(
    "Oppslaget logges med formålet. Merknaden står bare på denne skjermen.",
    "Oppslaget blir logga med formålet. Merknaden står berre på denne skjermen.",
    "The look-up is logged with its purpose. The note stands on this screen only.",
  ),
  purpose: all("Formål", "Formål", "Purpose"),
  purposes: {
    "leader-call": all("ny samtale med lederen", "ny samtale med leiaren", "another talk with the leader"),
    "seat-planning": all("planlegging av plasser", "planlegging av plassar", "planning of seats"),
    handover: all("overlevering til en kollega", "overlevering til ein kollega", "handover to a colleague"),
    inspection: all("tilsyn", "tilsyn", "an inspection"),
  },
  badPurpose: all(
    "Velg hva merknaden skal brukes til.",
    "Vel kva merknaden skal brukast til.",
    "Choose what the note is to be used for.",
  ),

  setUp: all("Sett opp en kursdato", "Set opp ein kursdato", "Set up a course date"),
  firstDay: all("Første dag", "Første dag", "First day"),
  lastDay: all("Siste dag", "Siste dag", "Last day"),
  seatCount: all("Antall plasser", "Tal på plassar", "Number of seats"),
  badCourse: all("Velg et kurs.", "Vel eit kurs.", "Choose a course."),
  badOrganiser: all("Velg hvem som arrangerer.", "Vel kven som arrangerer.", "Choose who organises it."),
  badPlace: all("Skriv hvor det holdes.", "Skriv kvar det blir halde.", "Write where it is held."),
  badOrder: all(
    "Siste dag kan ikke være før første dag.",
    "Siste dag kan ikkje vere før første dag.",
    "The last day cannot be before the first.",
  ),
  badSeats: all("Skriv et helt tall fra 0.", "Skriv eit heilt tal frå 0.", "Write a whole number from 0."),
  changeDate: all("Endre eller avlys datoen", "Endre eller avlys datoen", "Change or cancel the date"),
  dateChanged: all("Endringen er lagret.", "Endringa er lagra.", "The change is saved."),
  move: all("Flytt datoen", "Flytt datoen", "Move the date"),
  setSeats: all("Endre antall plasser", "Endre talet på plassar", "Change the number of seats"),
  setSeatsLead: all(
    "Med flere plasser rykker de første på ventelisten opp; med færre går de som fikk plass sist, først i køen igjen.",
    "Med fleire plassar rykkjer dei første på ventelista opp; med færre går dei som fekk plass sist, først i køen igjen.",
    "With more seats the first of the waiting list move up; with fewer, those seated last go first in the queue again.",
  ),
  cancel: all("Avlys datoen", "Avlys datoen", "Cancel the date"),
  cancelLead: all(
    "Ingen har plass lenger. Datoen kan tas opp igjen; da har de samme plass som før.",
    "Ingen har plass lenger. Datoen kan takast opp igjen; då har dei same plass som før.",
    "Nobody has a seat any more. The date can be taken up again; then they have their seats as before.",
  ),
  resume: all("Ta opp igjen datoen", "Ta opp igjen datoen", "Take the date up again"),
  resumeLead: all(
    "De som hadde plass da den ble avlyst, har den igjen.",
    "Dei som hadde plass då han vart avlyst, har han igjen.",
    "Those who had a seat when it was cancelled have it again.",
  ),
  cancelYes: all("Ja, avlys", "Ja, avlys", "Yes, cancel"),
} as const;
