import * as z from "zod";
import { PackHead, requirementOver } from "@prehosp/rules";
import { Atom } from "../atom.ts";
import { Terms } from "../pack.ts";

/** What a layer asks for in place of one requirement: as strict as it, or through a door it has opened. */
export const LocalCompetence = z
  .strictObject({
    requirement: z.string().min(1).meta({ norsk: "krav", means: "Id of the requirement that is replaced" }),
    needs: requirementOver(Atom).meta({ norsk: "kreves", means: "All that is asked for in its place" }),
    ...Terms.shape,
    through: z
      .string()
      .min(1)
      .optional()
      .meta({ norsk: "gjennom åpning", means: "Name of the opening that lets it be less strict" }),
  })
  .meta({
    norsk: "lokalt kompetansekrav",
    means: "A requirement that a layer has put in place of a national one; what it leaves out stays as above",
  });
export type LocalCompetence = z.output<typeof LocalCompetence>;

/** The part of a local pack that speaks of competence, with the head of the pack. */
export const LocalCompetencePart = z
  .object({
    ...PackHead.shape,
    competence: z
      .array(LocalCompetence)
      .min(1)
      .readonly()
      .optional()
      .meta({ norsk: "kompetanse", means: "Requirements that are replaced" }),
  })
  .meta({ norsk: "lokal pakke, kompetanse", means: "What one layer has decided about competence" });
export type LocalCompetencePart = z.output<typeof LocalCompetencePart>;
