import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the script of the public page says; what stands there without it comes from the hub. */
export const publicTexts = {
  nearMe: all("Nær meg", "Nær meg", "Near me"),
  nearAgain: all("Finn på nytt", "Finn på nytt", "Find again"),
  finding: all("Finner posisjonen din …", "Finn posisjonen din …", "Finding your position …"),
  asking: all("Henter de nærmeste …", "Hentar dei næraste …", "Fetching the nearest …"),
  denied: all(
    "Nettleseren fikk ikke bruke posisjonen din. Søk på et sted i stedet, eller bruk listen.",
    "Nettlesaren fekk ikkje bruke posisjonen din. Søk på ein stad i staden, eller bruk lista.",
    "The browser may not use your position. Search for a place instead, or use the list.",
  ),
  unknown: all(
    "Posisjonen din er ukjent. Søk på et sted i stedet, eller bruk listen.",
    "Posisjonen din er ukjend. Søk på ein stad i staden, eller bruk lista.",
    "Your position is unknown. Search for a place instead, or use the list.",
  ),
  late: all(
    "Det tok for lang tid å finne posisjonen din. Prøv igjen, eller søk på et sted.",
    "Det tok for lang tid å finne posisjonen din. Prøv igjen, eller søk på ein stad.",
    "It took too long to find your position. Try again, or search for a place.",
  ),
  rough: all(
    "Posisjonen din er bare omtrentlig (± {metres}). Det kan finnes en nærmere.",
    "Posisjonen din er berre omtrentleg (± {metres}). Det kan finnast ein nærare.",
    "Your position is only approximate (± {metres}). There may be a nearer one.",
  ),
  offline: all(
    "Uten nett. Det som står her, er fra kl. {clock}, og kan ha endret seg. Ring 113 uansett.",
    "Utan nett. Det som står her, er frå kl. {clock}, og kan ha endra seg. Ring 113 uansett.",
    "Offline. What stands here is from {clock} and may have changed. Call 113 all the same.",
  ),
  stale: all(
    "Det som står her, er fra kl. {clock}, og kan ha endret seg.",
    "Det som står her, er frå kl. {clock}, og kan ha endra seg.",
    "What stands here is from {clock} and may have changed.",
  ),
  refresh: all("Hent på nytt", "Hent på nytt", "Fetch again"),
  noAnswer: all(
    "Fikk ikke svar. Prøv igjen, eller bruk listen under.",
    "Fekk ikkje svar. Prøv igjen, eller bruk lista under.",
    "No answer. Try again, or use the list below.",
  ),
  tooMany: all(
    "For mange spør nå. Prøv igjen om litt.",
    "For mange spør no. Prøv igjen om litt.",
    "Too many ask now. Try again soon.",
  ),
  noneNear: all(
    "Fant ingen registrert hjertestarter i nærheten.",
    "Fann ingen registrert hjartestartar i nærleiken.",
    "Found no registered defibrillator nearby.",
  ),
  noneUsable: all(
    "Ingen av dem er sikkert brukbar nå. Ta bort filteret for å se de uavklarte.",
    "Ingen av dei er sikkert brukbar no. Ta bort filteret for å sjå dei uavklarte.",
    "None of them is surely usable now. Remove the filter to see the unclear ones.",
  ),
  found: all(
    "{n} hjertestartere, {usable} brukbare nå.",
    "{n} hjartestartarar, {usable} brukbare no.",
    "{n} defibrillators, {usable} usable now.",
  ),
  passedBy: all(
    "{n} nærmere er ikke brukbare nå.",
    "{n} nærare er ikkje brukbare no.",
    "{n} nearer ones are not usable now.",
  ),
  unread: all(
    "{n} kunne ikke leses og er ikke med.",
    "{n} kunne ikkje lesast og er ikkje med.",
    "{n} could not be read and are left out.",
  ),
  nearest: all("Nærmest deg", "Nærast deg", "Nearest to you"),
  onlyUsable: all("Brukbar nå", "Brukbar no", "Usable now"),
  met: all("Brukbar nå", "Brukbar no", "Usable now"),
  unclear: all("Uavklart", "Uavklart", "Unclear"),
  "not-met": all("Ikke brukbar nå", "Ikkje brukbar no", "Not usable now"),
  changed: all(
    "åpningstiden har skiftet siden listen ble hentet",
    "opningstida har skifta sidan lista vart henta",
    "the opening hours have changed since the list was fetched",
  ),
  until: all("til {moment}", "til {moment}", "until {moment}"),
  nextFrom: all("skifter {moment}", "skiftar {moment}", "changes {moment}"),
  atClock: all("kl. {clock}", "kl. {clock}", "at {clock}"),
  clockOn: all("{day} kl. {clock}", "{day} kl. {clock}", "{day} at {clock}"),
  confirmed: all(
    "Sist bekreftet for {n} dager siden",
    "Sist stadfesta for {n} dagar sidan",
    "Last confirmed {n} days ago",
  ),
  confirmedOne: all("Sist bekreftet for 1 dag siden", "Sist stadfesta for 1 dag sidan", "Last confirmed 1 day ago"),
  confirmedToday: all("Bekreftet i dag", "Stadfesta i dag", "Confirmed today"),
  neverConfirmed: all(
    "Siste bekreftelse er ikke registrert",
    "Siste stadfesting er ikkje registrert",
    "The last confirmation is not recorded",
  ),
  fetchIn: all(
    "Hente og komme tilbake: {whole}, derav {there} dit",
    "Hente og kome tilbake: {whole}, av det {there} dit",
    "Fetch and return: {whole}, of which {there} to get there",
  ),
  tooFar: all(
    "Mer enn {n} timer til fots fram og tilbake",
    "Meir enn {n} timar til fots fram og tilbake",
    "More than {n} hours on foot there and back",
  ),
  metres: all("{metres} i luftlinje", "{metres} i luftlinje", "{metres} as the crow flies"),
  ground: all("på bakkeplan", "på bakkeplan", "on the ground floor"),
  above: all("{n} etasje(r) over bakkeplan", "{n} etasje(r) over bakkeplan", "{n} floor(s) above the ground floor"),
  below: all("{n} etasje(r) under bakkeplan", "{n} etasje(r) under bakkeplan", "{n} floor(s) below the ground floor"),
  indoor: all("innendørs", "innandørs", "indoors"),
  outdoor: all("utendørs", "utandørs", "outdoors"),
  locked: all("låst skap – 113 kan ha koden", "låst skap – 113 kan ha koden", "locked cabinet – 113 may have the code"),
  fetchIt: all("Hent den", "Hent han", "Fetch it"),
  fetchOnly: all(
    "Bare for den som henter. Er du alene, blir du hos pasienten og følger 113.",
    "Berre for den som hentar. Er du åleine, blir du hos pasienten og følgjer 113.",
    "Only for the one who fetches. If you are alone, stay with the patient and follow 113.",
  ),
  lineOnly: all(
    "Kartet viser retningen i luftlinje, ikke veien.",
    "Kartet viser retninga i luftlinje, ikkje vegen.",
    "The map shows the direction as the crow flies, not the way.",
  ),
  openInMaps: all("Åpne i kartappen", "Opne i kartappen", "Open in the map app"),
  about: all("Mer om denne", "Meir om denne", "More about this one"),
  showMap: all("Vis kart", "Vis kart", "Show the map"),
  map: all("Kart", "Kart", "Map"),
  loadingMap: all("Henter kartet …", "Hentar kartet …", "Fetching the map …"),
  noMap: all(
    "Kartet kan ikke vises her. Listen har alt.",
    "Kartet kan ikkje visast her. Lista har alt.",
    "The map cannot be shown here. The list has everything.",
  ),
  mapRough: all(
    "Grovt kart til orientering, uten gater. Fylt = brukbar nå, ring = uavklart, liten = ikke brukbar.",
    "Grovt kart til orientering, utan gater. Fylt = brukbar no, ring = uavklart, liten = ikkje brukbar.",
    "Coarse map for orientation, without streets. Filled = usable now, ring = unclear, small = not usable.",
  ),
  zoomIn: all("Zoom inn", "Zoom inn", "Zoom in"),
  zoomOut: all("Zoom ut", "Zoom ut", "Zoom out"),
} as const satisfies Readonly<Record<string, Full>>;
