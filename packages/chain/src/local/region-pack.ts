import { LocalCompetencePart } from "@prehosp/competence";
import { RecipientRole } from "@prehosp/disclosure";
import { LocalPack } from "@prehosp/dispatch";
import { Channel } from "@prehosp/model";
import * as z from "zod";

/** What a layer says of messages: fewer fields for a role, or a channel judged less secure or heard by more. */
export const LocalDisclosure = z
  .strictObject({
    allow: z
      .partialRecord(RecipientRole, z.array(z.string().min(1)).readonly())
      .optional()
      .meta({ norsk: "tillatt", means: "All the fields each of these roles may receive here" }),
    channels: z
      .array(Channel)
      .min(1)
      .readonly()
      .optional()
      .meta({ norsk: "kanaler", means: "Channels as they are judged here, in place of those of the same id" }),
  })
  .meta({ norsk: "lokal utlevering", means: "What a layer says of messages; only narrower" });
export type LocalDisclosure = z.output<typeof LocalDisclosure>;

/** Everything one layer has decided, room by room: what a region writes in one file. */
export const RegionPack = z
  .strictObject({
    ...LocalPack.shape,
    competence: LocalCompetencePart.shape.competence,
    disclosure: LocalDisclosure.optional(),
  })
  .meta({ norsk: "lokal pakke", means: "Everything one layer has decided, room by room" });
export type RegionPack = z.output<typeof RegionPack>;
