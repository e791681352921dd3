import { checkLocal, nationalPacks } from "@prehosp/competence";
import { type DisclosurePolicy, narrows } from "@prehosp/disclosure";
import { type LayersBase, checkPacks } from "@prehosp/dispatch";
import type { Day } from "@prehosp/model/time";
import { type PackProblem, headProblems, isTooLarge, stackOn, turningDays } from "@prehosp/rules";
import { type LocalDisclosure, RegionPack } from "./region-pack.ts";

/** A disclosure policy with what a layer says of it. */
export const withDisclosure = (policy: DisclosurePolicy, local: LocalDisclosure | undefined): DisclosurePolicy => ({
  ...policy,
  allow: { ...policy.allow, ...local?.allow },
  channels: policy.channels.map((c) => local?.channels?.find((l) => l.id === c.id) ?? c),
});

const disclosureProblems = (
  national: DisclosurePolicy,
  packs: readonly RegionPack[],
  on: Day,
): readonly PackProblem[] => {
  const found = new Map<string, PackProblem>();
  const say = (problem: PackProblem): void => {
    const key = `${problem.pack}${problem.path}`;
    if (!found.has(key)) found.set(key, problem);
  };
  for (const { id: pack, disclosure, units } of packs) {
    if (disclosure !== undefined && units !== undefined)
      say({
        problem: "not-for-some-units",
        pack,
        path: "/disclosure",
        cites: ["AH-2.8-c"],
        means: "Utlevering gjelder roller og kanaler og kan ikke bestemmes for enkelte enheter.",
      });
    for (const [i, { id }] of (disclosure?.channels ?? []).entries())
      if (national.channels.every((c) => c.id !== id))
        say({
          problem: "unknown-parameter",
          pack,
          path: `/disclosure/channels/${i}/id`,
          cites: ["AH-2.8-c"],
          means: `Det finnes ingen kanal ${id}.`,
          said: id,
        });
  }
  for (const day of turningDays(packs, on)) {
    let above = national;
    for (const pack of stackOn(packs, day, undefined)) {
      if (pack.disclosure === undefined) continue;
      const here = withDisclosure(above, pack.disclosure);
      const answer = narrows(here, above);
      if (answer.holds) {
        above = here;
        continue;
      }
      for (const l of answer.because)
        say({
          problem: l.problem === "releases-more" ? "loosens" : "narrows",
          pack: pack.id,
          path: `/disclosure/${pack.disclosure.allow?.[l.role] === undefined ? "channels" : `allow/${l.role}`}`,
          cites: l.cites,
          means:
            l.problem === "releases-more"
              ? `${l.role} ville fått ${l.field} over ${l.channel}, som nivået over holder tilbake.`
              : `${l.role} ville ikke fått ${l.field} over ${l.channel}, og uten det er meldingen ingen melding.`,
          counterexample: l,
        });
    }
  }
  return [...found.values()];
};

const OTHER = ["competence", "disclosure"] as const;

/** A value without the parts that other rooms than dispatch read; dispatch says all that is wrong with the rest. */
export const dispatchPart = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const { competence: _, disclosure: __, ...rest } = value as Record<string, unknown>;
  return rest;
};

const idOf = (value: unknown, at: number): string => {
  const id = (value as { readonly id?: unknown }).id;
  return typeof id === "string" ? id : String(at);
};

/** What the packs of a deployment come to, or everything that is wrong with them, room by room. */
export type RegionPacksChecked =
  | { readonly packs: readonly RegionPack[] }
  | { readonly problems: readonly PackProblem[] };

/**
 * Checks local packs in every room they speak of, against the national edition and each other, on every day from `on` where
 * something changes. Nothing is laid over that loosens what the layer above asks for: each problem has its norm and an example.
 */
export const checkRegionPacks = (
  base: LayersBase & { readonly disclosure: DisclosurePolicy },
  values: readonly unknown[],
  on: Day,
): RegionPacksChecked => {
  const dispatch = checkPacks(
    base,
    values.map((v) => (isTooLarge(v) ? v : dispatchPart(v))),
    on,
  );
  const problems: PackProblem[] = "problems" in dispatch ? [...dispatch.problems] : [];
  // Dispatch has said of each that is too large.
  const small = values.filter((value) => !isTooLarge(value));
  const read = small.map((value) => RegionPack.safeParse(value));
  const packs = read.flatMap((r) => (r.success ? [r.data] : []));
  for (const [i, r] of read.entries())
    for (const issue of r.error?.issues ?? [])
      if (issue.path[0] === "competence" || issue.path[0] === "disclosure")
        problems.push({
          problem: "not-a-pack",
          pack: idOf(small[i], i),
          path: issue.path.map((p) => `/${String(p)}`).join(""),
          cites: [issue.path[0] === "competence" ? "AH-1.1-b" : "AH-2.8-c"],
          means: `Pakken har ikke riktig form her (${issue.message}).`,
        });
  problems.push(
    ...headProblems(packs, base.edition, (p) => OTHER.filter((part) => p[part] !== undefined)).filter(
      (p) => p.problem === "two-packs",
    ),
    ...checkLocal(nationalPacks, packs, on),
    ...disclosureProblems(base.disclosure, packs, on),
  );
  return problems.length > 0 ? { problems } : { packs };
};

/** The national policy as the accepted packs leave it on a day. */
export const disclosureOn = (national: DisclosurePolicy, packs: readonly RegionPack[], on: Day): DisclosurePolicy =>
  stackOn(packs, on, undefined).reduce((policy, pack) => withDisclosure(policy, pack.disclosure), national);
