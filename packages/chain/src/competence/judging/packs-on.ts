import { type Equivalence, LocalCompetencePart, Pack, withLocal } from "@prehosp/competence";
import { compareInstants } from "@prehosp/model/time";
import * as z from "zod";
import type { AsOf } from "../derived.ts";
import type { Stored } from "../stored.ts";

/** What can be published: requirements of one's own beside the national ones, or stricter ones in place of some of them. */
export const PublishedPack = z
  .union([
    Pack,
    LocalCompetencePart.extend({ competence: LocalCompetencePart.shape.competence.nonoptional() }).strict(),
  ])
  .meta({
    norsk: "kravpakke",
    means: "Requirements beside the national ones, or stricter ones in place of some of them",
  });
export type PublishedPack = z.output<typeof PublishedPack>;

/** What a hub judges by: packs, and what layers ask for in place of their requirements. */
export interface PacksInForce {
  readonly packs: readonly Pack[];
  readonly local: readonly LocalCompetencePart[];
}

/** Whether it has requirements of its own; else it asks for more in place of others. */
export const isPack = (body: PublishedPack): body is Extract<PublishedPack, Pick<Pack, "requirements">> =>
  "requirements" in body;

/** The decisions of equivalence as known at an instant: the last one of each two competences. */
const equivalencesAt = ({ equivalences }: Stored, knownAt: AsOf["knownAt"]): readonly Equivalence[] => {
  const last = new Map<string, Equivalence>();
  for (const { equivalence: e, knownAt: since } of equivalences)
    if (compareInstants(since, knownAt) <= 0) last.set(`${e.from} ${e.to}`, e);
  return [...last.values()];
};

/** What was published by an instant and holds on a day; of one id the last that has begun. */
export const publishedOn = (
  { published }: Stored,
  bodies: ReadonlyMap<string, PublishedPack>,
  { on, knownAt }: AsOf,
): readonly PublishedPack[] => {
  const last = new Map<string, PublishedPack>();
  const begun = published.filter((p) => p.from <= on && compareInstants(p.knownAt, knownAt) <= 0);
  for (const { pack, hash } of begun.toSorted((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1))) {
    const body = bodies.get(hash);
    if (body) last.set(pack, body);
  }
  return [...last.values()];
};

/** The packs that stand before what layers have put in place of their requirements, and those layers. */
export const inForce = (base: PacksInForce, published: readonly PublishedPack[]): PacksInForce => {
  const ids = new Set(published.map((p) => p.id));
  return {
    packs: [...base.packs.filter((p) => !ids.has(p.id)), ...published.filter(isPack)],
    local: [...base.local.filter((p) => !ids.has(p.id)), ...published.flatMap((p) => (isPack(p) ? [] : [p]))],
  };
};

/** The packs of a day as known at an instant: national, published, what layers ask for in their place, and decided equivalences. */
export const packsOn = (
  base: PacksInForce,
  stored: Stored,
  bodies: ReadonlyMap<string, PublishedPack>,
  asOf: AsOf,
): readonly Pack[] => {
  const { packs, local } = inForce(base, publishedOn(stored, bodies, asOf));
  const laid = local.length === 0 ? packs : withLocal(packs, local, asOf.on);
  const equivalences = equivalencesAt(stored, asOf.knownAt);
  if (equivalences.length === 0) return laid;
  return [...laid, { id: "decided", edition: "ledger", layer: "national", requirements: [], equivalences }];
};
