import { ohca } from "../../dataset.ts";
import type { CodeTable, FlatColumn } from "../format.ts";
import { codeColumn, leftColumn, none } from "./say.ts";

const seenIn = (script: string) =>
  `Code tables of exports of the national arrest register, as ${script} (github ybkamaleri/HSR @2ad7961) used them; not confirmed by the register`;

const yes = { "0": true, "1": false };
const nobodyChose = { "-1": none("not-recorded") };
const unknown = { "999": none("unknown") };

const columnsOfAll: readonly FlatColumn[] = [
  { heading: "Fodselsnummer", reads: "national-number" },
  leftColumn("ReshId", "the reporting unit is no part of a case"),
];

const table = (version: string, script: string, columns: readonly FlatColumn[]): CodeTable => ({
  id: `norcar-${version}`,
  version,
  family: "norcar",
  dataset: ohca,
  system: `norcar-${version}`,
  source: seenIn(script),
  verified: false,
  nothing: ["NA", "NULL"],
  zone: "Europe/Oslo",
  columns: [...columnsOfAll, ...columns],
});

const gender = (codes: Parameters<typeof codeColumn>[2]): FlatColumn => ({
  ...codeColumn("PatientGender", "sex", codes),
  also: ["Kjonn"],
});

/** The export behind HSFigAndeler.R: older than the report of 2015, with 1 for no. */
export const norcarOlder: CodeTable = table("older", "HSFigAndeler.R", [
  codeColumn("CprByst", "bystander-cpr", {
    "1": "none",
    "2": "unspecified",
    "888": none("unknown"),
    "999": none("not-applicable"),
  }),
  codeColumn("Forste_rytme", "first-rhythm", {
    "0": "vf",
    "1": "vt",
    "2": "asystole",
    "3": "pea",
    "4": "circulation",
    "999": "unlabelled",
  }),
]);

/** The export of the report of 2015: 0 is yes. */
export const norcar2015: CodeTable = table("2015", "rapport2015.R and HSFigAndeler.R", [
  gender({ "0": "male", "1": "female" }),
  codeColumn("CaObs", "witnessed", {
    "0": "bystander",
    "1": "health-personnel",
    "99": "no",
    ...unknown,
    ...nobodyChose,
  }),
  codeColumn("CprByst", "bystander-cpr", {
    "0": "unspecified",
    "1": "none",
    "888": "unlabelled",
    "999": "unlabelled",
    ...nobodyChose,
  }),
  codeColumn("CprEms", "resuscitation-by-ambulance", yes),
  codeColumn("Rosc", "any-rosc", yes),
  codeColumn("Surv24H", "alive-24-hours", { "0": true }),
  codeColumn("Survival30D", "alive-30-days", { "0": true }),
  codeColumn("Transp", "transported", { "0": true }),
  codeColumn("StatusArrHosp", "status-at-handover", { "0": "unlabelled", "1": "unlabelled", "4": "unlabelled" }),
  leftColumn("TranspDirect", "the dataset does not ask which hospital it was"),
  leftColumn("TranspDirectPci", "the dataset does not ask where in hospital"),
  leftColumn("TransferHospPci", "the dataset does not ask for later transfers"),
]);

/** The export of the report of 2016: sex is 1 and 2, and sustained circulation has a column of its own. */
export const norcar2016: CodeTable = table("2016", "arsrappport2016.R", [
  gender({ "1": "male", "2": "female" }),
  codeColumn("Arsak til hjertestans", "cause", { "0": "medical" }),
  codeColumn("VedvarendeROSC", "rosc", yes),
  codeColumn("Status24timer", "alive-24-hours", { "0": true }),
  { heading: "DatoogtidhenvendelsemottatAMK", reads: "value", element: "time-registered" },
]);
