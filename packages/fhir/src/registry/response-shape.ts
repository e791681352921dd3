import * as z from "zod";

// Strict: what stands in a response and is not read would be lost, so it is told instead.
const Coding = z.strictObject({
  system: z.string().optional(),
  version: z.string().optional(),
  code: z.string().optional(),
  display: z.string().optional(),
});
const Inner = z.strictObject({ url: z.enum(["system", "ref"]), valueString: z.string() });
const Concept = z.strictObject({ coding: z.array(Coding), text: z.string().optional() });

export const ItemExtension = z.strictObject({
  url: z.string(),
  valueCode: z.string().optional(),
  valueCodeableConcept: Concept.optional(),
  extension: z.array(Inner).optional(),
});
export type ItemExtension = z.output<typeof ItemExtension>;

export const Answer = z.strictObject({
  valueCoding: Coding.optional(),
  valueBoolean: z.boolean().optional(),
  valueInteger: z.int().optional(),
  valueDecimal: z.number().optional(),
  valueDateTime: z.string().optional(),
  valueDate: z.string().optional(),
  valueString: z.string().optional(),
});
export type Answer = z.output<typeof Answer>;

export const Item = z.strictObject({
  id: z.string().optional(),
  linkId: z.string(),
  // The label is the questionnaire's, and says nothing of the case.
  text: z.string().optional(),
  extension: z.array(ItemExtension).optional(),
  answer: z.array(Answer).optional(),
});
export type Item = z.output<typeof Item>;

const Group = z.strictObject({
  id: z.string().optional(),
  linkId: z.string(),
  text: z.string().optional(),
  item: z.array(Item).optional(),
});

/** A response as far as it is read; a narrative, a modifier or a link to a person is none of ours and is told. */
export const Response = z.strictObject({
  resourceType: z.literal("QuestionnaireResponse"),
  id: z.string().optional(),
  meta: z.looseObject({ tag: z.array(z.looseObject({ system: z.string().optional(), code: z.string().optional() })) }),
  language: z.string().optional(),
  extension: z.array(z.strictObject({ url: z.string(), valueString: z.string() })),
  identifier: z.looseObject({}).optional(),
  questionnaire: z.string(),
  // What is half filled in, or was entered in error, is no case.
  status: z.enum(["completed", "amended"]),
  authored: z.string().optional(),
  item: z.array(Group),
});
export type Response = z.output<typeof Response>;
