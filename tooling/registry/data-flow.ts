import { kinds } from "../../packages/chain/src/index.ts";
import { formSaved } from "../../packages/chain/src/kinds/form.ts";
import { table } from "../../packages/registry/src/artefacts/markdown.ts";
import { typeTexts } from "../../packages/registry/src/artefacts/texts.ts";
import { datasets, elementsOf, openQuestions, registries } from "../../packages/registry/src/index.ts";
import type { Dataset, Element, RegistryLaw } from "../../packages/registry/src/index.ts";
import { cellOf } from "../../packages/registry/src/research/cell.ts";
import { classNorsk, fieldsOf } from "./fact-rows.ts";
import { recipients } from "./recipients.ts";

const fromChain = new Set(["record.read", "handover.received", "case.delivered"]);
const registryKinds = kinds.all.filter(({ kind }) => kind.startsWith("form.") || fromChain.has(kind));

// The element's own made-up example, sent the way that a project's values go.
const shownAs = { age: "five-years", place: "region" } as Parameters<typeof cellOf>[2];
const inResearch = (element: Element): string => {
  const area = { [String(element.example)]: { trust: "(helseforetaket)", region: "(regionen)" } };
  const source = { system: "", ref: "" };
  const entry = { value: element.example, source, ...(element.type === "time" ? { exactness: "exact" as const } : {}) };
  return cellOf(element, entry, shownAs, area, { person: "", days: -100, minutes: 61 }).value ?? "holdes tilbake";
};

const elementRows = (dataset: Dataset): readonly (readonly string[])[] =>
  elementsOf(dataset).map((element) => [
    element.id,
    element.label.nb,
    typeTexts[element.type].nb,
    classNorsk[formSaved.classes.entries!],
    [element.example].flat().join(" "),
    inResearch(element),
  ]);

type Said = RegistryLaw["controller"] | RegistryLaw["retention"] | RegistryLaw["legalBasis"]["consentRequired"];

const saidNorsk = { yes: "ja", no: "nei", unverified: "ikke bekreftet", "without-limit": "uten grense" } as const;

const answer = (said: Said): string => {
  if (said.is === "stated") return said.says;
  return said.is === "months-after-event" ? `${String(said.months)} måneder etter hendelsen` : saidNorsk[said.is];
};

const lawSection = (law: RegistryLaw): readonly string[] => {
  const { regulation, consentRequired, reservationRight, identityRequired } = law.legalBasis;
  const rows: readonly (readonly [string, Said])[] = [
    ["Hjemmel", regulation],
    ["Samtykke kreves", consentRequired],
    ["Reservasjonsrett", reservationRight],
    ["Registeret skal vite hvem personen er", identityRequired],
    ["Dataansvarlig", law.controller],
    ["Databehandler", law.processor],
    ["Oppbevaring", law.retention],
  ];
  return [
    `### ${law.name} (${law.id})`,
    "",
    `${law.decided.source}. Ført ${law.decided.on}.`,
    "",
    ...table(
      ["Spørsmål", "Svar", "Kilde (slik den står i koden)"],
      rows.map(([question, said]) => [question, answer(said), said.source]),
    ),
    ...openQuestions(law).map(({ means }) => `- ${means.nb}`),
    "",
  ];
};

/** The data-flow sheet of the registry in Norwegian, for whoever assesses the privacy of it: made from what stands as data in the code. */
export const dataFlowSheet = (): string =>
  [
    "# Dataflyt i hjertestansregisteret",
    "",
    "<!-- Skrevet av tooling/registry/main.ts fra koden. Endre koden, ikke denne siden. -->",
    "",
    "Grunnlag for den dataansvarliges vurdering av personvernkonsekvenser (DPIA), ikke selve vurderingen. Det som ikke er bekreftet, er merket «ikke bekreftet». Hva et ubekreftet svar fører til, gjelder der retten slås opp; se kolonnen for det under Mottakere.",
    "",
    "## Rettsgrunnlag, ansvar og oppbevaring",
    "",
    ...registries.flatMap(lawSection),
    "## Mottakere",
    "",
    "Navn, fødselsnummer, adresse og fritekst om pasienten er ikke elementer i noe datasett. Et skjema er likevel helseopplysninger om en person som kan kjennes igjen: nøkkelen, tidene og kommunen peker på hendelsen.",
    "",
    ...table(
      ["Mottaker", "Får", "Avgrenset av", "Reservasjon slås opp", "Blir liggende"],
      recipients.map((one) => [one.who, one.gets, one.narrowedBy, one.reservations, one.kept]),
    ),
    "## Fakta i hovedboken",
    "",
    "Et skjema fylles av det kjeden har mottatt (hendelse, tider, journal), av det en registermedarbeider skriver, og av filer som tas inn. Hovedboken bare vokser: en rettelse legges til, og ingen oppbevaringstid fjerner skjemafakta i dag. Hvert faktum bærer også hvem som skrev det (nøkkelen til den ansatte), når, for hvilken organisasjon og fra hvilken kilde. Et felt av klassen identitet blir avvist; slikt ligger forseglet i hvelvet.",
    "",
    ...table(["Faktum", "Felt", "Ordet for folk", "Klasse"], registryKinds.flatMap(fieldsOf)),
    ...datasets.flatMap((dataset) => [
      `## Elementer: ${dataset.title.nb} (${dataset.id}@${dataset.version})`,
      "",
      "Siste kolonne viser eksempelet slik en forskningsfil sier det, med femårsgrupper, helseregion og tider flyttet 100 døgn tilbake og 61 minutter fram. Flyttingen er en annen for hver person i hvert prosjekt.",
      "",
      ...table(["Element", "Navn", "Slag", "Klasse", "Eksempel", "I en forskningsfil"], elementRows(dataset)),
    ]),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
