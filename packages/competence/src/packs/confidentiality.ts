import type { Pack } from "../pack.ts";
import { forRoles, passed, requirement as one } from "./proofs.ts";

const training = { kinds: ["course", "e-learning", "certificate"], outcomes: ["passed", "attended"] } as const;
const applies = forRoles("akutthjelper");

/**
 * Confidentiality of the health personnel act: the training is a shall, and being a member elsewhere doesn't imply it
 * (AH-2.6-j); that it is documented is a should, so that a missing record is a remark and excludes nobody (AH-4.3-c).
 */
export const confidentialityPack: Pack = {
  id: "confidentiality",
  edition: "2019-06-19-horing",
  layer: "national",
  requirements: [
    one(
      "akutthjelper.confidentiality",
      { nb: "Opplæring i taushetsplikt", nn: "Opplæring i teieplikt", en: "Training in confidentiality" },
      ["AH-4.3-a", "AH-2.6-j"],
      passed("confidentiality", { ...training, unrecorded: "unclear" }),
      { applies },
    ),
    one(
      "akutthjelper.confidentiality-documented",
      {
        nb: "Opplæringen i taushetsplikt er dokumentert",
        nn: "Opplæringa i teieplikt er dokumentert",
        en: "Training in confidentiality is documented",
      },
      ["AH-4.3-c"],
      passed("confidentiality", { ...training, documented: true }),
      { applies },
    ),
  ],
};
