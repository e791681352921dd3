import * as z from "zod";
import { Day } from "@prehosp/model/time";

/** One edition of teaching material, by content. */
export const Material = z
  .strictObject({
    id: z.string().min(1).meta({ norsk: "materiell", means: "Id of the material, the same through its editions" }),
    edition: z.string().min(1).meta({ norsk: "utgave", means: "Its edition" }),
    hash: z
      .string()
      .regex(/^sha256:[0-9a-f]{64}$/)
      .meta({ norsk: "hash", means: "Content address of the edition" }),
  })
  .meta({ norsk: "opplæringsmateriell", means: "One edition of teaching material" });
export type Material = z.output<typeof Material>;

/** A copy that somebody has fetched, and may have adapted to the own workplace (NN-m). */
export const LocalCopy = z
  .strictObject({
    of: Material.meta({ norsk: "kopi av", means: "The edition it was fetched as" }),
    fetched: Day.meta({ norsk: "hentet", means: "The day it was fetched" }),
  })
  .meta({ norsk: "lokal kopi", means: "A fetched copy of teaching material, adapted or not" });
export type LocalCopy = z.output<typeof LocalCopy>;

/** Current · a newer edition is out · the same edition has other content (somebody's slip) · nobody publishes it any more. */
export type CopyState = "current" | "new-edition" | "changed-within-edition" | "no-longer-published";

/** Whether the material has changed since the copy was taken; `published` is the latest edition of each material. */
export const copyState = (copy: LocalCopy, published: readonly Material[]): CopyState => {
  const now = published.find((m) => m.id === copy.of.id);
  if (now === undefined) return "no-longer-published";
  if (now.edition !== copy.of.edition) return "new-edition";
  return now.hash === copy.of.hash ? "current" : "changed-within-edition";
};
