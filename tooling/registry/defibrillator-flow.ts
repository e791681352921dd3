import { register113 } from "../../packages/adapters/register-113/src/index.ts";
import { kinds } from "../../packages/chain/src/index.ts";
import { Defibrillator, DefibrillatorContact, DefibrillatorRegistration } from "../../packages/model/src/index.ts";
import { entriesOf } from "../../packages/model/src/glossary.ts";
import { table } from "../../packages/registry/src/artefacts/markdown.ts";
import { fieldsOf } from "./fact-rows.ts";

const words = (schema: { readonly shape: object }): string => {
  const said = new Map(entriesOf({ payload: schema }).map((word) => [word.path, word.norsk]));
  return Object.keys(schema.shape)
    .map((field) => said.get(field) ?? field)
    .join(", ");
};

const open = words(Defibrillator);
const closed = words(DefibrillatorRegistration.omit({ is: true }));
const tried = {
  nothing: "ikke prøvd",
  double: "bare prøvd mot en etterligning",
  installation: "prøvd hos et register",
};

const recipients: readonly (readonly string[])[] = [
  [
    "Alle, uten innlogging (GET /api/v1/public/defibrillators, siden /hjertestartere)",
    `Det åpne om dem som vises: ${open}. Om den er brukbar nå, hvorfor ikke, og når den sist ble bekreftet`,
    "Vilkårene for å vises, hvert av dem. Kontaktdata og koder i fritekst holdes tilbake. Posisjonen til den som spør, står i kroppen og i ingen logg",
    "Ingen steder",
  ],
  [
    "Innlogget i huben",
    "Det samme om alle, også skjulte og hvorfor, meldinger og påminnelser. Om en kontakt er ført, ikke hvem",
    "Rollen, og egen organisasjon for det som skrives",
    "Ingen steder",
  ],
  [
    "Den som arbeider ved AMK (operatør, medisinsk leder)",
    "Info til nødetater: koder, nøkler, hvem som åpner",
    "Rolle, og at formålet sies. Eiers kontaktdata får heller ikke AMK",
    "Hver lesing av hvelvet noteres, med formålet",
  ],
  [
    "Den ansvarlige og varakontakten",
    "En kode for hva det gjelder, og lenken som bekrefter",
    "Adressen som er ført på den selv; bare avtrykket av hemmeligheten lagres",
    "Hos varslingstjenesten som er valgt",
  ],
  [
    `Et annet register (adapter ${register113.id})`,
    `Registreringen av egne, hel, til døren for registeret. Adapteret sender verken kontakter eller den ansvarlige. ${tried[register113.verified]}`,
    "Bare der utrullingen sier putOwn. Andres endres aldri: bruk, feil og savnet meldes til eieren",
    "Hos mottakeren. I huben: nøkkelen der og hash av innholdet (defibrillator.put)",
  ],
  [
    "Den som tar ut en liste (prehosp defibrillators export)",
    "Det åpne om dem som vises, som GeoJSON, OpenStreetMap eller tabell",
    "Som for alle",
    "Hos den som tok den ut",
  ],
];

/** The data-flow sheet of the defibrillators in Norwegian, for whoever assesses the privacy of it: made from what stands as data in the code. */
export const defibrillatorFlowSheet = (): string =>
  [
    "# Dataflyt for hjertestartere",
    "",
    "<!-- Skrevet av tooling/registry/main.ts fra koden. Endre koden, ikke denne siden. -->",
    "",
    "Grunnlag for den dataansvarliges vurdering av personvernkonsekvenser (DPIA), ikke selve vurderingen. Hvem som er dataansvarlig, og hjemmelen, er ikke bekreftet.",
    "",
    "## Hva som er åpent, og hva som ligger i hvelvet",
    "",
    `Åpent: ${open}. Et sted folk kan gå til, er ingen identitet; den som har registrert sitt eget hjem, har valgt det.`,
    "",
    `Forseglet med én nøkkel for hver hjertestarter: ${closed}. Om en kontakt: ${words(DefibrillatorContact)}. I hovedboken står bare om feltet er ført.`,
    "",
    "## Mottakere",
    "",
    ...table(["Mottaker", "Får", "Avgrenset av", "Blir liggende"], recipients),
    "## Fakta i hovedboken",
    "",
    "Hovedboken bare vokser. Når nøkkelen til en hjertestarter slettes, er kontaktene og veien inn borte; stedet og historikken står.",
    "",
    ...table(
      ["Faktum", "Felt", "Ordet for folk", "Klasse"],
      kinds.all.filter(({ kind }) => kind.startsWith("defibrillator.")).flatMap(fieldsOf),
    ),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
