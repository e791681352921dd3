import { Draft } from "@prehosp/agreements";
import { AgreementId, AgreementSignature } from "@prehosp/model";
import { Day } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** A draft of an agreement was written. Roles by key, never a name; its steps come as facts of their own. */
export const agreementDrafted = kind({
  kind: "agreement.drafted",
  version: 1,
  norsk: "avtaleutkast skrevet",
  payload: Draft.omit({ proposed: true, signatures: true, withdrawn: true }),
  classes: {
    id: "operational",
    base: "operational",
    changes: "operational",
    drops: "operational",
    author: "operational",
    created: "operational",
    decided: "operational",
    replay: "operational",
  },
});

/** A draft went one step further: put before the parties, signed by one of them, or withdrawn. */
export const agreementStepped = kind({
  kind: "agreement.stepped",
  version: 1,
  norsk: "avtaleutkast videreført",
  payload: z.object({
    draft: AgreementId,
    step: z.enum(["propose", "sign", "withdraw"]),
    on: Day,
    signature: AgreementSignature.optional(),
  }),
  classes: { draft: "operational", step: "operational", on: "operational", signature: "operational" },
});
