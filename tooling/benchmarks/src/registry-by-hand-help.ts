import type { AnyValues } from "@prehosp/registry";
import { lack, number, said } from "./registry-read.ts";

/** By hand, without any rule as data: the call, the patient and the help. */
export const help = (v: AnyValues, year: number, found: string[]): void => {
  const recognisedArrest = said(v["recognised-arrest"]);
  const atRecognised = said(v["time-recognised"]);
  const telephoneCpr = said(v["telephone-cpr"]);
  const atTelephoneCpr = said(v["time-telephone-cpr"]);
  const ageMonths = number(v["age-months"]);
  const ageYears = number(v["age-years"]);
  const ageEstimated = said(v["age-estimated"]);
  const cprStartedBy = said(v["cpr-started-by"]);
  const bystanderCpr = said(v["bystander-cpr"]);
  const helperCpr = said(v["helper-cpr"]);
  const atFirstCompression = said(v["time-first-compression"]);
  const firstShockBy = said(v["first-shock-by"]);
  const resuscitationByAmbulance = said(v["resuscitation-by-ambulance"]);
  const atCprBystander = said(v["time-cpr-bystander"]);
  const atCprHelper = said(v["time-cpr-helper"]);
  const atCprAmbulance = said(v["time-cpr-ambulance"]);
  const witnessed = said(v["witnessed"]);
  if (recognisedArrest === false && atRecognised !== undefined) found.push("ohca.e001");
  if (recognisedArrest === true && lack(v["time-recognised"]) === "not-recorded") found.push("ohca.w002");
  if (recognisedArrest === true && lack(v["time-recognised"]) === "not-applicable") found.push("ohca.e003");
  if (telephoneCpr === false && atTelephoneCpr !== undefined) found.push("ohca.e004");
  if (telephoneCpr === true && lack(v["time-telephone-cpr"]) === "not-recorded") found.push("ohca.w005");
  if (telephoneCpr === true && lack(v["time-telephone-cpr"]) === "not-applicable") found.push("ohca.e006");
  if (telephoneCpr === true && recognisedArrest === false) found.push("ohca.w007");
  if (ageMonths >= 0 && ageYears >= 1 && ageYears <= 125) found.push("ohca.e020");
  if (ageYears === 0 && lack(v["age-months"]) === "not-recorded") found.push("ohca.w021");
  if (ageYears === 0 && lack(v["age-months"]) === "not-applicable") found.push("ohca.e022");
  if (ageYears !== ageYears && ageMonths !== ageMonths && ageEstimated === true) found.push("ohca.e023");
  if (ageYears < 0 || ageYears > 110) found.push("ohca.w024");
  if (
    cprStartedBy === "nobody" &&
    (bystanderCpr === "compressions-only" ||
      bystanderCpr === "compressions-and-ventilations" ||
      bystanderCpr === "unspecified")
  )
    found.push("ohca.e201");
  if (cprStartedBy === "nobody" && helperCpr === true) found.push("ohca.e202");
  if (cprStartedBy === "nobody" && atFirstCompression !== undefined) found.push("ohca.e203");
  if (cprStartedBy === "nobody" && firstShockBy === "nobody" && resuscitationByAmbulance === true)
    found.push("ohca.e204");
  if (cprStartedBy === "bystander" && bystanderCpr === "none") found.push("ohca.e205");
  if (cprStartedBy === "ambulance" && helperCpr === true) found.push("ohca.e206");
  if (
    cprStartedBy === "ambulance" &&
    (bystanderCpr === "compressions-only" ||
      bystanderCpr === "compressions-and-ventilations" ||
      bystanderCpr === "unspecified")
  )
    found.push("ohca.w207");
  if (cprStartedBy === "ambulance" && resuscitationByAmbulance === false) found.push("ohca.e208");
  if (bystanderCpr === "none" && atCprBystander !== undefined) found.push("ohca.e209");
  if (helperCpr === false && atCprHelper !== undefined) found.push("ohca.e210");
  if (resuscitationByAmbulance === false && atCprAmbulance !== undefined) found.push("ohca.e211");
  if (helperCpr === true && lack(v["helper-who"]) === "not-recorded") found.push("ohca.w212");
  if (helperCpr === true && lack(v["helper-who"]) === "not-applicable") found.push("ohca.e213");
  if (resuscitationByAmbulance === true && lack(v["time-ambulance-at-patient"]) === "not-applicable")
    found.push("ohca.e214");
  if (
    (cprStartedBy === "bystander" ||
      cprStartedBy === "dispatched-helper" ||
      cprStartedBy === "first-responder" ||
      cprStartedBy === "police" ||
      cprStartedBy === "ambulance") &&
    lack(v["time-first-compression"]) === "not-applicable"
  )
    found.push("ohca.e215");
  if (
    year >= 2017 &&
    (cprStartedBy === "first-responder" || cprStartedBy === "dispatched-helper") &&
    (bystanderCpr === "compressions-only" ||
      bystanderCpr === "compressions-and-ventilations" ||
      bystanderCpr === "unspecified")
  )
    found.push("ohca.w220");
  if (
    year >= 2017 &&
    (cprStartedBy === "first-responder" || cprStartedBy === "dispatched-helper") &&
    helperCpr === false
  )
    found.push("ohca.e221");
  if (year >= 2017 && witnessed === "first-responder" && cprStartedBy === "bystander") found.push("ohca.w222");
  if (
    year >= 2017 &&
    witnessed === "first-responder" &&
    lack(v["time-first-responder-at-patient"]) === "not-applicable"
  )
    found.push("ohca.e223");
  if (
    year >= 2017 &&
    cprStartedBy === "first-responder" &&
    lack(v["time-first-responder-at-patient"]) === "not-applicable"
  )
    found.push("ohca.e224");
  if (
    year >= 2017 &&
    firstShockBy === "first-responder" &&
    lack(v["time-first-responder-at-patient"]) === "not-applicable"
  )
    found.push("ohca.e225");
};
