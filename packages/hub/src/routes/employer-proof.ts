import { Books, inspectionOf, namesOf, peopleAt, proofOfRoom } from "@prehosp/chain";
import { type ProofLine, proofHeadings } from "@prehosp/competence";
import { Language, OrgId, Text, UnitId, say } from "@prehosp/model";
import { Day, Instant, osloDay, sayDay } from "@prehosp/model/time";
import type { Actor } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { csvText } from "../csv-text.ts";
import { employerProofPdf } from "../pdf/employer-proof.ts";
import { Pdf } from "../pdf/paper.ts";
import { knownNow, mayReadNames, mine } from "./own.ts";
import { As, roomIn, standing } from "./rollout-found.ts";
import { ProofTable } from "./rollout-views.ts";

const tag = "Competence";
const texts = {
  title: {
    nb: "Arbeidsgivers kompetansebevis",
    nn: "Kompetansebevis frå arbeidsgivar",
    en: "Employer's proof of competence",
  },
  per: { nb: "Per", nn: "Per", en: "As of" },
} as const satisfies Readonly<Record<string, Text>>;

const said = {
  names: z.enum(["with", "without"]).default("without"),
  language: Language.default("nb"),
};
const asked = { on: Day.optional(), knownAt: Instant.optional(), unit: UnitId.optional() };
const ofRoom = As.extend({ ...said });
type Said = Pick<z.output<typeof ofRoom>, "names" | "language">;

/** The names that the reader may have: opened for an inspection, each opening kept; none where they are not asked for. */
const reading = (organisation: OrgId, { names, language }: Said, actor: Actor, asOf: { on: Day; knownAt: Instant }) =>
  Effect.gen(function* () {
    if (names === "without") return { language };
    yield* mayReadNames(actor, organisation);
    return { language, names: yield* namesOf(yield* peopleAt(organisation, asOf), actor.by, "inspection") };
  });

/** An organisation's people, or those of one unit of it. */
const ofOrganisation = (
  organisation: OrgId,
  {
    on,
    knownAt,
    unit,
    ...how
  }: { on?: Day | undefined; knownAt?: Instant | undefined; unit?: UnitId | undefined } & Said,
  actor: Actor,
) =>
  Effect.gen(function* () {
    yield* mine(actor, "read", organisation);
    const units = (yield* Books).region.units;
    if (unit !== undefined && units.find((u) => u.id === unit)?.organisation !== organisation)
      return yield* notFound("the unit");
    const now = yield* knownNow;
    const asOf = { on: on ?? osloDay(now), knownAt: knownAt ?? now };
    const called = units.find((u) => u.id === unit)?.name;
    const lines = yield* inspectionOf({ organisation, unit }, asOf, yield* reading(organisation, how, actor, asOf));
    return { on: asOf.on, called, lines };
  });

/** The operators of one room of a roll-out, by what the roll-out asks of them. */
const ofRoomIn = (
  params: Readonly<Record<string, string | undefined>>,
  { names, language, ...as }: z.output<typeof ofRoom>,
  actor: Actor,
) =>
  Effect.gen(function* () {
    const { state, book, asOf, plan } = yield* standing(params["id"], as);
    const { room } = (yield* roomIn({ plan }, params["room"])).standing;
    yield* mine(actor, "read", room.room);
    const reader = yield* reading(room.room, { names, language }, actor, asOf);
    const { organisations } = (yield* Books).region;
    const called = organisations.find((o) => o.id === room.room)?.name ?? room.name ?? room.room;
    return { on: asOf.on, called, lines: proofOfRoom(state, room, book, asOf, reader) };
  });

const onPaper = (
  of: readonly (string | undefined)[],
  { on, lines }: { readonly on: Day; readonly lines: readonly ProofLine[] },
  language: Language,
) => {
  const head = [...of.flatMap((line) => line ?? []), `${say(texts.per, language)} ${sayDay(on, { language })}`];
  return employerProofPdf({ title: say(texts.title, language), lines: head }, lines, language);
};

/** The employer's proof for an inspection: of an organisation, of one unit, and of a room in a roll-out; as data, CSV and on paper. */
export const employerProofRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/competence/inspection",
      says: "The employer's proof for an inspection as CSV, of an organisation or one unit of it: person, requirement, norm and proof; names only for the organisation's own coordinator or instructor",
      tag,
      act: "read",
      query: z.object({ ...asked, ...said, organisation: OrgId }),
      answer: z.string(),
      media: "text/csv",
    },
    ({ query: { organisation, ...query }, actor }) =>
      Effect.map(ofOrganisation(organisation, query, actor), ({ lines }) =>
        csvText(proofHeadings(query.language), lines),
      ),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/organisations/:organisation/employer-proof",
      says: "The employer's proof for an inspection on paper, of an organisation or one unit of it: per person, requirement, norm and proof; people by opaque key",
      tag,
      act: "read",
      query: z.object({ ...asked, language: said.language }),
      answer: Pdf,
      media: "application/pdf",
    },
    ({ params, query, actor }) =>
      Effect.gen(function* () {
        const organisation = (yield* Books).region.organisations.find((o) => o.id === params["organisation"]);
        if (!organisation) return yield* notFound("the organisation");
        const proof = yield* ofOrganisation(organisation.id, { ...query, names: "without" }, actor);
        return yield* onPaper([organisation.name, proof.called], proof, query.language);
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room/proof",
      says: "The proof of a room's trained operators for its leader and an inspection: per person, requirement, norm and proof",
      tag,
      act: "read",
      query: ofRoom,
      answer: ProofTable,
    },
    ({ params, query, actor }) =>
      Effect.map(ofRoomIn(params, query, actor), ({ lines }) => ({
        columns: proofHeadings(query.language).map(([id, heading]) => ({ id, heading })),
        lines,
      })),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room/proof/csv",
      says: "The same as CSV; names only for the room's own coordinator or instructor",
      tag,
      act: "read",
      query: ofRoom,
      answer: z.string(),
      media: "text/csv",
    },
    ({ params, query, actor }) =>
      Effect.map(ofRoomIn(params, query, actor), ({ lines }) => csvText(proofHeadings(query.language), lines)),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room/proof/pdf",
      says: "The same on paper; people by opaque key",
      tag,
      act: "read",
      query: ofRoom.omit({ names: true }),
      answer: Pdf,
      media: "application/pdf",
    },
    ({ params, query, actor }) =>
      Effect.gen(function* () {
        const proof = yield* ofRoomIn(params, { ...query, names: "without" }, actor);
        return yield* onPaper([proof.called], proof, query.language);
      }),
  ),
] as const;
