import type { Entry, Resource } from "./shape.ts";
import { identified } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { local } from "./systems.ts";

// R4 lets `status` turn the meaning of a resource round, so what says that something is so is listed, and nothing else does.
const SAYS: Readonly<Record<string, readonly string[]>> = {
  Composition: ["preliminary", "final", "amended"],
  Observation: ["preliminary", "final", "amended", "corrected"],
  Procedure: ["in-progress", "on-hold", "stopped", "completed"],
};

const stands = ({ resourceType, status }: Resource): boolean => {
  const says = SAYS[resourceType];
  return says === undefined ? status !== "entered-in-error" : says.includes(status ?? "");
};

/** Which entry a reference leads to; a relative one ends as the name of its entry does (R4: resolving references in bundles). */
const leading = (entries: readonly Entry[]): ((reference: string) => Resource | string) => {
  const names = entries.flatMap(({ fullUrl = "", resource }) =>
    resource === undefined ? [] : [[fullUrl, resource] as const],
  );
  const there = new Map([...names.map(([url, one]) => [url.split("/").slice(-2).join("/"), one] as const), ...names]);
  return (reference) => there.get(reference) ?? reference;
};

/**
 * The resources that count, in the order of the entries: not what was withdrawn or never done, nor what is about another patient
 * than the document. A document that does not say which of several patients it is of has none.
 */
export const counted = (entries: readonly Entry[], options: ProfileOptions): readonly (Resource | undefined)[] => {
  const standing = entries.map(({ resource: one }) => (one !== undefined && stands(one) ? one : undefined));
  const patients = standing.filter(
    (one) => one?.resourceType === "Patient" && identified(one, local(options, "patient")) !== undefined,
  );
  const leadsTo = leading(entries);
  const aboutOf = ({ subject }: Resource): Resource | string | undefined =>
    subject === undefined || Array.isArray(subject) || subject.reference === undefined
      ? undefined
      : leadsTo(subject.reference);
  const composition = standing.find((one) => one?.resourceType === "Composition");
  const of = (composition && aboutOf(composition)) ?? (patients.length === 1 ? patients[0] : undefined);
  return standing.map((one) =>
    one === undefined || (one.resourceType === "Patient" ? one : (aboutOf(one) ?? of)) === of ? one : undefined,
  );
};
