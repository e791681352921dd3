import { logContact } from "@prehosp/chain";
import { LeaderContact, contactsOf } from "@prehosp/competence";
import { FactId } from "@prehosp/model";
import { compareInstants } from "@prehosp/model/time";
import { Vault } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
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

/** The log of contacts with the leaders of the rooms. */
export const contactRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/rollouts/:id/rooms/:room/contacts",
      says: "The log of contacts with a room's leader, latest first; notes are opened only for a purpose, and the reading is kept",
      tag,
      act: "read",
      query: z.object({ purpose: z.string().trim().min(3).max(100).optional() }),
      answer: z.array(Logged).readonly(),
    },
    ({ params, query: { purpose }, actor }) =>
      Effect.gen(function* () {
        const { state, plan, asOf } = yield* standing(params["id"]);
        const { room } = (yield* roomIn({ plan }, params["room"])).standing.room;
        if (purpose !== undefined) yield* mine(actor, "write", state.owner);
        const vault = yield* Vault;
        const sealed = new Map(state.contacts.map((c) => [c.id, c.sealed] as const));
        return yield* Effect.forEach(contactsOf(state.contacts, room, asOf.knownAt), (contact) =>
          Effect.gen(function* () {
            const { sealed: _, note: __, ...shown } = contact as typeof contact & { sealed?: unknown };
            const ref = sealed.get(contact.id);
            if (ref === undefined || purpose === undefined) return { ...shown, hasNote: ref !== undefined };
            const opened = (yield* vault.open(ref, actor.by, purpose)) as { readonly note: string };
            return { ...shown, hasNote: true, note: opened.note };
          }),
        );
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
