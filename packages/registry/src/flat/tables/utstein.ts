import { ohca } from "../../dataset.ts";
import type { CodeTable } from "../format.ts";
import { leftColumn, says } from "./say.ts";
import { care } from "./utstein-care.ts";
import { coded, number, turned, yes } from "./utstein-columns.ts";

const seconds = "seconds without the clock they count from cannot be placed";
const clocks = "a clock without its day cannot be placed";

/** The community transcription of the 2014/15 template with its national extension: null is not recorded, -1 is unknown. */
export const utsteinTranscription: CodeTable = {
  id: "utstein-2014-transcription",
  version: "2014",
  family: "utstein",
  dataset: ohca,
  system: "utstein-2014",
  source:
    "database/specs/utstein.values.en.json of github SterArcher/OHCA-registry-Slovenia @15c6c5f, a community transcription; facts only, and its first rhythm 1 read as VF, which it misprints",
  verified: false,
  nothing: ["null"],
  columns: [
    coded("dispIdentifiedCA", "recognised-arrest", yes),
    coded("dispProvidedCPRinst", "telephone-cpr", yes),
    number("age", "age-years"),
    coded("gender", "sex", { "0": "male", "1": "female" }),
    coded("witnesses", "witnessed", {
      "0": "no",
      "1": "bystander",
      "2": "health-personnel",
      "3": "no-counterpart",
      "4": "dispatched-helper",
    }),
    coded("location", "location", {
      "1": "home",
      "2": "work",
      "3": "sport",
      "4": "street",
      "5": "public",
      "6": "institution",
      "7": "education",
      "8": "other",
    }),
    coded("bystanderResponse", "bystander-cpr", {
      "0": "none",
      "1": "compressions-only",
      "2": "compressions-and-ventilations",
    }),
    coded("bystanderAED", "bystander-aed", { "0": "not-used", "1": "analysed-no-shock", "2": "shock-delivered" }),
    coded("firstMonitoredRhy", "first-rhythm", {
      "1": "vf",
      "2": "vt",
      "3": "pea",
      "4": "asystole",
      "5": "bradycardia",
      "6": "aed-non-shockable",
      "7": "aed-shockable",
    }),
    // Cause has no -1: the template counts an unknown cause as medical, and says so in its code.
    {
      heading: "pathogenesis",
      reads: "codes",
      codes: says("cause", {
        "1": "medical",
        "2": "trauma",
        "3": "overdose",
        "4": "drowning",
        "5": "electrocution",
        "6": "asphyxia",
      }),
    },
    coded("independentLiving", "independent-living", { "0": "unlabelled", "1": "unlabelled" }),
    coded("comorbidities", "comorbidities", yes),
    coded("vad", "vad", yes),
    coded("cardioverterDefib", "icd", { "0": "none", "1": "internal", "2": "external" }),
    coded("cprEms", "resuscitation-by-ambulance", turned),
    coded("noCPR", "not-attempted-because", {
      "0": "obviously-dead",
      "1": "dnacpr",
      "2": "family-wish",
      "3": "doctor-decision",
      "4": "icd-shock-succeeded",
      "5": "signs-of-circulation",
    }),
    coded("helperCPR", "helper-cpr", turned),
    coded("helperWho", "helper-who", {
      "1": "lay",
      "2": "trained",
      "3": "firefighter",
      "4": "health-personnel-off-duty",
      "5": "other",
    }),
    coded("stemiPresent", "stemi", yes),
    coded("ecg", "ecg-12", yes),
    ...care,
    number("cod", "cause-of-death"),
    leftColumn("SurvivalDischarge30d", "it does not tell which of 30 days and discharge it means"),
    leftColumn("survivalStatus", "it does not tell at which time"),
    leftColumn("reaCause", "pathogenesis tells the same in the codes of the template"),
    leftColumn("hospArri", "its codes mix transport and circulation"),
    leftColumn("defiOrig", "it does not tell who used the AED"),
    ...["responseTime", "defibTime", "roscTime", "treatmentWithdrawn", "bystanderResponseTime", "bystanderAEDTime"].map(
      (heading) => leftColumn(heading, seconds),
    ),
    ...["timeTCPR", "cPRbystander3Time", "cPRhelper3Time", "cPREMS3Time", "timeROSC"].map((h) => leftColumn(h, clocks)),
    ...["endCPR4Time", "leftScene5Time", "hospitalArrival6Time"].map((h) => leftColumn(h, clocks)),
  ],
};
