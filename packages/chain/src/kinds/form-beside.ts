import { OrgId } from "@prehosp/model";
import { kind } from "@prehosp/ports";
import { FormId } from "@prehosp/registry";
import * as z from "zod";

/** How forms of a register were seen: one by itself, taken out in a file, or named in a list of the register's quality. */
export const ReadingAct = z
  .enum(["form", "export", "quality", "duplicates"])
  .meta({ norsk: "lesemåte", means: "skjemaet selv · uttrekk · kvalitetsrapport · liste over mulige dobbeltføringer" });
export type ReadingAct = z.output<typeof ReadingAct>;

/** Somebody saw what stands in forms of a register; which, never what. */
export const formRead = kind({
  kind: "form.read",
  version: 1,
  norsk: "registerskjema lest",
  payload: z.object({
    act: ReadingAct,
    forms: z.array(FormId).min(1).readonly().meta({ norsk: "skjemaer", means: "The forms that were seen, each once" }),
  }),
  classes: { act: "operational", forms: "operational" },
});

/** A form was given to an organisation to write and look after beside its owner; to the owner itself it is taken back. */
export const formAssigned = kind({
  kind: "form.assigned",
  version: 1,
  norsk: "registerskjema tildelt",
  payload: z.object({ to: OrgId.meta({ norsk: "til", means: "Who may now see and write the form beside its owner" }) }),
  classes: { to: "operational" },
});
