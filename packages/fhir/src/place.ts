import type { FhirResource } from "./r4.ts";
import { numbered } from "./entry-url.ts";
import { sourceSaid } from "./read-observations.ts";
import type { Entry, Resource } from "./shape.ts";
import { coded, identified, referred } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { OWN, codeSystem, local } from "./systems.ts";

/** Gives a resource its fullUrl in the document being written; asked once for each, in the order they are written. */
export type Place = (resource: FhirResource) => string;

/** What a resource is about in the report; undefined where the report knows nothing of it. */
const aboutOf = (resource: Resource, options: ProfileOptions): string | undefined => {
  const { resourceType: type } = resource;
  switch (type) {
    case "Composition":
      return type;
    case "Patient":
      return identified(resource, local(options, "patient")) && type;
    case "Encounter":
      return resource.class?.code === "FLD" || identified(resource, local(options, "incident")) !== undefined
        ? resource.class?.code
        : undefined;
    case "Location":
      return identified(resource, local(options, "unit"));
    case "ServiceRequest":
    case "Task":
      return identified(resource, local(options, "mission"));
    case "Procedure":
      return coded(resource.code, codeSystem("help"));
    case "Observation": {
      const own = resource.code?.coding?.find(({ system }) => system?.startsWith(`${OWN}/`) === true);
      const time = own?.system === codeSystem("time-role");
      // A role can have many times; its unit and its source tell them apart.
      const which = time ? [referred(resource.performer?.[0], local(options, "unit")), sourceSaid(resource)] : [];
      return own && JSON.stringify([own.system, own.code, ...which]);
    }
    default:
      return undefined;
  }
};

/** Names each resource by what it is about; the second about the same gets another name. */
const naming = (options: ProfileOptions): ((resource: Resource) => string | undefined) => {
  const seen = new Map<string, number>();
  return (resource) => {
    const about = aboutOf(resource, options);
    if (about === undefined) return undefined;
    const name = `${resource.resourceType} ${about}`;
    const n = (seen.get(name) ?? 0) + 1;
    seen.set(name, n);
    return `${name} ${String(n)}`;
  };
};

/** A resource that we wrote ourselves, as reading sees it. */
export const asRead = (resource: { readonly resourceType: string }): Resource => resource as unknown as Resource;

/**
 * The places of a document: a resource about the same as one in `like` stands where that one stands, and every other on
 * the next free number of the document's own. `taken` are further names that are in use.
 */
export const placing = (
  id: string,
  options: ProfileOptions,
  like: readonly Entry[] = [],
  taken: readonly Pick<Entry, "fullUrl">[] = [],
): Place => {
  const url = numbered(id);
  const nameOfKnown = naming(options);
  const known = new Map<string, string>();
  for (const { fullUrl, resource } of like) {
    const name = resource && nameOfKnown(resource);
    if (name !== undefined && fullUrl !== undefined) known.set(name, fullUrl);
  }
  const used = new Set([...like, ...taken].map(({ fullUrl }) => fullUrl));
  const nameOf = naming(options);
  let n = 0;
  return (resource) => {
    const there = known.size === 0 ? undefined : known.get(nameOf(asRead(resource)) ?? "");
    if (there !== undefined) return there;
    if (resource.resourceType === "Composition" && !used.has(url(0))) return url(0);
    do n += 1;
    while (used.has(url(n)));
    return url(n);
  };
};
