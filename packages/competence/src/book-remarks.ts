import type { Remark } from "@prehosp/model";
import { canonicalJson } from "@prehosp/rules";
import { attestorsIn, namedIn, othersOf } from "./needs.ts";
import type { Pack, Requirement } from "./pack.ts";

type ById = ReadonlyMap<string, Requirement>;

const reaches = (from: string, to: string, by: ById, seen: Set<string>): boolean => {
  if (seen.has(from)) return false;
  seen.add(from);
  const next = by.get(from);
  return next !== undefined && namedIn(next.needs).some((n) => n === to || reaches(n, to, by, seen));
};

const json = (pack: Pack): string => JSON.stringify(canonicalJson(pack));

const editionRemarks = (packs: readonly Pack[]): readonly Remark[] => {
  const remarks: Remark[] = [];
  const say = (code: string, i: number, means: string): void => void remarks.push({ code, path: `/packs/${i}`, means });
  for (const [i, pack] of packs.entries()) {
    const name = `${pack.id} ${pack.edition}`;
    const first = packs.find((p) => p.id === pack.id && p.edition === pack.edition);
    if (first !== undefined && first !== pack && json(first) !== json(pack))
      say("edition-other-content", i, `Utgaven ${name} står to ganger med ulikt innhold; en utgave endres aldri.`);
    const { base } = pack;
    if (base !== undefined && !packs.some((p) => p.id === base.id && p.edition === base.edition))
      say("unknown-base", i, `Pakken ${name} bygger på ${base.id} ${base.edition}, som ikke er med.`);
  }
  return remarks;
};

const requirementRemarks = (r: Requirement, by: ById): readonly Remark[] => {
  const remarks: Remark[] = [];
  const say = (code: string, means: string): void => void remarks.push({ code, path: r.id, means });
  for (const n of [...namedIn(r.needs), ...attestorsIn(r.needs)])
    if (!by.has(n)) say("unknown-requirement", `Kravet ${r.id} viser til ${n}, som ikke finnes.`);
  if (othersOf(r, by).length > 0)
    say("other-subject", `Kravet ${r.id} viser til et krav som stilles til noen andre; det blir uavklart.`);
  if (reaches(r.id, r.id, by, new Set())) say("requirement-cycle", `Kravet ${r.id} viser tilbake til seg selv.`);
  if (r.from !== undefined && r.to !== undefined && r.to <= r.from)
    say("ends-before-it-begins", `Kravet ${r.id} slutter før det begynner, og gjelder aldri.`);
  return remarks;
};

/** What should be looked at in packs before they are relied on; `by` has each requirement as it is judged. */
export const packRemarks = (packs: readonly Pack[], by: ById): readonly Remark[] => [
  ...editionRemarks(packs),
  ...packs.flatMap((pack, i) =>
    pack.requirements.flatMap((r, j) =>
      by.get(r.id) === r
        ? []
        : [
            {
              code: "requirement-twice",
              path: `/packs/${i}/requirements/${j}`,
              means: `Kravet ${r.id} står to ganger; det første gjelder.`,
            },
          ],
    ),
  ),
  ...[...by.values()].flatMap((r) => requirementRemarks(r, by)),
];
