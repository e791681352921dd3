import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the indicators and the catalogue of rules say. */
export const figureTexts = {
  lead: all(
    "Hvert tall står med teller, nevner, intervall og det som mangler. Forskjell innenfor intervallet er ikke en forskjell.",
    "Kvart tal står med teljar, nemnar, intervall og det som manglar. Skilnad innanfor intervallet er ikkje ein skilnad.",
    "Every figure stands with numerator, denominator, interval and what is missing. A difference within the interval is no difference.",
  ),
  tooFew: all("for få", "for få", "too few"),
  tooFewWhy: all(
    "Færre enn {n} i nevneren: tallene holdes tilbake.",
    "Færre enn {n} i nemnaren: tala blir haldne tilbake.",
    "Fewer than {n} in the denominator: the figures are withheld.",
  ),
  of: all("av", "av", "of"),
  numerator: all("Teller", "Teljar", "Numerator"),
  denominator: all("Nevner", "Nemnar", "Denominator"),
  population: all("Populasjon", "Populasjon", "Population"),
  period: all("Periode", "Periode", "Period"),
  definition: all("Definisjon", "Definisjon", "Definition"),
  traps: all("Å vite før tallet brukes", "Å vite før talet blir brukt", "To know before using the figure"),
  noFigures: all("Ingen målinger.", "Ingen målingar.", "No measurements."),
  version: all("versjon", "versjon", "version"),

  rulesLead: all(
    "Hver norm fra kildene, med reglene som koder den – eller hvorfor den ikke er kode. Normtekstene er våre egne ord, på engelsk.",
    "Kvar norm frå kjeldene, med reglane som kodar han – eller kvifor han ikkje er kode. Normtekstane er våre eigne ord, på engelsk.",
    "Every norm from the sources, with the rules that code it – or why it is not code. The wording is our own.",
  ),
  coded: all("kodet", "koda", "coded"),
  notCoded: all("ikke kodet", "ikkje koda", "not coded"),
  openNorm: all("ikke tatt stilling til", "ikkje teke stilling til", "nobody has said why not"),
  notVerified: all("ikke kontrollert", "ikkje kontrollert", "not verified"),
  norms: all("normer", "normer", "norms"),
  rationale: all("bare i begrunnelsen", "berre i grunngjevinga", "in the rationale only"),
  filter: all("Søk i normer og regler", "Søk i normer og reglar", "Search norms and rules"),
} as const satisfies Readonly<Record<string, Full>>;
