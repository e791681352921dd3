import type { Agreement, AgreementId, Remark, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";

/** Agreements indexed by unit. `remarks` are for planners: none of them takes an agreement out. */
export interface Book {
  readonly agreements: readonly Agreement[];
  readonly of: (unit: UnitId) => readonly Agreement[];
  readonly byId: (id: AgreementId) => Agreement | undefined;
  readonly remarks: readonly Remark[];
}

const remark = (code: string, path: string, means: string): Remark => ({ code, path, means });

const endOf = (a: Agreement): string | undefined =>
  isAbsent(a.until) ? (a.until.absent === "not-applicable" ? "9999-12-31" : undefined) : a.until;

const overlap = (a: Agreement, b: Agreement): boolean => {
  const [endA, endB] = [endOf(a), endOf(b)];
  // An end nobody knows, or one before the beginning, can't be shown to overlap; it is remarked upon by itself.
  if (endA === undefined || endB === undefined) return false;
  const [from, until] = [a.from > b.from ? a.from : b.from, endA < endB ? endA : endB];
  return from < until;
};

/**
 * Indexes agreements by unit and remarks on what planners should look at: an id used twice, an end before the beginning, an
 * end nobody knows, and two agreements on one unit at once with different routes. Input is `Agreement` as parsed at the door.
 */
export const prepare = (agreements: readonly Agreement[]): Book => {
  const byId = new Map<AgreementId, Agreement>();
  const byUnit = new Map<UnitId, Agreement[]>();
  const remarks: Remark[] = [];
  agreements.forEach((a, i) => {
    if (byId.has(a.id))
      remarks.push(remark("agreement-id-twice", `/${i}/id`, `Avtalen ${a.id} står to ganger; begge vurderes.`));
    else byId.set(a.id, a);
    if (!isAbsent(a.until) && a.until <= a.from)
      remarks.push(remark("ends-before-it-begins", `/${i}/until`, `Avtalen ${a.id} slutter før den begynner.`));
    if (isAbsent(a.until) && a.until.absent !== "not-applicable")
      remarks.push(remark("end-not-known", `/${i}/until`, `Det er ikke kjent når avtalen ${a.id} slutter.`));
    for (const unit of new Set(a.units)) {
      const before = byUnit.get(unit) ?? [];
      for (const b of before)
        if (a.route !== b.route && overlap(a, b))
          remarks.push(
            remark(
              "overlap-with-other-route",
              `/${i}/route`,
              `Avtalene ${b.id} og ${a.id} gjelder ${unit} samtidig, med ulik varslingsvei.`,
            ),
          );
      byUnit.set(unit, [...before, a]);
    }
  });
  return Object.freeze({
    agreements: Object.freeze([...agreements]),
    of: (unit: UnitId) => byUnit.get(unit) ?? [],
    byId: (id: AgreementId) => byId.get(id),
    remarks: Object.freeze(remarks),
  });
};
