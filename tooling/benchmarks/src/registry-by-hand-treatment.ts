import type { AnyValues } from "@prehosp/registry";
import { lack, number, said, set } from "./registry-read.ts";

/** By hand, without any rule as data: shock, treatment and the way to hospital. */
export const treatment = (v: AnyValues, year: number, found: string[]): void => {
  const bystanderAed = said(v["bystander-aed"]);
  const firstShockBy = said(v["first-shock-by"]);
  const shocks = number(v["shocks"]);
  const atFirstShock = said(v["time-first-shock"]);
  const shockBeforeAmbulance = said(v["shock-before-ambulance"]);
  const resuscitationByAmbulance = said(v["resuscitation-by-ambulance"]);
  const firstRhythm = said(v["first-rhythm"]);
  const cprStartedBy = said(v["cpr-started-by"]);
  const notAttemptedBecause = said(v["not-attempted-because"]);
  const statusAtHandover = said(v["status-at-handover"]);
  const anyRosc = said(v["any-rosc"]);
  const alive24Hours = said(v["alive-24-hours"]);
  const transported = said(v["transported"]);
  const icd = said(v["icd"]);
  const drugs = set(v["drugs"]);
  const mechanicalCpr = said(v["mechanical-cpr"]);
  const airway = set(v["airway"]);
  const vascularAccess = said(v["vascular-access"]);
  const rosc = said(v["rosc"]);
  const atLeftScene = said(v["time-left-scene"]);
  const atHospitalArrival = said(v["time-hospital-arrival"]);
  const ecg12 = said(v["ecg-12"]);
  const stemi = said(v["stemi"]);
  if (bystanderAed === "shock-delivered" && firstShockBy === "nobody") found.push("ohca.e301");
  if (bystanderAed === "shock-delivered" && firstShockBy === "ambulance") found.push("ohca.e302");
  if (firstShockBy === "bystander" && (bystanderAed === "not-used" || bystanderAed === "analysed-no-shock"))
    found.push("ohca.e303");
  if (firstShockBy === "nobody" && shocks >= 1 && shocks <= 200) found.push("ohca.e304");
  if (
    (firstShockBy === "bystander" ||
      firstShockBy === "dispatched-helper" ||
      firstShockBy === "first-responder" ||
      firstShockBy === "police" ||
      firstShockBy === "ambulance") &&
    shocks === 0
  )
    found.push("ohca.e305");
  if (firstShockBy === "nobody" && atFirstShock !== undefined) found.push("ohca.e306");
  if (atFirstShock !== undefined && shocks === 0) found.push("ohca.e307");
  if (shockBeforeAmbulance === true && (firstShockBy === "ambulance" || firstShockBy === "nobody"))
    found.push("ohca.e308");
  if (
    shockBeforeAmbulance === false &&
    (firstShockBy === "bystander" ||
      firstShockBy === "dispatched-helper" ||
      firstShockBy === "first-responder" ||
      firstShockBy === "police")
  )
    found.push("ohca.e309");
  if (shockBeforeAmbulance === true && shocks === 0) found.push("ohca.e310");
  if (bystanderAed === "shock-delivered" && shocks === 0) found.push("ohca.e311");
  if (bystanderAed === "shock-delivered" && shockBeforeAmbulance === false) found.push("ohca.e312");
  if (
    (firstShockBy === "bystander" ||
      firstShockBy === "dispatched-helper" ||
      firstShockBy === "first-responder" ||
      firstShockBy === "police" ||
      firstShockBy === "ambulance") &&
    lack(v["time-first-shock"]) === "not-applicable"
  )
    found.push("ohca.e313");
  if (
    (firstShockBy === "bystander" ||
      firstShockBy === "dispatched-helper" ||
      firstShockBy === "first-responder" ||
      firstShockBy === "police" ||
      firstShockBy === "ambulance") &&
    lack(v["time-first-shock"]) === "not-recorded"
  )
    found.push("ohca.w314");
  if (firstShockBy === "ambulance" && resuscitationByAmbulance === false) found.push("ohca.e315");
  if (
    (firstRhythm === "vf" || firstRhythm === "vt" || firstRhythm === "aed-shockable") &&
    firstShockBy === "nobody" &&
    resuscitationByAmbulance === true
  )
    found.push("ohca.w320");
  if (
    (firstRhythm === "vf" || firstRhythm === "vt" || firstRhythm === "aed-shockable") &&
    shocks === 0 &&
    resuscitationByAmbulance === true
  )
    found.push("ohca.w321");
  if (cprStartedBy === "nobody" && firstShockBy === "nobody" && firstRhythm === "circulation") found.push("ohca.w330");
  if (resuscitationByAmbulance === true && notAttemptedBecause !== undefined) found.push("ohca.e401");
  if (resuscitationByAmbulance === false && lack(v["not-attempted-because"]) === "not-applicable")
    found.push("ohca.e403");
  if (notAttemptedBecause === "obviously-dead" && (statusAtHandover === "rosc" || statusAtHandover === "ongoing-cpr"))
    found.push("ohca.e404");
  if (notAttemptedBecause === "obviously-dead" && anyRosc === true) found.push("ohca.w405");
  if (notAttemptedBecause === "obviously-dead" && alive24Hours === true) found.push("ohca.e406");
  if (notAttemptedBecause === "obviously-dead" && transported === true) found.push("ohca.w407");
  if (notAttemptedBecause === "icd-shock-succeeded" && icd === "none") found.push("ohca.e408");
  if (
    (notAttemptedBecause === "signs-of-circulation" || notAttemptedBecause === "icd-shock-succeeded") &&
    statusAtHandover === "dead"
  )
    found.push("ohca.w409");
  if (year >= 2021 && resuscitationByAmbulance === false && lack(v["not-attempted-because"]) === "not-recorded")
    found.push("ohca.e402");
  if (
    resuscitationByAmbulance === false &&
    (drugs?.includes("adrenaline") ||
      drugs?.includes("amiodarone") ||
      drugs?.includes("vasopressin") ||
      drugs?.includes("other"))
  )
    found.push("ohca.w420");
  if (
    resuscitationByAmbulance === false &&
    (mechanicalCpr === "compression-decompression" ||
      mechanicalCpr === "load-distributing-band" ||
      mechanicalCpr === "other")
  )
    found.push("ohca.w421");
  if (resuscitationByAmbulance === false && (airway?.includes("endotracheal-tube") || airway?.includes("surgical")))
    found.push("ohca.w422");
  if (
    (drugs?.includes("adrenaline") || drugs?.includes("amiodarone") || drugs?.includes("vasopressin")) &&
    vascularAccess === "none"
  )
    found.push("ohca.e423");
  if (
    drugs?.includes("none") &&
    (vascularAccess === "central" ||
      vascularAccess === "peripheral-iv" ||
      vascularAccess === "io" ||
      vascularAccess === "endotracheal")
  )
    found.push("ohca.w424");
  if (vascularAccess === "endotracheal" && airway?.includes("none")) found.push("ohca.e425");
  if (statusAtHandover === "rosc" && anyRosc === false) found.push("ohca.e501");
  if (statusAtHandover === "rosc" && rosc === false) found.push("ohca.w502");
  if (statusAtHandover === "ongoing-cpr" && transported === false) found.push("ohca.e503");
  if (statusAtHandover === "rosc" && transported === false) found.push("ohca.w504");
  if (transported === false && atLeftScene !== undefined) found.push("ohca.e505");
  if (transported === false && atHospitalArrival !== undefined) found.push("ohca.e506");
  if (transported === true && lack(v["time-hospital-arrival"]) === "not-recorded") found.push("ohca.w507");
  if (transported === true && lack(v["time-hospital-arrival"]) === "not-applicable") found.push("ohca.e508");
  if (transported === true && lack(v["time-left-scene"]) === "not-applicable") found.push("ohca.e509");
  if (ecg12 === false && stemi !== undefined) found.push("ohca.e510");
  if (ecg12 === true && lack(v["stemi"]) === "not-recorded") found.push("ohca.w511");
  if (ecg12 === true && lack(v["stemi"]) === "not-applicable") found.push("ohca.e512");
  if (ecg12 === true && anyRosc === false) found.push("ohca.w513");
  if (stemi === true && lack(v["ecg-12"]) === "not-applicable") found.push("ohca.e514");
  if (cprStartedBy === "nobody" && firstShockBy === "nobody" && anyRosc === true) found.push("ohca.w515");
};
