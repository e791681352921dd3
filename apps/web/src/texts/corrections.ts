import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What is said where a decision of training or of the roll-out is undone, changed or opened. */
export const correctionTexts = {
  part: all("Opphev en feil kobling", "Opphev ei feil kopling", "Undo a wrong match"),
  partLead: all(
    "Det kontoen beviste, venter igjen og teller ikke for personen fra nå av. Det som er svart før, står som det var svart.",
    "Det kontoen beviste, ventar igjen og tel ikkje for personen frå no av. Det som er svart før, står som det var svart.",
    "What the account proved waits again and does not count for the person from now on. What was answered before stands as it was answered.",
  ),
  system: all("Kilde", "Kjelde", "Source"),
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
  partedNow: all(
    "Koblingen er opphevet. Kontoen står i køen igjen.",
    "Koplinga er oppheva. Kontoen står i køen igjen.",
    "The match is undone. The account stands in the queue again.",
  ),
  notMatched: all(
    "Kontoen er ikke koblet til denne personen.",
    "Kontoen er ikkje kopla til denne personen.",
    "The account is not matched to this person.",
  ),
  badSystem: all("Skriv hvilken kilde.", "Skriv kva kjelde.", "Write which source."),
  badAccount: all(
    "Skriv kontoens nøkkel, aldri et fødselsnummer.",
    "Skriv nøkkelen til kontoen, aldri eit fødselsnummer.",
    "Write the key of the account, never a national number.",
  ),
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

  openNotes: all("Åpne merknadene", "Opne merknadene", "Open the notes"),
  openNotesLead: all(
    "Oppslaget logges med formålet. Merknadene står bare på denne skjermen.",
    "Oppslaget blir logga med formålet. Merknadene står berre på denne skjermen.",
    "The look-up is logged with its purpose. The notes stand on this screen only.",
  ),
  purpose: all("Formål", "Formål", "Purpose"),
  purposes: {
    "leader-call": all("ny samtale med lederen", "ny samtale med leiaren", "another talk with the leader"),
    "seat-planning": all("planlegging av plasser", "planlegging av plassar", "planning of seats"),
    handover: all("overlevering til en kollega", "overlevering til ein kollega", "handover to a colleague"),
    inspection: all("tilsyn", "tilsyn", "an inspection"),
  },
  badPurpose: all(
    "Velg hva merknadene skal brukes til.",
    "Vel kva merknadene skal brukast til.",
    "Choose what the notes are to be used for.",
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
    "Ingen har plass lenger, og datoen kan ikke settes i gang igjen. Sett opp en ny om kurset likevel skal holdes.",
    "Ingen har plass lenger, og datoen kan ikkje setjast i gang igjen. Set opp ein ny om kurset likevel skal haldast.",
    "Nobody has a seat any more, and the date cannot be taken up again. Set up a new one if the course is held after all.",
  ),
  cancelYes: all("Ja, avlys", "Ja, avlys", "Yes, cancel"),
} as const;
