import { ohca } from "../../dataset.ts";
import type { CodeMeaning, CodeTable, FlatColumn } from "../format.ts";
import { leftColumn, none, says } from "./say.ts";

const notValues: Readonly<Record<string, CodeMeaning>> = {
  "7701001": none("not-applicable"),
  "7701003": none("not-recorded"),
  "7701005": none("not-obtained", "source-does-not-collect"),
};
const unable: CodeMeaning = none("not-obtained", "source-cannot-tell");

const coded = (
  number: string,
  element: string,
  codes: Parameters<typeof says>[1],
  more: ReturnType<typeof says> = {},
): FlatColumn => ({
  heading: `eArrest.${number}`,
  reads: "codes",
  many: "|",
  codes: { ...says(element, { ...codes, ...notValues }), ...more },
});

const moment = (number: string, element: string): FlatColumn => ({
  heading: `eArrest.${number}`,
  reads: "value",
  element,
  codes: says(element, { ...notValues, "8801023": unable }),
});

const withheld = (because: CodeMeaning) =>
  ({ "resuscitation-by-ambulance": { value: false }, "not-attempted-because": because }) as const;

// A first responder of an ambulance service is in our words no akutthjelper and no ambulance of its own: no code says the same.
const helper = (first: string) => ({
  [`${first}001`]: "bystander",
  [`${first}003`]: "bystander",
  [`${first}005`]: "bystander",
  [`${first}007`]: "no-counterpart",
  [`${first}009`]: "police",
  [`${first}011`]: "first-responder",
  [`${first}013`]: "ambulance",
});

/** The arrest section of NEMSIS 3.5.1, one column per element, several codes of a cell parted by a bar. */
export const nemsis351: CodeTable = {
  id: "nemsis-3.5.1-earrest",
  version: "3.5.1",
  family: "nemsis",
  dataset: ohca,
  system: "nemsis",
  source:
    "NEMSIS 3.5.1 eArrest_v3.xsd and commonTypes_v3.xsd (github peakresponse/nemsis_public @47e20a7); the counterparts are our choice",
  verified: false,
  nothing: [],
  columns: [
    {
      heading: "eArrest.01",
      reads: "codes",
      // Before or after arrival says nothing of who saw it, which has its own element; without a value the line may still be one.
      codes: { "3001001": "no-arrest", "3001003": {}, "3001005": {}, "7701001": {}, "7701003": {}, "7701005": {} },
    },
    coded("02", "cause", {
      "3002001": "medical",
      "3002003": "drowning",
      "3002005": "overdose",
      "3002007": "electrocution",
      "3002009": "medical",
      "3002011": "no-counterpart",
      "3002013": "no-counterpart",
      "3002015": "trauma",
    }),
    coded(
      "03",
      "resuscitation-by-ambulance",
      { "3003001": true, "3003003": true, "3003005": true },
      {
        "3003007": withheld("no-counterpart"),
        "3003009": withheld({ value: "dnacpr" }),
        "3003011": withheld({ value: "signs-of-circulation" }),
      },
    ),
    coded("04", "witnessed", {
      "3004001": "no",
      "3004003": "bystander",
      "3004005": "health-personnel",
      "3004007": "bystander",
    }),
    // Used, but not told by whom: the police may have, who are no bystander.
    coded("07", "bystander-aed", { "3007001": "not-used", "3007003": "no-counterpart", "3007005": "no-counterpart" }),
    coded("11", "first-rhythm", {
      "3011001": "asystole",
      "3011005": "pea",
      "3011007": "aed-non-shockable",
      "3011009": "aed-shockable",
      "3011011": "vf",
      "3011013": "vt",
    }),
    coded(
      "12",
      "any-rosc",
      { "3012003": true, "3012005": true },
      {
        "3012001": { "any-rosc": { value: false }, rosc: { value: false } },
        "3012007": { "any-rosc": { value: true }, rosc: { value: true } },
      },
    ),
    coded("13", "cpc-discharge", { "3013001": "cpc-1", "3013003": "cpc-2", "3013005": "cpc-3", "3013007": "cpc-4" }),
    moment("15", "time-cpr-ended"),
    coded("18", "status-at-handover", {
      "3018001": "no-counterpart",
      "3018003": "dead",
      "3018005": "ongoing-cpr",
      "3018007": "rosc",
      "3018009": "no-counterpart",
      "3018011": "no-counterpart",
    }),
    moment("19", "time-first-compression"),
    coded("20", "cpr-started-by", helper("3020")),
    coded("22", "first-shock-by", helper("3022")),
    leftColumn("eArrest.09", "the dataset does not ask how compressions and ventilations were given"),
    leftColumn("eArrest.10", "the dataset asks for temperature management as a whole"),
    leftColumn("eArrest.14", "the dataset has no time of the arrest outside hospital"),
    leftColumn("eArrest.16", "the dataset does not ask why an attempt ended"),
    leftColumn("eArrest.17", "the dataset does not ask for the rhythm at arrival"),
    leftColumn("eArrest.21", "the dataset does not ask who applied the AED"),
  ],
};
