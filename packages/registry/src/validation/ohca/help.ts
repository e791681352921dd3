import type { Day } from "@prehosp/model/time";
import { applies, clash, from, missing, only, sourced } from "../draft.ts";
import type { Said } from "../draft.ts";
import { sources } from "../sources.ts";

const given: Said = ["bystander-cpr", "compressions-only", "compressions-and-ventilations", "unspecified"];
const nobody: Said = ["cpr-started-by", "nobody"];
const sent: Said = ["cpr-started-by", "first-responder", "dispatched-helper"];

/** Who gave CPR: nobody, bystander, somebody sent, ambulance. */
const cpr = sourced(sources.pairs, [
  clash("e201", nobody, given),
  clash("e202", nobody, ["helper-cpr", true]),
  only("e203", "time-first-compression", nobody),
  clash("e204", nobody, ["first-shock-by", "nobody"], ["resuscitation-by-ambulance", true]),
  clash("e205", ["cpr-started-by", "bystander"], ["bystander-cpr", "none"]),
  clash("e206", ["cpr-started-by", "ambulance"], ["helper-cpr", true]),
  clash("w207", ["cpr-started-by", "ambulance"], given),
  clash("e208", ["cpr-started-by", "ambulance"], ["resuscitation-by-ambulance", false]),
  only("e209", "time-cpr-bystander", ["bystander-cpr", "none"]),
  only("e210", "time-cpr-helper", ["helper-cpr", false]),
  only("e211", "time-cpr-ambulance", ["resuscitation-by-ambulance", false]),
  missing("w212", "helper-who", ["helper-cpr", true]),
  applies("e213", "helper-who", ["helper-cpr", true]),
  applies("e214", "time-ambulance-at-patient", ["resuscitation-by-ambulance", true]),
  applies("e215", "time-first-compression", [
    "cpr-started-by",
    "bystander",
    "dispatched-helper",
    "first-responder",
    "police",
    "ambulance",
  ]),
]);

/** The akutthjelper is neither bystander nor ambulance, which holds for events from 2017. */
const akutthjelper = from(
  "2017-01-01" as Day,
  sourced(sources.helpers, [
    clash("w220", sent, given),
    clash("e221", sent, ["helper-cpr", false]),
    clash("w222", ["witnessed", "first-responder"], ["cpr-started-by", "bystander"]),
    applies("e223", "time-first-responder-at-patient", ["witnessed", "first-responder"]),
    applies("e224", "time-first-responder-at-patient", ["cpr-started-by", "first-responder"]),
    applies("e225", "time-first-responder-at-patient", ["first-shock-by", "first-responder"]),
  ]),
);

/** Who gave CPR, with the akutthjelper as its own group. */
export const helpRules = [...cpr, ...akutthjelper];
