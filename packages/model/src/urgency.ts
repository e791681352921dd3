import * as z from "zod";
import type { Text } from "./text.ts";

/** The three grades that Norwegian centrals use today. A common national definition is still a task (ST-f): hence system and version. */
export const UrgencyCode = z.enum(["akutt", "haster", "vanlig"]).meta({
  norsk: "hastegrad",
  means:
    "Akutt (red), haster (yellow) or vanlig (green), as the centre set it; it says nothing about akutthjelper being indicated.",
});
export type UrgencyCode = z.output<typeof UrgencyCode>;

/** An urgency with the code system it is said in, so that a later national definition can stand beside today's. */
export const Urgency = z
  .strictObject({
    system: z.string().min(1).meta({ norsk: "kodeverk", means: "Id of the code system the urgency is said in." }),
    version: z.string().min(1).meta({ norsk: "kodeverksversjon", means: "Version of that code system." }),
    code: z.string().min(1).meta({ norsk: "kode", means: "The code as the source said it." }),
  })
  .meta({
    norsk: "hastegrad med kodeverk",
    means: "An urgency together with the code system and version that define it.",
  });
export type Urgency = z.output<typeof Urgency>;

/** The colours people say. */
export type UrgencyColour = "rød" | "gul" | "grønn";

/** One grade of the system in force here; `rank` 1 goes first. */
export interface UrgencyGrade {
  readonly code: UrgencyCode;
  readonly rank: 1 | 2 | 3;
  readonly colour: UrgencyColour;
  readonly name: Text;
}

/** Today's grades as a code system. The id is Prehosp's own: no official identifier is known for it. */
export const urgencySystem = {
  id: "prehosp:hastegrad",
  version: "1",
  grades: {
    akutt: { code: "akutt", rank: 1, colour: "rød", name: { nb: "akutt", nn: "akutt", en: "emergency" } },
    haster: { code: "haster", rank: 2, colour: "gul", name: { nb: "haster", nn: "hastar", en: "urgent" } },
    vanlig: { code: "vanlig", rank: 3, colour: "grønn", name: { nb: "vanlig", nn: "vanleg", en: "routine" } },
  },
} as const satisfies { id: string; version: string; grades: Record<UrgencyCode, UrgencyGrade> };

/** Says a grade with its system and version. */
export const urgencyOf = (code: UrgencyCode): Urgency => ({
  system: urgencySystem.id,
  version: urgencySystem.version,
  code,
});

/** The colour of a grade. */
export const colourOf = (code: UrgencyCode): UrgencyColour => urgencySystem.grades[code].colour;

/** Order of urgency, the most urgent first, for sort. */
export const compareUrgency = (a: UrgencyCode, b: UrgencyCode): number =>
  urgencySystem.grades[a].rank - urgencySystem.grades[b].rank;
