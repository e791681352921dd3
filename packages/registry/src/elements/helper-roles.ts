import type { HelperRole } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { InWords } from "@prehosp/norms";
import { words } from "../texts.ts";

/** Who can have started CPR or given the first shock: the akutthjelper is neither bystander nor ambulance. */
export const helpers = {
  bystander: words("tilstedeværende", "nokon til stades", "bystander"),
  "dispatched-helper": words(
    "medhjelper sendt av sentralen",
    "medhjelpar send av sentralen",
    "helper sent by dispatch",
  ),
  "first-responder": words("akutthjelper", "akutthjelpar", "first responder"),
  police: words("politi", "politi", "police"),
  ambulance: words("ambulanse", "ambulanse", "ambulance"),
  nobody: words("ingen", "ingen", "nobody"),
} as const satisfies Record<HelperRole, InWords>;

/** The break of January 2017, when the akutthjelper became a group of its own in the national indicator (reference registry.md §2.4). */
export const ownGroup = {
  from: "2017-01-01" as Day,
  means: words(
    "Akutthjelper er egen gruppe fra januar 2017; før det kan akutthjelper være ført som tilstedeværende.",
    "Akutthjelpar er eiga gruppe frå januar 2017; før det kan akutthjelpar vere ført som nokon til stades.",
    "First responders are their own group from January 2017; earlier they may stand as bystanders.",
  ),
} as const;
