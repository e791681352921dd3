import type { Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { AnyCriterion } from "@prehosp/rules";

/** Where a rule of this room comes from: the register's own terms, or our assumption where nobody has said. */
export type RuleSource =
  | { readonly kind: "register"; readonly address: string; readonly read: Day; readonly says: Text }
  | { readonly kind: "assumption"; readonly decidedBy: string; readonly decidedOn: Day; readonly says: Text };

/** A criterion that also says where it comes from; the mandate it cites says only whose register it is. */
export type SourcedCriterion = AnyCriterion & { readonly source: RuleSource };

/** The criterion with its source. */
export const sourced = <C extends AnyCriterion>(
  source: RuleSource,
  criterion: C,
): C & { readonly source: RuleSource } => Object.freeze({ ...criterion, source });

/** What the register states on a page of its own; read there, said in our words and never quoted. */
export const registerSays = (address: string, nb: string, nn: string, en: string): RuleSource => ({
  kind: "register",
  address,
  read: "2026-11-21" as Day,
  says: { nb, nn, en },
});

const TERMS = "https://www.nakos.no/course/index.php?categoryid=528";

/** The register's terms for being shown. */
export const terms = registerSays(
  TERMS,
  "Vilkår for å vises i Hjertestarterregisteret, gjengitt med våre ord",
  "Vilkår for å bli vist i Hjartestartarregisteret, gjevne att med våre ord",
  "The register's terms for being shown, in our words",
);

/** One of the terms, with what we take it to mean where the register leaves it open. */
export const termsTakenAs = (nb: string, nn: string, en: string): RuleSource =>
  registerSays(TERMS, `${terms.says.nb}. ${nb}`, `${terms.says.nn ?? ""}. ${nn}`, `${terms.says.en ?? ""}. ${en}`);

/** An assumption of ours, with the reason. */
export const assumption = (nb: string, nn: string, en: string): RuleSource => ({
  kind: "assumption",
  decidedBy: "prehosp",
  decidedOn: "2026-11-22" as Day,
  says: { nb, nn, en },
});
