import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the controls for a changed incident, a conference and a settlement say. */
export const changeTexts = {
  title: all("Hendelsen er endret", "Hendinga er endra", "The incident has changed"),
  about: all(
    "Gjelder fra nå, aldri før. Det som ikke velges, står som det var. Et nytt forslag lages; ingenting varsles av dette.",
    "Gjeld frå no, aldri før. Det som ikkje blir valt, står som det var. Eit nytt forslag blir laga; ingenting blir varsla av dette.",
    "Holds from now, never before. What is not chosen stands as it was. A new proposal is made; this alarms nobody.",
  ),
  asBefore: all("som før", "som før", "as before"),
  urgency: all("Hastegrad", "Hastegrad", "Urgency"),
  code: all("Kriteriets kode", "Koden til kriteriet", "Code of the criterion"),
  index: all("Indeks", "Indeks", "Index"),
  edition: all("Utgave", "Utgåve", "Edition"),
  criterionWhole: all(
    "Et kriterium trenger kode, indeks og utgave.",
    "Eit kriterium treng kode, indeks og utgåve.",
    "A criterion needs code, index and edition.",
  ),
  send: all("Endre og lag nytt forslag", "Endre og lag nytt forslag", "Change, and make a new proposal"),

  conferFirst: all(
    "Legevaktsentralen initierer: konferer med AMK først. Varslingen venter ikke på det.",
    "Legevaktsentralen initierer: konferer med AMK først. Varslinga ventar ikkje på det.",
    "The legevakt centre initiates: confer with AMK first. The alarm does not wait for it.",
  ),
  conferred: all("Konferert med AMK", "Konferert med AMK", "Conferred with AMK"),

  settlement: all("Oppgjør", "Oppgjer", "Settlement"),
  settlementAbout: all(
    "Antall og koder. Ingen navn, og ingenting om pasienten. Det som skrives sist, gjelder.",
    "Tal og kodar. Ingen namn, og ingenting om pasienten. Det som blir skrive sist, gjeld.",
    "Counts and codes. No names, and nothing of the patient. What is written last holds.",
  ),
  onDuty: all("Hele mannskapet på aktiv vakt", "Heile mannskapet på aktiv vakt", "Whole crew on active duty"),
  consumables: all("Forbruksmateriell", "Forbruksmateriell", "Consumables"),
  used: all("brukt, som på linjene", "brukt, som på linjene", "used, as on the lines"),
  nothingUsed: all("ingenting brukt", "ingenting brukt", "nothing used"),
  article: all("Artikkel (kode)", "Artikkel (kode)", "Article (code)"),
  pieces: all("Antall", "Tal", "Pieces"),
  addLine: all("Legg til linje", "Legg til linje", "Add a line"),
  removeLine: all("Fjern", "Fjern", "Remove"),
  badArticle: all(
    "Skriv koden med små bokstaver a–z, tall og bindestrek, og begynn med en bokstav.",
    "Skriv koden med små bokstavar a–z, tal og bindestrek, og byrj med ein bokstav.",
    "Write the code in small letters a–z, digits and hyphens, beginning with a letter.",
  ),
  twice: all(
    "Artikkelen står på en linje over. Skriv hele antallet der.",
    "Artikkelen står på ei linje over. Skriv heile talet der.",
    "The article stands on a line above. Write the whole count there.",
  ),
  badPieces: all(
    "Skriv et helt antall, 0 eller mer.",
    "Skriv eit heilt tal, 0 eller meir.",
    "Write a whole number, 0 or more.",
  ),
} as const satisfies Readonly<Record<string, Full>>;
