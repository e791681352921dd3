import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import { allConfirmed, caseShare, missingIsNoNo, ownGroup } from "../cases/case-share.ts";
import type { Answer } from "../cases/filters.ts";
import { actual, notHealthWitnessed } from "../cases/filters.ts";
import { words } from "../texts.ts";

const began = (one: Case): Answer => {
  const who = valueOf(one, "cpr-started-by");
  if (!isAbsent(who)) return who === "first-responder";
  // A helper the centre alerted may be an akutthjelper or another; that nobody was is told.
  const helped = valueOf(one, "helper-cpr");
  return helped === false ? false : undefined;
};

/** Share of arrests, not witnessed by health personnel, where an akutthjelper began CPR: a group of its own since 2017. */
export const firstResponderCpr = caseShare({
  id: "first-responder-cpr",
  version: "1.0",
  label: words("HLR startet av akutthjelper", "HLR starta av akutthjelpar", "CPR started by first responder"),
  population: words(
    "Hjertestans utenfor sykehus bekreftet av ambulansen",
    "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    "Out-of-hospital arrests confirmed by the ambulance",
  ),
  numerator: words(
    "Akutthjelper ga de første kompresjonene",
    "Akutthjelpar gav dei første kompresjonane",
    "A first responder gave the first compressions",
  ),
  filters: [actual, notHealthWitnessed],
  fulfils: began,
  source: words(
    "Vår definisjon, etter at den nasjonale indikatoren skilte ut akutthjelper i januar 2017",
    "Vår definisjon, etter at den nasjonale indikatoren skilde ut akutthjelpar i januar 2017",
    "Our definition, after the national indicator set first responders apart in January 2017",
  ),
  evidence: "own",
  cites: ["ST-b", "NM-b"],
  validFrom: "2017-01-01" as Day,
  series: [ownGroup, allConfirmed],
  traps: [
    missingIsNoNo,
    words(
      "Medhjelper sendt av sentralen er ikke akutthjelper og står ikke i telleren.",
      "Medhjelpar send av sentralen er ikkje akutthjelpar og står ikkje i teljaren.",
      "A helper sent by dispatch is no first responder and does not stand in the numerator.",
    ),
    words(
      "Andelen følger av hvor akutthjelpere finnes, og av hvor ofte tilstedeværende begynner først: den er ikke bedre fordi den er høyere.",
      "Delen følgjer av kvar akutthjelparar finst, og av kor ofte nokon til stades byrjar først: han er ikkje betre fordi han er høgare.",
      "The share follows from where first responders are and how often bystanders begin first: higher is not better by itself.",
    ),
  ],
});
