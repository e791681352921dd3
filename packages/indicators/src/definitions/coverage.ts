import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Capture } from "../basis.ts";
import { allConfirmed } from "../cases/case-share.ts";
import { lastOf } from "../last-of.ts";
import { notActual } from "../not-actual.ts";
import type { Member } from "../indicator.ts";
import { indicator } from "../indicator.ts";
import { words } from "../texts.ts";

const verdicts = { registered: "yes", found: "no", unclear: "missing" } as const;

const verdictOf = ({ status, standing }: Capture): Member<"not-actual">["verdict"] =>
  status === "actual" ? verdicts[standing] : { excluded: "not-actual" };

/** Coverage of the register, arrest by arrest: registered over registered and found by the audit. */
export const caseCoverage = indicator<"not-actual">({
  kind: "share",
  id: "coverage-cases",
  version: "1.0",
  label: words("Dekningsgrad, tilfelle for tilfelle", "Dekningsgrad, tilfelle for tilfelle", "Coverage, case by case"),
  population: words(
    "Hjertestans som er registrert eller funnet ved gjennomgang",
    "Hjartestansar som er registrerte eller funne ved gjennomgang",
    "Arrests registered or found by audit",
  ),
  exclusions: [notActual],
  numerator: words("Registrert", "Registrert", "Registered"),
  denominator: words(
    "Registrert, og funnet uten skjema og hører til i registeret",
    "Registrert, og funne utan skjema og høyrer til i registeret",
    "Registered, and found without a form and belonging there",
  ),
  interval: { method: "wilson", level: 0.95 },
  minimumDenominator: 6,
  source: words(
    "Norsk hjertestansregisters metode: registrert delt på registrert og funnet",
    "Metoden til Norsk hjertestansregister: registrert delt på registrert og funne",
    "The register's method: registered over registered and found",
  ),
  evidence: "read",
  cites: ["NM-b"],
  validFrom: "2013-01-01" as Day,
  series: [allConfirmed],
  traps: [
    words(
      "De som ingen har avgjort, står som manglende: hører alle til, er dekningen lavere.",
      "Dei som ingen har avgjort, står som manglande: høyrer alle til, er dekninga lågare.",
      "The undecided stand as missing: if all belong, coverage is lower.",
    ),
    words(
      "Den som verken har skjema eller ble funnet, er i ingen av delene: dekningen er høyst så god.",
      "Den som korkje har skjema eller vart funnen, er i ingen av delane: dekninga er høgst så god.",
      "Who has neither form nor was found is in neither part: coverage is at most this good.",
    ),
    words(
      "Dekning av folketallet (personår som foretakene rapporterte) er noe annet.",
      "Dekning av folketalet (personår som føretaka rapporterte) er noko anna.",
      "Coverage of the population (person-years reported by trusts) is another figure.",
    ),
  ],
  needs: ["captures"],
  members: ({ captures }) =>
    lastOf(captures, ({ arrest }) => arrest).map((one) => ({
      at: known(one.event) ? one.event : undefined,
      verdict: verdictOf(one),
    })),
});
