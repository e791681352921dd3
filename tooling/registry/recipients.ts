import { RegistryFhirSettings, registryFhir } from "../../packages/adapters/registry-fhir/src/index.ts";
import { registryFlat } from "../../packages/adapters/registry-flat/src/index.ts";
import { datasets, exportProblemTexts, heldBackTexts, wholeFormat } from "../../packages/registry/src/index.ts";

/** Somebody that a case, or what is made of it, goes to. */
interface Recipient {
  readonly who: string;
  readonly gets: string;
  /** What narrows it: an allow-list, a role, a choice of elements. */
  readonly narrowedBy: string;
  /** Whether a reservation is looked up on the way. */
  readonly reservations: string;
  readonly kept: string;
}

const { accepts } = RegistryFhirSettings.parse({ url: "https://example.org", namespace: "https://example.org/id" });
const columns = datasets.map((one) => `${one.id}: ${String(wholeFormat(one).columns.length)} kolonner`).join("; ");
const tried = {
  nothing: "ikke prøvd",
  double: "bare prøvd mot en etterligning",
  installation: "prøvd hos et register",
};
const asDeclared = ({ speaks, verified }: { readonly speaks: string; readonly verified: keyof typeof tried }): string =>
  `${speaks}; ${tried[verified]}`;
const notLookedUp = "Nei. Den dataansvarlige må avgjøre om det kreves";

/** Everybody that the registry's data can go to, as the code stands. */
export const recipients: readonly Recipient[] = [
  {
    who: "Registermedarbeider hos den som eier skjemaet",
    gets: "Hele skjemaet med kilder, konflikter og historikk",
    narrowedBy:
      "Rollen registry-officer, og at skjemaet er organisasjonens eget eller tildelt den; andre får 403, og det logges",
    reservations: notLookedUp,
    kept: "Hver lesing noteres (form.read). Ulagrede tastetrykk ligger kryptert i nettleseren til de er lagret",
  },
  {
    who: "Register over FHIR (adapter fhir)",
    gets: `Signert skjema, alle elementer. ${asDeclared(registryFhir)}`,
    narrowedBy: `Tillatelsesliste; uten eget valg: ${accepts.join(", ")}`,
    reservations: notLookedUp,
    kept: "Hos mottakeren. I huben: kvittering og hash av innholdet (case.delivered)",
  },
  {
    who: "Register over fil (adapter flat-file)",
    gets: `Signert skjema, alle elementer. ${asDeclared(registryFlat)} (${columns})`,
    narrowedBy: "Mappen: den som kan lese den, kan lese tilfellene",
    reservations: notLookedUp,
    kept: "I mappen, til mottakeren fjerner filen. I huben som over",
  },
  {
    who: "Registermedarbeider som tar ut en periode (GET /api/v1/registry/exports)",
    gets: `Signerte skjemaer av virkelige hendelser, alle elementer (${columns})`,
    narrowedBy: "Rolle, egen organisasjon, datasett og periode",
    reservations: "Nei; manifestet sier not-checked",
    kept: "Hos den som tok det ut; uttaket noteres på hvert skjema (form.read)",
  },
  {
    who: "Forskningsprosjekt (prehosp registry research-export)",
    gets: "Bare de godkjente elementene, med pseudonym per prosjekt, flyttede tider, grovt sted og grov alder",
    narrowedBy: `Prosjektets godkjenning. Uten nødvendige lister lages ingen fil (${Object.keys(exportProblemTexts).join(", ")})`,
    reservations: `Ja. Holdes tilbake, talt etter grunn: ${Object.keys(heldBackTexts).join(", ")}`,
    kept: "Hos prosjektet. Nøkkelen blir igjen hos den som lager filen",
  },
];
