import * as z from "zod";
import { UrgencyCode } from "@prehosp/model";
import { LocalId } from "./criterion-code.ts";

const says = z.string().min(1).meta({ norsk: "tekst", means: "The step in the words of its edition" });

/** One step of a response. What is to be considered is data, so that "consider akutthjelper" is read and never guessed. */
export const ResponseStep = z
  .discriminatedUnion("type", [
    z
      .strictObject({
        type: z.literal("consider").meta({ norsk: "slag", means: "vurder" }),
        considers: z
          .enum(["akutthjelper", "air-ambulance", "other-emergency-services", "AMK-doctor", "other"])
          .meta({ norsk: "vurderer", means: "What is to be considered; one thing a step" }),
        says,
      })
      .meta({ norsk: "vurderingstrinn", means: "Something the operator is to consider" }),
    z
      .strictObject({
        type: z
          .enum(["alert", "ask", "advise", "monitor", "conference", "triple-alarm"])
          .meta({ norsk: "slag", means: "varsle · spør · gi råd · følg med · konferanse · trippelvarsling" }),
        says,
      })
      .meta({ norsk: "handlingstrinn", means: "Something the operator is to do" }),
  ])
  .meta({ norsk: "responstrinn", means: "One step of a response, in its place in the order" });
export type ResponseStep = z.output<typeof ResponseStep>;

/** The ordered steps for one role at one urgency. Cards name the templates they follow: the list differs from card to card. */
export const ResponseTemplate = z
  .strictObject({
    id: LocalId,
    urgency: UrgencyCode,
    role: z
      .enum(["LVS", "AMK", "LV-doctor", "ambulance"])
      .meta({ norsk: "rolle", means: "legevaktsentral · AMK · legevaktlege · ambulanse" }),
    steps: z.array(ResponseStep).min(1).readonly().meta({ norsk: "trinn", means: "The steps, in order" }),
  })
  .meta({ norsk: "anbefalt respons", means: "What one role does at one urgency, on the cards that name it" });
export type ResponseTemplate = z.output<typeof ResponseTemplate>;

/** Whether one of the steps is to consider akutthjelper. */
export const namesAkutthjelper = ({ steps }: ResponseTemplate): boolean =>
  steps.some((s) => s.type === "consider" && s.considers === "akutthjelper");
