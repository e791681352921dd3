import type { Norm, NormId, SourceKey } from "@prehosp/norms";
import type { AnyCriterion } from "./criterion.ts";

/** Why a norm is not code, in Norwegian: "krever klinisk skjønn", "plikt for organisasjonen, ikke for systemet". */
export interface NotCoded {
  readonly norm: NormId;
  readonly because: string;
}

/** One norm with the rules that cite it, or the reason why there are none. `open` = nobody has said why not. */
export interface CatalogueEntry {
  readonly norm: Norm;
  readonly state: "coded" | "not-coded" | "open";
  readonly rules: readonly AnyCriterion[];
  /** Why it is not (or only partly) code. */
  readonly because: readonly string[];
}

/** Source → norm → rules, or "not coded, because". */
export type Catalogue = ReadonlyMap<SourceKey, readonly CatalogueEntry[]>;

/** Puts every norm beside the rules that cite it and the reasons given for not coding it. */
export const catalogue = (
  criteria: readonly AnyCriterion[],
  norms: readonly Norm[],
  notCoded: readonly NotCoded[] = [],
): Catalogue => {
  const entries = norms.map((norm): CatalogueEntry => {
    const rules = criteria.filter((c) => c.cites.includes(norm.id));
    const because = notCoded.filter((n) => n.norm === norm.id).map((n) => n.because);
    return { norm, rules, because, state: rules.length > 0 ? "coded" : because.length > 0 ? "not-coded" : "open" };
  });
  const sources = new Set(norms.map((n) => n.source));
  return new Map([...sources].map((source) => [source, entries.filter((e) => e.norm.source === source)] as const));
};
