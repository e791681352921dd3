import { ActorRef, FactId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";

/** What a fact of a kind says, with its id, when it holds and who said it. */
export const said = <P>({ payload }: { readonly payload: z.ZodType<P> }, norsk: string, means: string) =>
  z
    .array(
      z
        .object({
          fact: FactId.meta({ norsk: "faktum", means: "Id of the fact in the ledger" }),
          at: Instant.meta({ norsk: "tidspunkt", means: "When it holds from" }),
          recorded: Instant.meta({ norsk: "registrert", means: "When it was written down" }),
          by: ActorRef.meta({ norsk: "av", means: "Who said or did it, by opaque key" }),
        })
        .and(payload)
        .meta({ norsk: "faktum", means: "One fact of the incident" }),
    )
    .readonly()
    .meta({ norsk, means });

/** A list that nobody changes. */
export const list = <S extends z.ZodType>(schema: S, norsk: string, means: string) =>
  z.array(schema).readonly().meta({ norsk, means });
