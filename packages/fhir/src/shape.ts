import * as z from "zod";
import { SaidValue } from "./said.ts";

// Only what is read is described; whatever else a resource holds is compared with what we would have written.
const Identifier = z.looseObject({
  use: z.string().optional(),
  system: z.string().optional(),
  value: z.string().optional(),
});
export const Reference = z.looseObject({ reference: z.string().optional(), identifier: Identifier.optional() });
const Coding = z.looseObject({ system: z.string().optional(), code: z.string().optional() });
const Concept = z.looseObject({ coding: z.array(Coding).optional(), text: z.string().optional() });
const Source = z.looseObject({ url: z.string(), valueString: z.string().optional() });
const Extension = z.looseObject({
  url: z.string(),
  valueCode: z.string().optional(),
  extension: z.array(Source).optional(),
});
const Name = z.looseObject({
  use: z.string().optional(),
  family: z.string().optional(),
  given: z.array(z.string()).optional(),
});

const Meta = z.looseObject({ tag: z.array(Coding).optional(), security: z.array(Coding).optional() });
export type Meta = z.output<typeof Meta>;

/** The parts of a resource that reading looks at, whatever its type. */
export const Resource = z.looseObject({
  resourceType: z.string(),
  meta: Meta.optional(),
  status: z.string().optional(),
  subject: z.union([Reference, z.array(Reference)]).optional(),
  extension: z.array(Extension).optional(),
  identifier: z.array(Identifier).optional(),
  class: Coding.optional(),
  serviceProvider: Reference.optional(),
  owner: Reference.optional(),
  performerType: z.array(Concept).optional(),
  input: z.array(z.looseObject({ type: Concept, valueCode: z.string().optional() })).optional(),
  code: Concept.optional(),
  type: z.union([Concept, z.array(Concept)]).optional(),
  name: z.union([z.string(), z.array(Name)]).optional(),
  managingOrganization: Reference.optional(),
  author: z.array(Reference).optional(),
  attester: z.array(z.looseObject({ party: Reference.optional() })).optional(),
  performer: z.array(z.looseObject({ identifier: Identifier.optional(), actor: Reference.optional() })).optional(),
  ...SaidValue.shape,
});
export type Resource = z.output<typeof Resource>;

/** An entry of a document: its name, and what it holds where that can be read. */
export interface Entry {
  readonly fullUrl?: string | undefined;
  readonly resource?: Resource | undefined;
}

/** A document Bundle, as far as it must be one before anything can be read. */
export const Document = z.looseObject({
  resourceType: z.literal("Bundle"),
  type: z.literal("document"),
  meta: Meta.optional(),
  identifier: Identifier,
  timestamp: z.string(),
  entry: z.array(z.looseObject({ fullUrl: z.string().optional(), resource: z.unknown() })),
});

/** The entries of anything that may be a Bundle, as far as they have a name; none where it has no list of them. */
export const entriesOf = (document: unknown): readonly { readonly fullUrl?: string | undefined }[] => {
  const read = z.looseObject({ entry: Document.shape.entry }).safeParse(document);
  return read.success ? read.data.entry : [];
};

type Holder =
  | { readonly identifier?: { readonly system?: string | undefined; readonly value?: string | undefined } | undefined }
  | undefined;

/** The value of a logical reference's identifier, in the system asked for. */
export const referred = (reference: Holder, system: string): string | undefined =>
  reference?.identifier?.system === system ? reference.identifier.value : undefined;

/** The value of a resource's own identifier in a system; one no longer in use does not count. */
export const identified = ({ identifier }: Resource, system: string): string | undefined =>
  identifier?.find((one) => one.system === system && one.use !== "old")?.value;

/** The code of a concept in a system. */
export const coded = (
  concept:
    | {
        readonly coding?:
          | readonly { readonly system?: string | undefined; readonly code?: string | undefined }[]
          | undefined;
      }
    | undefined,
  system: string,
): string | undefined => concept?.coding?.find((one) => one.system === system)?.code;
