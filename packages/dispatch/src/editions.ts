import { sources } from "@prehosp/norms";
import type { Purpose, UnitKind } from "@prehosp/model";
import type { PolicyEdition } from "./policy.ts";

/** What an edition itself says about whom and what the scheme is for. */
export interface Provisions {
  readonly takingPart: readonly UnitKind[];
  readonly missionPurposes: readonly Purpose[];
}

type Id = PolicyEdition["id"];

const [draft, published] = sources.AH.editions;
const rows = { "2019-06-19-horing": draft, published } as const;

/** An edition as a proposal names it; status and verification are those of norms. */
export const editionOf = (id: Id): PolicyEdition => {
  const { status, verified, norsk } = rows[id];
  return { source: "AH", id, status, verified, norsk };
};

/**
 * The provisions of each edition. The published one is known in outline only (fire service and voluntary organisations;
 * lifting, off-road assistance and trippelvarsling named as outside): while norms calls it unverified nothing is
 * concluded from its row, and the criteria that need it are unclear.
 */
const provisions: Readonly<Record<Id, Provisions>> = {
  "2019-06-19-horing": {
    takingPart: ["fire", "voluntary", "rescue-vessel", "primary-care"],
    missionPurposes: ["life-saving-first-aid"],
  },
  published: { takingPart: ["fire", "voluntary"], missionPurposes: ["life-saving-first-aid"] },
};

/** What may be concluded from an edition: its provisions, or nothing where nobody has read them against the document. */
export const provisionsOf = (edition: PolicyEdition): Provisions | undefined =>
  edition.verified ? provisions[edition.id] : undefined;
