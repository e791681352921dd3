import { type AskedOf, Competence, asking, heldBriefly } from "@prehosp/chain";
import { OrgId, PersonId, UnitId } from "@prehosp/model";
import { Day, Instant, osloDay } from "@prehosp/model/time";
import type { Actor } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { ExplanationView, QualifiedView, StatusesView, explanationOf, qualifiedOf } from "./competence-views.ts";
import { knownNow, maySee, mine } from "./own.ts";

const tag = "Competence";

const past = {
  on: Day.optional().meta({ norsk: "dag", means: "The day it is asked of; absent = today" }),
  knownAt: Instant.optional().meta({ norsk: "kjent", means: "As known then; absent = now" }),
};
const ofOne = {
  person: PersonId.optional(),
  unit: UnitId.optional(),
  organisation: OrgId.optional(),
  role: z.string().min(1).max(40).optional(),
};
const atMostOne = (q: { person?: unknown; unit?: unknown; organisation?: unknown }) =>
  [q.person, q.unit, q.organisation].filter((x) => x !== undefined).length <= 1;
const ONE = {
  path: ["person"],
  message: "ask about one person, one unit or one organisation; none = the one you act for",
};

const QualifiedAsked = z
  .object({ ...ofOne, ...past, requirement: z.string().min(1).optional() })
  .refine(atMostOne, ONE);
const ExplainAsked = z.object({ ...ofOne, ...past, requirement: z.string().min(1) }).refine(atMostOne, ONE);

const asOf = ({ on, knownAt }: { on?: Day | undefined; knownAt?: Instant | undefined }) =>
  Effect.map(knownNow, (at) => ({ on: on ?? osloDay(at), knownAt: knownAt ?? at }));

/** The question as it may be asked by this actor: of its own people, units and organisation; 404 where there is none, 403 where it is another's. */
const asked = (query: z.output<typeof QualifiedAsked>, actor: Actor) =>
  Effect.gen(function* () {
    const { person, unit, organisation, role } = query;
    const of: AskedOf = person ? { person } : unit ? { unit } : { organisation: organisation ?? actor.owner };
    const made = yield* asking(of, yield* asOf(query), role);
    if (made.as.length === 0) return yield* notFound("the one asked about");
    const own = yield* Effect.filter(made.as, (as) => maySee(actor, as.owner));
    if (own.length === 0) yield* mine(actor, "read", made.as[0]!.owner);
    return { ...made, as: own };
  });

/** Who is qualified, why, and until when: by the organisation for its own; AMK reads what is published of units, and nothing here. */
export const competenceRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/competence/qualified",
      says: "Whether a person, a unit's crew or an organisation is qualified, in each role, with reasons and norms; any day, as known on any day",
      tag,
      act: "read",
      query: QualifiedAsked,
      answer: QualifiedView,
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        return yield* qualifiedOf(yield* asked(query, actor), query.requirement);
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/competence/explanations",
      says: "Why one requirement is met or not: what counted, what came nearest and why it did not, and what would cure it",
      tag,
      act: "read",
      query: ExplainAsked,
      answer: z.array(ExplanationView).readonly(),
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        const question = yield* asked(query, actor);
        const said = yield* heldBriefly(() =>
          question.as.flatMap((one) => explanationOf(question, one, query.requirement) ?? []),
        );
        return said.length > 0 ? said : yield* notFound("the requirement");
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/competence/statuses",
      says: "How everybody of an organisation stands on every requirement, a page at a time; by opaque key",
      tag,
      act: "read",
      query: z.object({
        ...past,
        organisation: OrgId,
        unit: UnitId.optional(),
        role: z.string().min(1).max(40).optional(),
        requirement: z.string().min(1).optional(),
        after: z.string().max(200).optional(),
        limit: z.coerce.number().int().min(1).max(2000).default(500),
      }),
      answer: StatusesView,
    },
    ({ query: { organisation, requirement, after, limit, ...query }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "read", organisation);
        const at = yield* asOf(query);
        const rows = yield* (yield* Competence).standings(organisation, at);
        const keyOf = (r: (typeof rows)[number]) => `${r.person} ${r.role}`;
        const wanted = rows
          .filter((r) => (query.unit ?? r.unit) === r.unit && (query.role ?? r.role) === r.role)
          .map((r) => ({ key: keyOf(r), row: r }))
          .filter(({ key }) => after === undefined || key > after)
          .toSorted((a, b) => (a.key < b.key ? -1 : 1));
        const page = wanted.slice(0, limit);
        const people = page.map(({ row: { person, role, unit, statuses } }) => ({
          person,
          role,
          ...(unit ? { unit } : {}),
          statuses: statuses.flatMap(({ status, ...s }) =>
            status === "not-applicable" || (requirement !== undefined && s.requirement !== requirement)
              ? []
              : [{ status, ...s }],
          ),
        }));
        const next = wanted.length > limit ? page.at(-1)?.key : undefined;
        return { ...at, people, ...(next === undefined ? {} : { next }) };
      }),
  ),
] as const;
