import {
  Books,
  Competence,
  PersonOf,
  SettingTold,
  caseOfPerson,
  decideEquivalence,
  keysAt,
  membershipsAt,
  namesOf,
  peopleAt,
  publishAvailability,
  tellPeople,
  tellSetting,
} from "@prehosp/chain";
import { Equivalence } from "@prehosp/competence";
import { Availability, OrgId, PersonId, UnitId } from "@prehosp/model";
import { Day, Instant, osloDay } from "@prehosp/model/time";
import { Vault } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { refusedFor } from "./evidence.ts";
import { knownNow, mayReadNames, mine, ownUnit } from "./own.ts";

const tag = "Competence";
const from = Instant.optional().meta({ norsk: "fra", means: "From when it holds; absent = now" });
const Done = z.object({ recorded: z.int() });
const done = (recorded: number) => ({ recorded });

/** Who serves where and with what, what is decided equivalent, and what an organisation publishes of its units. */
export const standingRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/competence/people",
      says: "Tells who serves an organisation, in which roles; a name goes into the vault and nowhere else",
      tag,
      act: "write",
      body: z.object({
        organisation: OrgId,
        from,
        people: z
          .array(PersonOf.extend({ name: z.string().trim().min(1).max(120).optional() }))
          .min(1)
          .max(2000)
          .readonly(),
      }),
      answer: Done,
      status: 201,
    },
    ({ body: { organisation, from, people }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "write", organisation);
        const now = yield* knownNow;
        // A key is no claim: only who acts for both organisations says that somebody serves them both.
        const stored = yield* (yield* Competence).stored;
        const { of } = keysAt(stored, now);
        const keys = new Set(people.flatMap((p) => (p.roles.length > 0 ? [of(p.person)] : [])));
        const others = membershipsAt(stored, { on: osloDay(now), knownAt: now })
          .filter((m) => keys.has(m.person) && m.owner !== organisation && m.roles.length > 0)
          .map((m) => m.owner);
        yield* Effect.forEach(new Set(others), (other) => mine(actor, "write", other), { discard: true });
        return done(yield* tellPeople(people, { owner: organisation, by: actor.by, now, from: from ?? now }));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/competence/people",
      says: "Who serves an organisation; with names only for its own coordinator or instructor, and each opening is audited with its purpose",
      tag,
      act: "read",
      query: z.object({
        organisation: OrgId,
        on: Day.optional(),
        knownAt: Instant.optional(),
        names: z.enum(["follow-up", "class", "inspection"]).optional(),
      }),
      answer: z
        .array(
          z.object({
            person: PersonId,
            roles: z.array(z.string()).readonly(),
            unit: UnitId.optional(),
            name: z.string().optional(),
          }),
        )
        .readonly(),
    },
    ({ query: { organisation, on, knownAt, names }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "read", organisation);
        if (names !== undefined) yield* mayReadNames(actor, organisation);
        const now = yield* knownNow;
        const people = yield* peopleAt(organisation, { on: on ?? osloDay(now), knownAt: knownAt ?? now });
        const called = names === undefined ? undefined : yield* namesOf(people, actor.by, names);
        return people.map(({ person, roles, unit }) => {
          const name = called?.get(person);
          return { person, roles, ...(unit ? { unit } : {}), ...(name ? { name } : {}) };
        });
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/competence/people/:person/forget",
      says: "Destroys the key of a person's name: what the person has learnt is counted as before, and nobody reads whose it is",
      tag,
      act: "write",
      body: z.object({ organisation: OrgId }),
      answer: z.object({ forgotten: z.literal(true) }),
    },
    ({ params, body: { organisation }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "write", organisation);
        const now = yield* knownNow;
        const people = yield* peopleAt(organisation, { on: osloDay(now), knownAt: now });
        const stored = yield* (yield* Competence).stored;
        const { of } = keysAt(stored, now);
        const one = people.find((p) => p.person === of(params["person"] ?? ""));
        if (!one) return yield* notFound("the person");
        // A name lies under the key it was told with: who goes by several is forgotten under each.
        const told = stored.people.filter((p) => p.owner === organisation && of(p.person) === one.person);
        const keys = new Set([one, ...told].map((p) => p.person));
        const vault = yield* Vault;
        yield* Effect.forEach(keys, (key) => vault.forget(caseOfPerson(organisation, key), actor.by), {
          discard: true,
        });
        return { forgotten: true as const };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/competence/settings",
      says: "Tells what the people of a unit or a room are asked with: terminal type, product, version",
      tag,
      act: "write",
      body: z.object({ ...SettingTold.shape, from }),
      answer: Done,
      status: 201,
    },
    ({ body: { from, ...said }, actor }) =>
      Effect.gen(function* () {
        const owner =
          "unit" in said.of ? (yield* ownUnit(said.of.unit, actor, "write")).organisation : said.of.organisation;
        yield* mine(actor, "write", owner);
        const now = yield* knownNow;
        yield* tellSetting(said, { owner, by: actor.by, now, from: from ?? now });
        return done(1);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/competence/equivalences",
      says: "Writes down who decided that one competence counts as another, where a norm leaves it to a decision (AH-2.6-k)",
      tag,
      act: "decide",
      body: Equivalence,
      answer: Done,
      status: 201,
    },
    ({ body, actor }) =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const sender = { owner: region.id, by: actor.by, now: yield* knownNow };
        const { problems } = yield* decideEquivalence(body, sender);
        return problems.length > 0 ? yield* refusedFor(problems, "This cannot be decided here") : done(1);
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/units/:id/availability",
      says: "Publishes what AMK may know of a unit, as its organisation says it: yes, with a remark or no; the next proposal reads it",
      tag,
      act: "write",
      body: z.object({ outcome: Availability.shape.outcome, until: Instant.optional() }),
      answer: Availability,
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const unit = yield* ownUnit(params["id"], actor, "write");
        const made = yield* publishAvailability(unit, body, actor.by, yield* knownNow);
        if ("is" in made) return made.is;
        return yield* new Refused({
          type: made.problem,
          status: made.problem === "out-of-service" ? 409 : 422,
          title: "The availability is not published",
          ...(made.problem === "out-of-service" ? { detail: "Put the unit back in service first" } : {}),
          ...(made.problem === "out-of-service" ? {} : { issues: [{ path: "/body/until", message: "is not ahead" }] }),
        });
      }),
  ),
] as const;
