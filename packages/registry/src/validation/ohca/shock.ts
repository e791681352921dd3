import type { Said } from "../draft.ts";
import { all, applies, between, clash, is, known, missing, only, rule, sourced } from "../draft.ts";
import { sources } from "../sources.ts";

const none: Said = ["first-shock-by", "nobody"];
const beforeAmbulance: Said = ["first-shock-by", "bystander", "dispatched-helper", "first-responder", "police"];
const delivered: Said = ["bystander-aed", "shock-delivered"];
const noShocks = between("shocks", 0, 0);
const shockable: Said = ["first-rhythm", "vf", "vt", "aed-shockable"];

/** Who shocked, how often and when. */
export const shockRules = [
  ...sourced(sources.pairs, [
    clash("e301", delivered, none),
    clash("e302", delivered, ["first-shock-by", "ambulance"]),
    clash("e303", ["first-shock-by", "bystander"], ["bystander-aed", "not-used", "analysed-no-shock"]),
    rule("e304", all(is(none), between("shocks", 1, 200)), { "first-shock-by": "nobody", shocks: 1 }),
    rule("e305", all(is([...beforeAmbulance, "ambulance"]), noShocks), { "first-shock-by": "police", shocks: 0 }),
    only("e306", "time-first-shock", none),
    rule("e307", all(known("time-first-shock"), noShocks), {
      "time-first-shock": "2026-11-22T13:09:40.000Z",
      shocks: 0,
    }),
    clash("e308", ["shock-before-ambulance", true], ["first-shock-by", "ambulance", "nobody"]),
    clash("e309", ["shock-before-ambulance", false], beforeAmbulance),
    rule("e310", all(is(["shock-before-ambulance", true]), noShocks), { "shock-before-ambulance": true, shocks: 0 }),
    rule("e311", all(is(delivered), noShocks), { "bystander-aed": "shock-delivered", shocks: 0 }),
    clash("e312", delivered, ["shock-before-ambulance", false]),
    applies("e313", "time-first-shock", [...beforeAmbulance, "ambulance"]),
    missing("w314", "time-first-shock", [...beforeAmbulance, "ambulance"]),
    clash("e315", ["first-shock-by", "ambulance"], ["resuscitation-by-ambulance", false]),
  ]),
  ...sourced(sources.likely, [
    clash("w320", shockable, none, ["resuscitation-by-ambulance", true]),
    rule("w321", all(is(shockable), noShocks, is(["resuscitation-by-ambulance", true])), {
      "first-rhythm": "vf",
      shocks: 0,
      "resuscitation-by-ambulance": true,
    }),
  ]),
  ...sourced(sources.inclusion, [clash("w330", ["cpr-started-by", "nobody"], none, ["first-rhythm", "circulation"])]),
];
