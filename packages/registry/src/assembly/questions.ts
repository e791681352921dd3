import type { Gap } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { sayInstant } from "@prehosp/model/time";
import type { Element, Whom } from "../element.ts";
import type { Statement } from "./statement.ts";

/** An element, or the question of whether the arrest was confirmed, which no element holds. */
export type Asked = Pick<Element, "id" | "asks" | "whom"> & { readonly element?: Element };

const inWords = ({ element }: Asked, { said }: Statement): string => {
  if (isAbsent(said)) return "ikke aktuelt";
  if (typeof said === "boolean") return said ? "ja" : "nei";
  if (element?.type === "code") return element.codes[String(said)]?.nb ?? String(said);
  if (element?.type === "time") return sayInstant(said as Instant, { seconds: true });
  return String(said);
};

const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} og ${parts.at(-1) ?? ""}`;

/** Nobody wrote it: the element's own question. */
export const askFor = ({ id, asks, whom }: Asked): Gap => ({ element: id, reason: "not-recorded", asks, whom });

/** Sources that disagree: what each says, and the question. */
export const askWhich = (asked: Asked, statements: readonly Statement[]): Gap => ({
  element: asked.id,
  reason: "conflict",
  asks: `Kildene er ikke enige: ${listed(statements.map((s) => `${s.source.system} (${s.source.ref}) sier ${inWords(asked, s)}`))}. ${asked.asks}`,
  whom: asked.whom,
});

/** The first of several, where one of them has no clock. */
export const askWhetherFirst = ({ id, asks, whom }: Asked, units: readonly string[]): Gap => ({
  element: id,
  reason: "uncertain-first",
  asks: `${listed(units)} mangler klokkeslett og kan ha vært først. ${asks}`,
  whom,
});

/** A clock that cannot be given to one of several patients. */
export const askWhose = ({ id, asks, whom }: Asked): Gap => ({
  element: id,
  reason: "several-patients",
  asks: `Hendelsen har flere pasienter, og tidspunktet er ikke knyttet til én av dem. ${asks}`,
  whom,
});

/** Whether the ambulance confirmed the arrest: the question that decides if there is a case. */
export const arrestConfirmed: Asked & { readonly whom: Whom } = {
  id: "arrest-confirmed",
  asks: "Bekreftet ambulansen hjertestans?",
  whom: "ambulansetjenesten",
};
