import type { Case } from "@prehosp/registry";
import type { ShareIndicator } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";
import type { Answer, Filter } from "./filters.ts";
import { caseMembers, exclusionsOf } from "./members.ts";

/** The day from which the register holds all confirmed arrests, also untreated ones (reference registry.md §2.1). */
export const allConfirmed = {
  from: "2021-01-01" as ShareIndicator["validFrom"],
  means: words(
    "Fra 2021 tar registeret med alle bekreftede hjertestans, også uten behandling.",
    "Frå 2021 tek registeret med alle stadfesta hjartestansar, også utan behandling.",
    "From 2021 the register holds all confirmed arrests, also untreated ones.",
  ),
} as const;

/** Cases without an answer are printed, and never count as a no. */
export const missingIsNoNo = words(
  "Tilfeller uten svar står som manglende, og teller aldri som nei.",
  "Tilfelle utan svar står som manglande, og tel aldri som nei.",
  "Cases without an answer stand as missing and never count as a no.",
);

type Told<R extends string> = Omit<
  ShareIndicator<R>,
  "kind" | "members" | "exclusions" | "interval" | "minimumDenominator" | "denominator"
> & {
  readonly filters: readonly Filter<R>[];
  readonly fulfils: (one: Case) => Answer;
};

/** A share of the register's cases: filters that say who is counted, and one question to those who are. */
export const caseShare = <const R extends string>({ filters, fulfils, ...definition }: Told<R>): ShareIndicator<R> =>
  indicator<R>({
    ...definition,
    kind: "share",
    exclusions: exclusionsOf(filters),
    denominator: words(
      "Populasjonen uten utelatte, der svaret er kjent",
      "Populasjonen utan utelatne, der svaret er kjent",
      "Population less exclusions, where the answer is known",
    ),
    interval: { method: "wilson", level: 0.95 },
    minimumDenominator: 6,
    members: caseMembers(filters, fulfils),
  });

/** The break of January 2017, when the akutthjelper became a group of its own (reference registry.md §2.4, read at helsedirektoratet.no). */
export const ownGroup = {
  from: "2017-01-01" as ShareIndicator["validFrom"],
  means: words(
    "Akutthjelper er egen gruppe fra januar 2017; før det kan akutthjelper være ført som tilstedeværende.",
    "Akutthjelpar er eiga gruppe frå januar 2017; før det kan akutthjelpar vere ført som nokon til stades.",
    "First responders are their own group from January 2017; earlier they may stand as bystanders.",
  ),
} as const;
