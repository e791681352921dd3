import type { CompetenceId } from "@prehosp/model";
import type { Has } from "../atom.ts";
import type { Pack } from "../pack.ts";

const has = (competence: string, rest: Omit<Has, "has">): Has => ({ has: competence as CompetenceId, ...rest });

/** A small pack that the tests of the engine stand on; what is really asked of people stands in src/packs. */
export const smallPack: Pack = {
  id: "akutthjelper",
  edition: "2019-06-19-horing",
  layer: "national",
  requirements: [
    {
      id: "akutthjelper.basic-training",
      version: "1.0",
      title: { nb: "Nødvendig opplæring", nn: "Naudsynt opplæring", en: "Necessary training" },
      subject: "person",
      cites: ["AH-1.1-b", "AH-2.6-b"],
      needs: has("akutthjelper-basic", {
        kinds: ["course", "certificate"],
        outcomes: ["passed"],
        fresh: { kind: "none" },
        unrecorded: "not-met",
      }),
    },
    {
      id: "akutthjelper.yearly-practice",
      version: "1.0",
      title: {
        nb: "Øvelse i praktiske ferdigheter siste år",
        nn: "Øving i praktiske ferdigheiter siste år",
        en: "Practice of skills within a year",
      },
      subject: "person",
      cites: ["AH-2.6-c"],
      needs: has("akutthjelper-skills", {
        kinds: ["practice", "check-off", "course"],
        outcomes: ["passed", "attended"],
        fresh: { kind: "rolling", months: 12 },
        unrecorded: "not-met",
      }),
    },
    {
      id: "akutthjelper.confidentiality",
      version: "1.0",
      title: { nb: "Opplæring i taushetsplikt", nn: "Opplæring i teieplikt", en: "Training in confidentiality" },
      subject: "person",
      cites: ["AH-4.3-a", "AH-2.6-j"],
      needs: has("confidentiality", {
        kinds: ["course", "e-learning", "certificate"],
        outcomes: ["passed", "attended"],
        fresh: { kind: "none" },
        unrecorded: "unclear",
      }),
    },
    {
      id: "akutthjelper.confidentiality-documented",
      version: "1.0",
      title: {
        nb: "Opplæringen i taushetsplikt er dokumentert",
        nn: "Opplæringa i teieplikt er dokumentert",
        en: "Training in confidentiality is documented",
      },
      subject: "person",
      cites: ["AH-4.3-c"],
      needs: has("confidentiality", {
        kinds: ["course", "e-learning", "certificate"],
        outcomes: ["passed", "attended"],
        fresh: { kind: "none" },
        documented: true,
        unrecorded: "not-met",
      }),
    },
    {
      id: "akutthjelper.nodnett",
      version: "1.0",
      title: { nb: "Opplæring i Nødnett", nn: "Opplæring i Nødnett", en: "Training in Nødnett" },
      subject: "person",
      cites: ["AH-2.6-f"],
      needs: has("nodnett-user", {
        kinds: ["course", "certificate"],
        outcomes: ["passed"],
        fresh: { kind: "none" },
        unrecorded: "not-met",
      }),
    },
  ],
};
