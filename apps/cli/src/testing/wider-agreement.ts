import { Draft } from "@prehosp/agreements";
import type { Region } from "@prehosp/chain";
import { known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";

const agreementOf = ({ agreements }: Region, id: string) => agreements.find((a) => a.id === id)!;

/** The agreement of story 2: two part-time crews, who may be sent to injuries only. */
export const narrowAgreement = (region: Region) => agreementOf(region, "avtale-12-sju-av-ni");

/** The change of it that story 2 drafts: arrest and unconsciousness besides, and the costs shared as with the part-time crews of Evje. */
export const wider = (region: Region, from: Day) => {
  const base = narrowAgreement(region);
  return {
    base: { agreement: base.id, hash: contentHash(base) },
    changes: {
      from,
      conditions: [...(known(base.conditions) ? base.conditions : []), "cardiac-arrest", "unconscious"],
      contents: { ...base.contents, costs: true },
      terms: agreementOf(region, "avtale-03-deltid-lonn").terms,
    },
    author: { role: "medical-director", organisation: base.commissioner.organisation },
  };
};

/** The same as a whole draft, as it would lie in a file. */
export const widerDraft = (region: Region): Draft => {
  const { author, ...draft } = wider(region, "2027-01-01" as Day);
  return Draft.parse({
    ...draft,
    id: "avtale-12-b",
    author: { ...author, by: "role:medical-director" },
    created: "2026-11-23",
    signatures: [],
  });
};
