import { afterAll, beforeAll } from "vitest";
import { type Started, ask, deploymentOf, region, start } from "./hub.ts";

export const EMPLOYER = "brann-lister";
const actors = [
  {
    credential: "lister",
    by: "role:coordinator:lister",
    owner: EMPLOYER,
    roles: ["coordinator"],
    elsewhere: [region.id],
  },
  {
    credential: "dalene",
    by: "role:coordinator:dalene",
    owner: "brann-dalene",
    roles: ["coordinator"],
    elsewhere: [region.id],
  },
];
const proof = (ref: string, account: string, over: object = {}) => ({
  says: "proof",
  account: { system: "laering", account },
  competence: "nodnett-user",
  kind: "course",
  on: "2026-02-03",
  outcome: "passed",
  attributes: {},
  attestedBy: { absent: "not-recorded" },
  documented: true,
  source: { system: "laering", ref },
  ...over,
});
/** The rows of the learning source; they may grow while the hub reads. */
const rows: unknown[] = [
  proof("r1", "x-1"),
  { says: "proof", broken: "Kari Prøvesen" },
  proof("r2", "x-2"),
  { says: "taken-back", takesBack: "r2", source: { system: "laering", ref: "r3" } },
];

export const mapping = {
  system: "gammelt-arkiv",
  who: { column: "Ansattnr", as: "account" },
  competence: { column: "Kurs", codes: { "Nødnett bruker": "nodnett-user" } },
  kind: { is: "course" },
  outcome: { column: "Resultat", codes: { Bestått: "passed" } },
  on: { column: "Dato", order: "day.month.year" },
  ignored: ["Navn"],
};
export const csv = [
  "Ansattnr;Navn;Kurs;Resultat;Dato",
  "1001;Kari Prøvesen;Nødnett bruker;Bestått;3.2.2025",
  "1001;Prøvesen, Kari;Nødnett bruker;Bestått;3.2.2025",
  "1002;Ola Prøvesen;Nødnett bruker;Bestått;4.2.2025",
  "1003;Per Prøvesen;Nødnett bruker;Bestått;31.2.2025",
].join("\r\n");
export const bytes = (text: string, bom = true) => Buffer.from(`${bom ? "\u{feff}" : ""}${text}`).toString("base64");
export const file = { name: "arkiv-2025.csv", content: bytes(csv), mapping };
export const account = (a: string) => ({ system: "gammelt-arkiv", account: a });

/** A hub for the tests of a file, with two employers, a key for national numbers and a learning source. */
export const importingHub = () => {
  let hub: Started;
  beforeAll(async () => {
    process.env["TEST_EMPLOYER_KEY"] = "0123456789abcdef0123456789abcdef";
    hub = await start({
      deployment: deploymentOf({
        bodyLimitBytes: 20_000,
        employerKeyEnv: "TEST_EMPLOYER_KEY",
        doors: { access: { use: "memory", settings: { actors } }, learning: { use: "memory", settings: { rows } } },
      } as never),
    });
  });
  afterAll(() => hub.stop());

  const as = (credential: string) => ({ headers: { authorization: `Bearer ${credential}` } });
  const post = (path: string, json: unknown, who = "lister") => ask(`${hub.url}/api/v1${path}`, { ...as(who), json });
  const get = (path: string, who = "lister") => ask(`${hub.url}/api/v1${path}`, as(who));
  return { as, post, get, url: () => hub.url, logs: () => hub.logs };
};
