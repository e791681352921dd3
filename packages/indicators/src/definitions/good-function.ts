import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import type { ShareIndicator } from "../indicator.ts";
import { allConfirmed, caseShare, missingIsNoNo } from "../cases/case-share.ts";
import type { Answer } from "../cases/filters.ts";
import { actual, dischargedAlive, treated } from "../cases/filters.ts";
import type { WitnessGroup } from "../cases/witness-group.ts";
import { apart, groups, ofGroup, treatedPopulation } from "../cases/witness-group.ts";
import { words } from "../texts.ts";

const good = (one: Case): Answer => {
  const grade = valueOf(one, "cpc-discharge");
  // Discharged alive and graded as dead: one of the two is wrong.
  return isAbsent(grade) || grade === "cpc-5" ? undefined : grade === "cpc-1" || grade === "cpc-2";
};

/** Share of those discharged alive with good or moderately reduced cerebral performance (CPC 1–2). */
export const goodFunction = ({ group = "others" }: { readonly group?: WitnessGroup } = {}): ShareIndicator =>
  caseShare<string>({
    id: `cpc-1-2${groups[group].suffix}`,
    version: "1.0",
    label: ofGroup(
      { nb: "CPC 1–2 blant overlevende", nn: "CPC 1–2 blant overlevande", en: "CPC 1–2 among survivors" },
      group,
    ),
    population: treatedPopulation,
    numerator: words("CPC 1 eller 2 ved utskriving", "CPC 1 eller 2 ved utskriving", "CPC 1 or 2 at discharge"),
    filters: [actual, treated, groups[group].filter, dischargedAlive],
    fulfils: good,
    source: words(
      "Norsk hjertestansregister: CPC 1–2 blant overlevende, lest i en årsrapport; at overlevende her er utskrevet i live, er vår avgrensning",
      "Norsk hjertestansregister: CPC 1–2 blant overlevande, lese i ein årsrapport; at overlevande her er utskrivne i live, er vår avgrensing",
      "The register: CPC 1–2 among survivors, read in a yearly report; that survivors are those discharged alive is our bound",
    ),
    evidence: "read",
    cites: ["ST-b", "NM-b"],
    validFrom: "2013-01-01" as Day,
    series: [allConfirmed],
    traps: [
      apart,
      missingIsNoNo,
      words(
        "Nevneren er overlevende, ikke alle: en høy andel kan stå ved siden av lav overlevelse.",
        "Nemnaren er overlevande, ikkje alle: ein høg del kan stå ved sida av låg overleving.",
        "The denominator is survivors, not everybody: a high share may stand beside low survival.",
      ),
    ],
  });
