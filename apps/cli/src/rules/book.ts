import * as agreements from "@prehosp/agreements";
import * as chain from "@prehosp/chain";
import * as competence from "@prehosp/competence";
import * as criteriaRoom from "@prehosp/criteria";
import * as disclosure from "@prehosp/disclosure";
import * as dispatch from "@prehosp/dispatch";
import * as indicators from "@prehosp/indicators";
import { type Source, norms, sources } from "@prehosp/norms";
import * as registry from "@prehosp/registry";
import { type AnyCriterion, type CatalogueEntry, catalogue } from "@prehosp/rules";

const rooms = [criteriaRoom, dispatch, agreements, competence, disclosure, registry, indicators, chain];

/** Every rule of every room, in the order of the chain. */
export const rules: readonly AnyCriterion[] = rooms.flatMap((room) => [...room.criteria]);

const book = catalogue(
  rules,
  norms,
  rooms.flatMap((room) => [...room.notCoded]),
);

/** Every norm of every source, with the rules that cite it or why there are none. */
export const entries: readonly CatalogueEntry[] = [...book.values()].flat();

/** A rule by its id; a rule can stand in several dated versions, the newest last. */
export const ruleOf = (id: string): AnyCriterion | undefined => rules.findLast((r) => r.id === id);

/** A norm by its id. */
export const normOf = (id: string): CatalogueEntry | undefined => entries.find((e) => e.norm.id === id);

export interface SourceEntry {
  readonly source: Source;
  readonly entries: readonly CatalogueEntry[];
}

/** A source by its key. */
export const sourceOf = (key: string): SourceEntry | undefined => {
  const source = Object.values(sources).find((s) => s.key === key);
  return source && { source, entries: book.get(source.key) ?? [] };
};
