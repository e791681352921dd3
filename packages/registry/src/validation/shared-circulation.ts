import type { Said } from "./draft.ts";
import { all, applies, clash, has, is, known, missing, only, rule, sourced } from "./draft.ts";
import { sources } from "./sources.ts";

const reperfused = has("reperfusion", "angiography-only", "pci", "thrombolysis");
const none: Said = ["any-rosc", false];

/** Circulation and what can follow only after it; the same outside and in hospital. */
export const circulation = sourced(sources.pairs, [
  clash("e701", ["rosc", true], none),
  only("e702", "time-rosc", none),
  only("w703", "time-rosc", ["rosc", false]),
  applies("e704", "time-rosc", ["rosc", true]),
  missing("w705", "time-rosc", ["rosc", true]),
  clash("e706", none, ["ttm", "in-hospital-after-rosc"]),
  clash("e707", none, ["ecls", "after-rosc"]),
  clash("e708", none, ["ecls", "none"], ["alive-24-hours", true]),
  clash("e709", none, ["ecls", "none"], ["alive-30-days", true]),
]);

/** When reperfusion was attempted, and to what temperature; only outside hospital's dataset asks for it. */
export const hospitalPairs = sourced(sources.pairs, [
  clash("e720", none, ["ttm", "prehospital-after-rosc"]),
  rule("e721", all(has("reperfusion", "none"), known("reperfusion-timing")), {
    reperfusion: ["none"],
    "reperfusion-timing": "later",
  }),
  rule("w722", all(reperfused, { absent: "reperfusion-timing", as: "not-recorded" }), { reperfusion: ["pci"] }),
  rule("e723", all(reperfused, { absent: "reperfusion-timing", as: "not-applicable" }), {
    reperfusion: ["thrombolysis"],
    "reperfusion-timing": { absent: "not-applicable" },
  }),
  only("e724", "ttm-target", ["ttm", "not-indicated", "indicated-not-done"]),
  missing("w725", "ttm-target", ["ttm", "intra-arrest", "prehospital-after-rosc", "in-hospital-after-rosc"]),
  applies("e726", "ttm-target", ["ttm", "intra-arrest", "prehospital-after-rosc", "in-hospital-after-rosc"]),
  rule("w727", all(is(["specialist-hospital", false]), has("reperfusion", "pci")), {
    "specialist-hospital": false,
    reperfusion: ["pci"],
  }),
]);
