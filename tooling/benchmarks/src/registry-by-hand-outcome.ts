import type { AnyValues } from "@prehosp/registry";
import { lack, number, said, set } from "./registry-read.ts";

/** By hand, without any rule as data: hospital and outcome. */
export const outcome = (v: AnyValues, found: string[]): void => {
  const statusAtHandover = said(v["status-at-handover"]);
  const survivedEvent = said(v["survived-event"]);
  const transported = said(v["transported"]);
  const specialistHospital = said(v["specialist-hospital"]);
  const anyRosc = said(v["any-rosc"]);
  const rosc = said(v["rosc"]);
  const ttm = said(v["ttm"]);
  const iabp = said(v["iabp"]);
  const glucoseTitrated = said(v["glucose-titrated"]);
  const targetMap = number(v["target-map"]);
  const neuroprognostication = set(v["neuroprognostication"]);
  const treatmentWithdrawn = said(v["treatment-withdrawn"]);
  const organDonation = said(v["organ-donation"]);
  const aliveAtDischarge = said(v["alive-at-discharge"]);
  const ecls = said(v["ecls"]);
  const alive24Hours = said(v["alive-24-hours"]);
  const ph = number(v["ph"]);
  const lactate = number(v["lactate"]);
  const ttmTarget = number(v["ttm-target"]);
  const atRosc = said(v["time-rosc"]);
  const alive30Days = said(v["alive-30-days"]);
  const reperfusion = set(v["reperfusion"]);
  const reperfusionTiming = said(v["reperfusion-timing"]);
  const cpcDischarge = said(v["cpc-discharge"]);
  const mrsDischarge = said(v["mrs-discharge"]);
  const alive12Months = said(v["alive-12-months"]);
  const causeOfDeath = said(v["cause-of-death"]);
  if (statusAtHandover === "dead" && survivedEvent === true) found.push("ohca.e601");
  if (transported === false && survivedEvent === true) found.push("ohca.e602");
  if (transported === false && specialistHospital !== undefined) found.push("ohca.w603");
  if (survivedEvent === true && anyRosc === false) found.push("ohca.e604");
  if (survivedEvent === true && rosc === false) found.push("ohca.e605");
  if (transported === false && ttm === "in-hospital-after-rosc") found.push("ohca.e606");
  if (transported === false && iabp === true) found.push("ohca.e607");
  if (transported === false && glucoseTitrated === true) found.push("ohca.e608");
  if (transported === false && targetMap >= 0) found.push("ohca.e609");
  if (
    transported === false &&
    (neuroprognostication?.includes("clinical") ||
      neuroprognostication?.includes("eeg") ||
      neuroprognostication?.includes("ssep") ||
      neuroprognostication?.includes("imaging") ||
      neuroprognostication?.includes("biomarkers") ||
      neuroprognostication?.includes("other"))
  )
    found.push("ohca.e610");
  if (transported === false && treatmentWithdrawn === true) found.push("ohca.e611");
  if (transported === false && organDonation === true) found.push("ohca.e612");
  if (transported === false && aliveAtDischarge === true) found.push("ohca.e613");
  if (
    statusAtHandover === "dead" &&
    (neuroprognostication?.includes("clinical") ||
      neuroprognostication?.includes("eeg") ||
      neuroprognostication?.includes("ssep") ||
      neuroprognostication?.includes("imaging") ||
      neuroprognostication?.includes("biomarkers") ||
      neuroprognostication?.includes("other"))
  )
    found.push("ohca.e614");
  if (statusAtHandover === "dead" && ttm === "in-hospital-after-rosc") found.push("ohca.e615");
  if (statusAtHandover === "dead" && glucoseTitrated === true) found.push("ohca.e616");
  if (statusAtHandover === "dead" && treatmentWithdrawn === true) found.push("ohca.e617");
  if (survivedEvent === false && ecls === "none" && ttm === "in-hospital-after-rosc") found.push("ohca.w620");
  if (survivedEvent === false && ecls === "none" && glucoseTitrated === true) found.push("ohca.w621");
  if (survivedEvent === false && ecls === "none" && targetMap >= 0) found.push("ohca.w622");
  if (
    survivedEvent === false &&
    ecls === "none" &&
    (neuroprognostication?.includes("clinical") ||
      neuroprognostication?.includes("eeg") ||
      neuroprognostication?.includes("ssep") ||
      neuroprognostication?.includes("imaging") ||
      neuroprognostication?.includes("biomarkers") ||
      neuroprognostication?.includes("other"))
  )
    found.push("ohca.w623");
  if (survivedEvent === false && statusAtHandover === "rosc" && alive24Hours === true) found.push("ohca.w624");
  if (ph < 6.5 || ph > 7.8) found.push("ohca.w640");
  if (lactate < 0 || lactate > 30) found.push("ohca.w641");
  if (ttmTarget < 32 || ttmTarget > 38) found.push("ohca.w642");
  if (targetMap < 50 || targetMap > 110) found.push("ohca.w643");
  if (anyRosc === false && ph >= 0) found.push("ohca.w644");
  if (anyRosc === false && lactate >= 0) found.push("ohca.w645");
  if (rosc === true && anyRosc === false) found.push("ohca.e701");
  if (anyRosc === false && atRosc !== undefined) found.push("ohca.e702");
  if (rosc === false && atRosc !== undefined) found.push("ohca.w703");
  if (rosc === true && lack(v["time-rosc"]) === "not-applicable") found.push("ohca.e704");
  if (rosc === true && lack(v["time-rosc"]) === "not-recorded") found.push("ohca.w705");
  if (anyRosc === false && ttm === "in-hospital-after-rosc") found.push("ohca.e706");
  if (anyRosc === false && ecls === "after-rosc") found.push("ohca.e707");
  if (anyRosc === false && ecls === "none" && alive24Hours === true) found.push("ohca.e708");
  if (anyRosc === false && ecls === "none" && alive30Days === true) found.push("ohca.e709");
  if (anyRosc === false && ttm === "prehospital-after-rosc") found.push("ohca.e720");
  if (reperfusion?.includes("none") && reperfusionTiming !== undefined) found.push("ohca.e721");
  if (
    (reperfusion?.includes("angiography-only") ||
      reperfusion?.includes("pci") ||
      reperfusion?.includes("thrombolysis")) &&
    lack(v["reperfusion-timing"]) === "not-recorded"
  )
    found.push("ohca.w722");
  if (
    (reperfusion?.includes("angiography-only") ||
      reperfusion?.includes("pci") ||
      reperfusion?.includes("thrombolysis")) &&
    lack(v["reperfusion-timing"]) === "not-applicable"
  )
    found.push("ohca.e723");
  if ((ttm === "not-indicated" || ttm === "indicated-not-done") && ttmTarget >= 0) found.push("ohca.e724");
  if (
    (ttm === "intra-arrest" || ttm === "prehospital-after-rosc" || ttm === "in-hospital-after-rosc") &&
    lack(v["ttm-target"]) === "not-recorded"
  )
    found.push("ohca.w725");
  if (
    (ttm === "intra-arrest" || ttm === "prehospital-after-rosc" || ttm === "in-hospital-after-rosc") &&
    lack(v["ttm-target"]) === "not-applicable"
  )
    found.push("ohca.e726");
  if (specialistHospital === false && reperfusion?.includes("pci")) found.push("ohca.w727");
  if (alive30Days === true && alive24Hours === false) found.push("ohca.e801");
  if (aliveAtDischarge === true && cpcDischarge === "cpc-5") found.push("ohca.e802");
  if (aliveAtDischarge === true && mrsDischarge === "mrs-6") found.push("ohca.e803");
  if (
    aliveAtDischarge === false &&
    (cpcDischarge === "cpc-1" || cpcDischarge === "cpc-2" || cpcDischarge === "cpc-3" || cpcDischarge === "cpc-4")
  )
    found.push("ohca.e804");
  if (
    aliveAtDischarge === false &&
    (mrsDischarge === "mrs-0" ||
      mrsDischarge === "mrs-1" ||
      mrsDischarge === "mrs-2" ||
      mrsDischarge === "mrs-3" ||
      mrsDischarge === "mrs-4" ||
      mrsDischarge === "mrs-5")
  )
    found.push("ohca.e805");
  if (aliveAtDischarge === true && lack(v["cpc-discharge"]) === "not-recorded") found.push("ohca.w806");
  if (aliveAtDischarge === true && lack(v["cpc-discharge"]) === "not-applicable") found.push("ohca.e807");
  if (
    cpcDischarge === "cpc-5" &&
    (mrsDischarge === "mrs-0" ||
      mrsDischarge === "mrs-1" ||
      mrsDischarge === "mrs-2" ||
      mrsDischarge === "mrs-3" ||
      mrsDischarge === "mrs-4" ||
      mrsDischarge === "mrs-5")
  )
    found.push("ohca.e808");
  if (
    mrsDischarge === "mrs-6" &&
    (cpcDischarge === "cpc-1" || cpcDischarge === "cpc-2" || cpcDischarge === "cpc-3" || cpcDischarge === "cpc-4")
  )
    found.push("ohca.e809");
  if (cpcDischarge === "cpc-1" && (mrsDischarge === "mrs-4" || mrsDischarge === "mrs-5")) found.push("ohca.w810");
  if (cpcDischarge === "cpc-4" && (mrsDischarge === "mrs-0" || mrsDischarge === "mrs-1" || mrsDischarge === "mrs-2"))
    found.push("ohca.w811");
  if (alive30Days === false && lack(v["death-day"]) === "not-recorded") found.push("ohca.w812");
  if (alive30Days === false && lack(v["death-day"]) === "not-applicable") found.push("ohca.e813");
  if (alive24Hours === false && lack(v["death-day"]) === "not-applicable") found.push("ohca.e814");
  if (aliveAtDischarge === false && lack(v["death-day"]) === "not-applicable") found.push("ohca.e815");
  if (statusAtHandover === "dead" && alive24Hours === true) found.push("ohca.e840");
  if (statusAtHandover === "dead" && alive30Days === true) found.push("ohca.e841");
  if (statusAtHandover === "dead" && aliveAtDischarge === true) found.push("ohca.e842");
  if (statusAtHandover === "dead" && alive12Months === true) found.push("ohca.e843");
  if (alive12Months === true && alive30Days === false) found.push("ohca.e844");
  if (alive12Months === true && alive24Hours === false) found.push("ohca.e845");
  if (alive12Months === false && lack(v["death-day"]) === "not-recorded") found.push("ohca.w846");
  if (alive12Months === false && lack(v["death-day"]) === "not-applicable") found.push("ohca.e847");
  if (organDonation === true && aliveAtDischarge === true) found.push("ohca.e848");
  if (organDonation === true && alive12Months === true) found.push("ohca.e849");
  if (treatmentWithdrawn === true && aliveAtDischarge === true) found.push("ohca.w850");
  if (lack(v["death-day"]) === "not-applicable" && causeOfDeath !== undefined) found.push("ohca.e851");
  if (statusAtHandover === "dead" && lack(v["death-day"]) === "not-applicable") found.push("ohca.e853");
  if (transported === false && cpcDischarge !== undefined) found.push("ohca.w854");
};
