import { type LoggedContact, type RolloutState, logContact } from "@prehosp/chain";
import { LeaderContact, contactsOf } from "@prehosp/competence";
import { FactId, type OrgId } from "@prehosp/model";
import { type Instant, compareInstants } from "@prehosp/model/time";
import { type Actor, Vault } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { mine } from "./own.ts";
import { roomIn, standing } from "./rollout-found.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";
const Logged = LeaderContact.omit({ note: true }).extend({
  /** There is one; it is opened by saying what for. */
  hasNote: z.boolean(),
  note: z.string().optional(),
});

const Purpose = z.string().trim().min(3).max(100);
const contactsIn = ({ contacts }: RolloutState, room: OrgId, knownAt: Instant) =>
  contactsOf(contacts, room, knownAt) as readonly LoggedContact[];

/** A contact as it is shown; its note only where it is said what for. */
const shown = ({ sealed, ...contact }: LoggedContact, actor: Actor, purpose?: string) =>
  Effect.gen(function* () {
    if (sealed === undefined || purpose === undefined) return { ...contact, hasNote: sealed !== undefined };
    const opened = (yield* (yield* Vault).open(sealed, actor.by, purpose)) as { readonly note: string };
    return { ...contact, hasNote: true, note: opened.note };
  });

/** The log of contacts with the leaders of the rooms. */
export const contactRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room/contacts",
      says: "The log of contacts with a room's leader, latest first; notes are opened only for a purpose, and the reading is kept",
      tag,
      act: "read",
      query: z.object({ purpose: Purpose.optional() }),
      answer: z.array(Logged).readonly(),
    },
    ({ params, query: { purpose }, actor }) =>
      Effect.gen(function* () {
        const { state, plan, asOf } = yield* standing(params["id"]);
        const { room } = (yield* roomIn({ plan }, params["room"])).standing.room;
        if (purpose !== undefined) yield* mine(actor, "write", state.owner);
        return yield* Effect.forEach(contactsIn(state, room, asOf.knownAt), (one) => shown(one, actor, purpose));
      }),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room/contacts/:contact",
      says: "One contact with its note opened for a purpose, and no other note; the reading is kept",
      tag,
      act: "read",
      query: z.object({ purpose: Purpose }),
      answer: Logged,
    },
    ({ params, query: { purpose }, actor }) =>
      Effect.gen(function* () {
        const { state, plan, asOf } = yield* standing(params["id"]);
        const { room } = (yield* roomIn({ plan }, params["room"])).standing.room;
        yield* mine(actor, "write", state.owner);
        const one = contactsIn(state, room, asOf.knownAt).find(({ id }) => id === params["contact"]);
        return yield* one ? shown(one, actor, purpose) : notFound("the contact");
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/rollouts/:id/rooms/:room/contacts",
      says: "Writes down a contact with a room's leader and what was agreed; a note is sealed",
      tag,
      act: "write",
      body: LeaderContact.omit({ id: true, knownAt: true, by: true, room: true }),
      answer: z.object({ id: FactId }),
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const { state, plan } = yield* standing(params["id"]);
        const { room } = (yield* roomIn({ plan }, params["room"])).standing.room;
        yield* mine(actor, "write", state.owner);
        const who = yield* tellerFor(actor, state.owner);
        if (compareInstants(body.at, who.at) > 0)
          return yield* new Refused({
            type: "from-the-future",
            status: 422,
            title: "A contact is written down when it has taken place",
            issues: [{ path: "/body/at", message: "lies in the future" }],
          });
        return { id: yield* logContact(state.rollout, { ...body, room }, who) };
      }),
  ),
] as const;
