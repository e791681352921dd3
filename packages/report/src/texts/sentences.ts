import { words } from "./words.ts";

/** What a report explains, in whole sentences. */
export const sentences = {
  nothingMeasured: words("Ingen indikatorer er målt.", "Ingen indikatorar er målte.", "No indicators were measured."),
  notMeasured: words("ikke målt", "ikkje målt", "not measured"),
  withheldHere: words(
    "Tallet er tilbakeholdt: det bygger på for få, eller kunne sammen med andre tall ha vist et lite antall.",
    "Talet er halde tilbake: det byggjer på for få, eller kunne saman med andre tal ha vist eit lite antal.",
    "The figure is withheld: it rests on too few, or could together with others have shown a small count.",
  ),
  leftOutWithheld: words(
    "Hvor mange som er utelatt eller mangler svar, vises ikke: for få, eller et tall som for få kunne regnes ut av.",
    "Kor mange som er utelatne eller manglar svar, blir ikkje vist: for få, eller eit tal som for få kunne reknast ut av.",
    "How many are left out or lack an answer is not shown: too few, or a count by which too few could be worked out.",
  ),
  resultsNote: words(
    "Målet er nådd eller ikke nådd når hele intervallet ligger på én side av det; ellers er det usikkert.",
    "Målet er nådd eller ikkje nådd når heile intervallet ligg på éi side av det; elles er det usikkert.",
    "A target is reached or not reached where the whole interval lies on one side of it; else it is uncertain.",
  ),
  readMissing: words(
    "Andeler og tider bygger bare på dem med kjent svar. De som mangler verdi, er holdt utenfor og står skrevet ved hver indikator.",
    "Delar og tider byggjer berre på dei med kjent svar. Dei som manglar verdi, er haldne utanfor og står skrivne ved kvar indikator.",
    "Shares and times rest only on those whose answer is known. Those missing a value are left out, and are printed with each indicator.",
  ),
  readInterval: words(
    "Intervallet viser hvor mye tallet kunne ha blitt påvirket av tilfeldigheter. Jo færre hendelser, jo bredere intervall.",
    "Intervallet viser kor mykje talet kunne ha blitt påverka av tilfeldigheiter. Jo færre hendingar, jo breiare intervall.",
    "The interval shows how far chance may have moved the figure. The fewer the events, the wider the interval.",
  ),
  readQuantiles: words(
    "Tider oppgis som median, der halvparten gikk raskere, og som tiden 10 % og 90 % var innenfor.",
    "Tider blir oppgitt som median, der halvparten gjekk raskare, og som tida 10 % og 90 % var innanfor.",
    "Times are given as the median, with half of them quicker, and the time that 10% and 90% were within.",
  ),
  readOrder: words(
    "Søylene er sortert etter verdi, men rekkefølgen er ingen rangering: der intervallene overlapper, kan forskjellen være tilfeldig.",
    "Søylene er sorterte etter verdi, men rekkjefølgja er inga rangering: der intervalla overlappar, kan skilnaden vere tilfeldig.",
    "Bars are sorted by value, but the order is no ranking: where intervals overlap, the difference may be chance.",
  ),
  readFunnel: words(
    "I trakten ligger de fleste innenfor linjene om forskjellene bare er tilfeldige. Den som ligger utenfor den ytterste, bør undersøkes, ikke dømmes.",
    "I trakta ligg dei fleste innanfor linjene om skilnadene berre er tilfeldige. Den som ligg utanfor den ytste, bør undersøkjast, ikkje dømmast.",
    "In the funnel most lie within the lines if differences are chance alone. One outside the outermost should be looked into, not judged.",
  ),
  readRun: words(
    "Over tid ser man etter skift og lange løp på samme side av medianen, ikke etter enkeltpunkter. Brudd i serien er merket, og linjen går ikke over dem.",
    "Over tid ser ein etter skift og lange løp på same side av medianen, ikkje etter enkeltpunkt. Brot i serien er merkte, og linja går ikkje over dei.",
    "Over time look for shifts and long runs on one side of the median, not for single points. Breaks are marked, and no line crosses them.",
  ),
  readSmall: words(
    "«For få» står der tallet er tilbakeholdt av hensyn til personvernet, eller bygger på færre enn definisjonens minste nevner.",
    "«For få» står der talet er halde tilbake av omsyn til personvernet, eller byggjer på færre enn den minste nemnaren i definisjonen.",
    "“Too few” stands where a figure is withheld for privacy, or rests on fewer than the definition's minimum denominator.",
  ),
  readTarget: words(
    "Mål og normer står med kilde. Et mål uten kilde finnes ikke i rapporten.",
    "Mål og normer står med kjelde. Eit mål utan kjelde finst ikkje i rapporten.",
    "Targets and norms stand with their source. The report has no target without one.",
  ),
  breakInside: words("Brudd i perioden fra", "Brot i perioden frå", "Break inside the period from"),
  levelWithheld: words(
    "Inndelingen etter {0} er utelatt: sammen med en annen inndeling kunne den ha gitt tilbake et tilbakeholdt tall.",
    "Inndelinga etter {0} er utelaten: saman med ei anna inndeling kunne ho ha gitt tilbake eit tal som er halde tilbake.",
    "The division by {0} is left out: together with another division it could have given back a withheld figure.",
  ),
  noneShown: words(
    "Etter {0}: ingen tall kan vises.",
    "Etter {0}: ingen tal kan visast.",
    "By {0}: no figure can be shown.",
  ),
  notDisjoint: words(
    "En hendelse kan stå i flere grupper; gruppene summerer seg derfor ikke til alle.",
    "Ei hending kan stå i fleire grupper; gruppene summerer seg derfor ikkje til alle.",
    "An event may stand in several groups; the groups do therefore not add up to all.",
  ),
  noFlow: words(
    "Utstein-flyten er ikke tatt med.",
    "Utstein-flyten er ikkje teken med.",
    "The Utstein flow was not handed in.",
  ),
  noCoverage: words("Dekningsgrad er ikke målt.", "Dekningsgrad er ikkje målt.", "Coverage was not measured."),
  coverageWithheld: words(
    "Dekningsgraden er ikke oppgitt, fordi et av antallene ikke er oppgitt som det er.",
    "Dekningsgraden er ikkje oppgitt, fordi eit av tala ikkje er oppgitt som det er.",
    "Coverage is not given, since one of the counts is not given as it is.",
  ),
  noQuality: words("Datakvalitet er ikke målt.", "Datakvalitet er ikkje målt.", "Data quality was not measured."),
  noRuleFired: words("Ingen regel slo ut: {0}.", "Ingen regel slo ut: {0}.", "No rule fired: {0}."),
  qualityNote: words(
    "Andelene er hele prosent, rundet ned. «Minst» og «høyst» står der resten er så liten at den ikke oppgis nøyaktig.",
    "Delane er heile prosent, runda ned. «Minst» og «høgst» står der resten er så liten at han ikkje blir oppgitt nøyaktig.",
    "Shares are whole per cent, rounded down. “At least” and “at most” stand where the rest is too small to be given exactly.",
  ),
  smallNumbersMeans: words(
    "Et lite antall kan fortelle om en enkelt person. Denne regelen er brukt på alt i rapporten før den ble laget:",
    "Eit lite antal kan fortelje om ein enkelt person. Denne regelen er brukt på alt i rapporten før han vart laga:",
    "A small count can tell of a single person. This rule was applied to everything in the report before it was made:",
  ),
} as const;
