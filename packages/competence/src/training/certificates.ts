import { osloDay } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { notAttested } from "./attested.ts";
import type { IsQualified } from "./attested.ts";
import type { Course } from "./course.ts";
import { clashing } from "./merged.ts";
import { missingFor } from "./missing.ts";
import type { Refused } from "./refused.ts";
import type { CertificateIssued, CertificateRevoked } from "./training-fact.ts";

/** A final certificate that was rightly issued, and whether it still stands. */
export interface Certificate {
  readonly issued: CertificateIssued;
  readonly revoked: readonly CertificateRevoked[];
}

const typesRefused = (course: Course, types: readonly string[]): Refused["why"] | undefined => {
  if (types.some((t) => !course.terminalTypes.includes(t))) return "no-such-terminal-type";
  return course.terminalTypes.length > 0 && types.length === 0 ? "terminal-type-missing" : undefined;
};

/** The certificates that were rightly issued, judged by what was done on the day of issue, and those that were not, with why. */
export const certificatesOf = ({
  course,
  isQualified,
  issued,
  revoked,
  partsOn,
}: {
  readonly course: Course;
  readonly isQualified: IsQualified;
  readonly issued: readonly CertificateIssued[];
  readonly revoked: readonly CertificateRevoked[];
  readonly partsOn: (day: Day) => Parameters<typeof missingFor>[1];
}): { readonly certificates: readonly Certificate[]; readonly refused: readonly Refused[] } => {
  const twice = new Set<string>(clashing(issued));
  const whyNot = (fact: CertificateIssued): Refused | undefined => {
    if (twice.has(fact.id)) return { fact, why: "same-id-other-content" };
    const types = typesRefused(course, fact.terminalTypes);
    if (types !== undefined) return { fact, why: types };
    const attested = notAttested(fact, course, isQualified);
    if (attested !== undefined) return { fact, ...attested };
    const missing = missingFor(course, partsOn(osloDay(fact.at)), fact.terminalTypes);
    return missing.length > 0 ? { fact, why: "parts-missing", missing } : undefined;
  };
  const refused = issued.flatMap((fact) => whyNot(fact) ?? []);
  const out = new Set<unknown>(refused.map((r) => r.fact));
  const certificates = issued
    .filter((fact) => !out.has(fact))
    .map((fact) => ({ issued: fact, revoked: revoked.filter((r) => r.certificate === fact.id) }));
  const standing = new Set<string>(certificates.map((c) => c.issued.id));
  return {
    certificates,
    refused: [
      ...refused,
      ...revoked
        .filter((r) => !standing.has(r.certificate))
        .map((fact): Refused => ({ fact, why: "no-such-certificate" })),
    ],
  };
};
