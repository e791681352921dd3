import type { ActorRef, CompetenceId, Evidence, SourceRef } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { compareInstants, osloDay } from "@prehosp/model/time";
import type { Course } from "./course.ts";
import { missingFor } from "./missing.ts";
import type { TrainingFact } from "./training-fact.ts";
import type { Way } from "./way.ts";

/** On which terminal type or product something was done; undefined where the course has none. */
type On = string | undefined;

const sourceOf = (fact: TrainingFact, competence: CompetenceId, on: On): SourceRef => ({
  system: "prehosp-training",
  ref: [fact.id, competence, ...(on === undefined ? [] : [on])].join("/"),
});

const said = (
  course: Course,
  fact: TrainingFact,
  about: Pick<Evidence, "competence" | "kind"> & Partial<Evidence>,
  on?: On,
): Evidence => ({
  person: fact.person,
  on: osloDay(fact.at),
  knownAt: fact.knownAt,
  outcome: "passed",
  attributes: on === undefined ? {} : { [course.attribute ?? "terminalType"]: on },
  // A person and an actor are both opaque keys; the engine looks for whoever attests under the person's.
  attestedBy: fact.by as string as ActorRef,
  documented: true,
  proof: "system",
  source: sourceOf(fact, about.competence, on),
  ...about,
});

const eLearning = (course: Course, { preCourse }: Way): readonly Evidence[] => [
  ...preCourse.done.map((f) =>
    said(course, f, {
      competence: f.competence,
      kind: "e-learning",
      attestedBy: absent("not-applicable"),
      source: f.source,
    }),
  ),
  ...preCourse.shown.map((f) => said(course, f, { competence: f.competence, kind: "e-learning", on: f.doneOn })),
];

// While two devices disagree the item proves nothing, and a tap that was corrected at once does not either: the way shows them all.
const checkOffs = (course: Course, { parts }: Way): readonly Evidence[] =>
  parts.flatMap(({ item: { competence }, terminalType, outcome, decided }) =>
    competence === undefined || outcome === "conflicting"
      ? []
      : decided.map((c) => said(course, c, { competence, kind: "check-off", outcome: c.outcome }, terminalType)),
  );

const onEach = (types: readonly string[]): readonly On[] => (types.length === 0 ? [undefined] : types);

const certificates = (course: Course, way: Way): readonly Evidence[] =>
  way.certificates.flatMap(({ issued, revoked }) =>
    course.gives.flatMap((competence) =>
      onEach(issued.terminalTypes).flatMap((on) => [
        said(course, issued, { competence, kind: "certificate" }, on),
        // Takes this certificate and no other proof of the same competence.
        ...revoked.map((f) =>
          said(course, f, { competence, kind: "revocation", revokes: sourceOf(issued, competence, on) }, on),
        ),
      ]),
    ),
  );

// A drill ends by itself with the check-off that came last, and is known when the last of them was.
const drills = (course: Course, way: Way): readonly Evidence[] =>
  onEach(course.terminalTypes).flatMap((on) => {
    const deciding = way.parts
      .filter((p) => p.terminalType === undefined || p.terminalType === on)
      .flatMap((p) => p.decided);
    const last = deciding.toSorted((a, b) => compareInstants(a.at, b.at)).at(-1);
    const knownAt = deciding
      .map((c) => c.knownAt)
      .toSorted(compareInstants)
      .at(-1);
    const done = missingFor(course, way, on === undefined ? [] : [on]).length === 0;
    if (!done || last === undefined || knownAt === undefined) return [];
    return course.gives.map((competence) => {
      const { system, ref } = sourceOf(last, competence, on);
      return said(course, last, { competence, kind: "practice", knownAt, source: { system, ref: `${ref}/drill` } }, on);
    });
  });

/**
 * What a learner's way proves, for the engine: e-learning, each check-off that decides, a drill with every item passed, final
 * certificates and their revocations. What was refused proves nothing. The same facts give the same evidence under the same refs;
 * work it out from the facts each time and do not keep it, since a later fact may take a proof away.
 */
export const evidenceFrom = (course: Course, way: Way): readonly Evidence[] => [
  ...eLearning(course, way),
  ...checkOffs(course, way),
  ...(course.kind === "drill" ? drills(course, way) : []),
  ...certificates(course, way),
];
