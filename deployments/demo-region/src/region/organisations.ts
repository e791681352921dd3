import type { OrgId } from "@prehosp/model";
import { municipalities } from "../places/municipalities.ts";

/** What an organisation does in the chain, in the words of the hub's region. */
export type OrganisationKind =
  | "AMK"
  | "LVS"
  | "110"
  | "112"
  | "health-trust"
  | "municipality"
  | "fire-service"
  | "voluntary"
  | "police"
  | "hospital"
  | "registry";

/** An organisation of the region; every one is invented. */
export interface Organisation {
  readonly id: OrgId;
  readonly kind: OrganisationKind;
  readonly name: string;
}

/** An organisation's id; the data of a region is where ids are coined. */
export const org = (id: string): OrgId => id as OrgId;

// prettier-ignore
const named = [
  ["amk-demo-sor", "AMK", "AMK Demo Sør"],
  ["amk-demo-nabo", "AMK", "AMK Demo Nabo"],
  ["lvs-kristiansand", "LVS", "Legevaktsentral Demo Kristiansand"],
  ["lvs-arendal", "LVS", "Legevaktsentral Demo Arendal"],
  ["lvs-mandal", "LVS", "Legevaktsentral Demo Mandal"],
  ["lvs-flekkefjord", "LVS", "Legevaktsentral Demo Flekkefjord"],
  ["lvs-evje", "LVS", "Legevaktsentral Demo Evje"],
  ["lvs-risor", "LVS", "Legevaktsentral Demo Risør"],
  ["110-demo", "110", "110-sentralen Demo Sør"],
  ["112-demo", "112", "Politiets operasjonssentral Demo Sør"],
  ["politi-demo", "police", "Politidistrikt Demo Sør"],
  ["hf-demo", "health-trust", "Helseforetak Demo Sør"],
  ["akuttmottak-kristiansand", "hospital", "Akuttmottak Demo Kristiansand"],
  ["akuttmottak-arendal", "hospital", "Akuttmottak Demo Arendal"],
  ["akuttmottak-flekkefjord", "hospital", "Akuttmottak Demo Flekkefjord"],
  ["brann-kristiansand", "fire-service", "Brannvesen Demo Kristiansand"],
  ["brann-ost-iks", "fire-service", "Brannvesen Demo Øst IKS"],
  ["brann-lindesnes", "fire-service", "Brannvesen Demo Lindesnes og Lyngdal"],
  ["brann-lister", "fire-service", "Brannvesen Demo Lister"],
  ["brann-dalene", "fire-service", "Brannvesen Demo Evje og Vennesla"],
  ["brann-bygdene", "fire-service", "Frivillig brannvern Demo Valle, Åseral og Iveland"],
  ["rk-demo-kristiansand", "voluntary", "Røde Kors Demo Kristiansand"],
  ["rk-demo-evje", "voluntary", "Røde Kors Demo Evje"],
  ["rk-demo-risor", "voluntary", "Røde Kors Demo Risør"],
  ["nf-demo-lillesand", "voluntary", "Norsk Folkehjelp Demo Lillesand"],
  ["rs-demo", "voluntary", "Redningsselskapet Demo"],
  ["register-demo", "registry", "Hjertestansregister Demo"],
] as const satisfies readonly (readonly [string, OrganisationKind, string])[];

/** Everyone who may receive or send: the named ones and the 25 municipalities. */
export const organisations: readonly Organisation[] = [
  ...named.map(([id, kind, name]) => ({ id: org(id), kind, name })),
  ...municipalities.map(({ number, name }) => ({
    id: org(`kommune-${number}`),
    kind: "municipality" as const,
    name: `${name} kommune (demonstrasjon)`,
  })),
];
