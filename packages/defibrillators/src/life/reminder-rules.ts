import type { DayText } from "@prehosp/rules";
import { assumption, registerSays } from "../source.ts";
import type { RuleSource } from "../source.ts";
import type { ReminderKind, ReminderTo } from "./reminded.ts";

/** When one kind of reminder goes out: dated data, never code, so that the register's own numbers can take the place of ours. */
export interface ReminderRule {
  readonly kind: ReminderKind;
  /** Both = to each of the two who is recorded. */
  readonly to: readonly [ReminderTo, ...ReminderTo[]];
  /** Days before it runs out that the first goes out; for an unfinished registration, days after it began. */
  readonly first: number;
  /** Days between two of the same kind. */
  readonly again: number;
  readonly most: number;
  /** The days on which the rule holds, as those of a criterion. */
  readonly from?: DayText;
  readonly until?: DayText;
  /** That there is such a reminder. */
  readonly source: RuleSource;
  /** The numbers above. */
  readonly numbers: RuleSource;
}

const ours = assumption(
  "Registeret sier at påminnelser gjentas etter noen dager; hvor mange er vårt tall.",
  "Registeret seier at påminningar blir tekne opp att etter nokre dagar; kor mange er vårt tal.",
  "The register says that reminders are repeated after some days; how many is our number.",
);

// Told on the pages of the register, and the final notice at nhi.no; one municipality writes that it is then deleted, where we hide.
const PAGES = "https://www.nakos.no";

const halfYearly = registerSays(
  PAGES,
  "Eieren minnes på den halvårlige kontrollen",
  "Eigaren blir mint på den halvårlege kontrollen",
  "The owner is reminded of the half-yearly check",
);
const electrodes = registerSays(
  PAGES,
  "Eieren minnes på elektroder som går ut",
  "Eigaren blir mint på elektrodar som går ut",
  "The owner is reminded of electrodes that run out",
);
const unfinished = registerSays(
  PAGES,
  "Eieren minnes på en registrering som ikke er fullført",
  "Eigaren blir mint på ei registrering som ikkje er fullført",
  "The owner is reminded of an unfinished registration",
);
const final = registerSays(
  PAGES,
  "Siste varsel går til ansvarlig og varakontakt, før hjertestarteren skjules",
  "Siste varsel går til ansvarleg og varakontakt, før hjartestartaren blir skjult",
  "The final notice goes to the one responsible and to the alternate, before it is hidden",
);

/** The reminders of the register. Their kinds are the register's; every number is our assumption until the register says its own. */
export const reminderRules: readonly ReminderRule[] = [
  { kind: "unfinished", to: ["responsible"], first: 7, again: 14, most: 3, source: unfinished, numbers: ours },
  { kind: "check", to: ["responsible"], first: 21, again: 7, most: 2, source: halfYearly, numbers: ours },
  { kind: "electrodes", to: ["responsible"], first: 30, again: 14, most: 2, source: electrodes, numbers: ours },
  { kind: "final-check", to: ["responsible", "alternate"], first: 3, again: 0, most: 1, source: final, numbers: ours },
  {
    kind: "final-electrodes",
    to: ["responsible", "alternate"],
    first: 3,
    again: 0,
    most: 1,
    source: final,
    numbers: ours,
  },
];
