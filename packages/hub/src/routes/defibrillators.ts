import {
  Books,
  type KeptDefibrillator,
  accessOf,
  lifeOfKept,
  putBackDefibrillator,
  shownOf,
  wordsOf,
} from "@prehosp/chain";
import { usable } from "@prehosp/defibrillators";
import { DefibrillatorId, IncidentId, Language, type OrgId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { Instant, osloDay } from "@prehosp/model/time";
import { Access, type Actor, NotAllowed } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { DefibrillatorLine, DefibrillatorView, Wanted, isWanted, lineOf } from "../defibrillator-view.ts";
import { Defibrillators, cursorOf, keyIn, placeKey } from "../defibrillators.ts";
import { reportOne } from "../public/acting.ts";
import { found, now } from "./found.ts";
import { Was, statusOf } from "./importing-views.ts";

const tag = "Defibrillators";
const base = "/api/v1/defibrillators";
/** One of which something was said, and whether it was said before. */
export const Stands = Was.extend({ id: DefibrillatorId });
const inLanguage = z.object({ sprak: Language.default("nb") });
/** So many are judged before everything else has its turn. */
const AT_ONCE = 250;

/** One by the id in the address, or 404. */
const foundOne = (id: string | undefined) =>
  Effect.flatMap(Defibrillators, ({ of }) => {
    const kept = of(id ?? "");
    return kept ? Effect.succeed(kept) : Effect.fail(notFound("the defibrillator"));
  });

const OF_AMK = ["operator", "medical-director"] as const;

/** The way in is for emergency agencies with AMK: door codes and keys are nobody else's, the register's own people among them. */
const withAmk = (actor: Actor, owner: OrgId) =>
  Effect.gen(function* () {
    yield* (yield* Access).may(actor, "open-vault", owner);
    const { region } = yield* Books;
    const atAmk =
      actor.owner === region.id || region.organisations.some(({ id, kind }) => id === actor.owner && kind === "AMK");
    if (atAmk && OF_AMK.some((role) => actor.roles.includes(role))) return;
    return yield* new NotAllowed({ reason: "WrongRole", message: "the way in is for those who work with AMK" });
  });

const page = ({ cursor, limit, list: wanted }: { cursor?: string | undefined; limit: number; list: Wanted }) =>
  Effect.gen(function* () {
    const at = yield* now;
    const on = osloDay(at);
    const defibrillators = yield* Defibrillators;
    const { list, caughtUp } = yield* defibrillators.all;
    const from = cursor === undefined ? "" : keyIn(cursor);
    const rows: { readonly kept: KeptDefibrillator; readonly key: string }[] = [];
    for (const [n, kept] of list.entries()) {
      if (n % AT_ONCE === AT_ONCE - 1) yield* Effect.yieldNow;
      if (isWanted(kept, wanted, at, defibrillators.isShown(kept, on))) rows.push({ kept, key: placeKey(kept) });
    }
    const sorted = rows.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const after = sorted.filter(({ key }) => key > from);
    const shown = after.slice(0, limit);
    const last = after.length > limit ? shown.at(-1) : undefined;
    return { at, caughtUp, total: rows.length, shown, last };
  });

/** What those who are signed in see of defibrillators, and say of them. */
export const defibrillatorRoutes = [
  route(
    {
      method: "GET",
      path: base,
      says: "Every defibrillator, own and others', by postal code: shown or why not, usable or why not, where it stands in its life, what was reported",
      tag,
      act: "read",
      query: inLanguage.extend({
        cursor: z.string().max(1000).optional(),
        limit: z.coerce.number().int().min(1).max(500).default(100),
        list: Wanted.default("all"),
      }),
      answer: z.object({
        at: Instant,
        caughtUp: z.boolean(),
        total: z.int(),
        defibrillators: z.array(DefibrillatorLine).readonly(),
        next: z.string().optional(),
      }),
    },
    ({ query }) =>
      Effect.map(page(query), ({ shown, last, ...rest }) => ({
        ...rest,
        defibrillators: shown.map(({ kept }) => lineOf(kept, rest.at, query.sprak)),
        ...(last ? { next: cursorOf(last.kept) } : {}),
      })),
  ),
  route(
    {
      method: "GET",
      path: `${base}/:id`,
      says: "One defibrillator whole, with every judgement. With a purpose also the way in and what reporters wrote, for those who work with AMK; the reading is kept. Its contacts are shared with nobody",
      tag,
      act: "read",
      query: inLanguage.extend({ purpose: z.string().trim().min(3).max(100).optional() }),
      answer: DefibrillatorView,
    },
    ({ params, query, actor }) =>
      Effect.gen(function* () {
        const kept = yield* foundOne(params["id"]);
        const at = yield* now;
        const on = osloDay(at);
        if (query.purpose !== undefined) yield* withAmk(actor, kept.owner);
        const opened =
          query.purpose === undefined
            ? {}
            : {
                access: yield* accessOf(kept, actor.by, query.purpose),
                words: yield* wordsOf(kept, actor.by, query.purpose),
              };
        const { is, responsible, alternate } = kept.registration;
        return {
          line: lineOf(kept, at, query.sprak),
          is,
          usable: usable(is, at, kept.flags),
          shown: shownOf(kept, on),
          due: (lifeOfKept(kept, on)?.due ?? []).map(({ kind, to }) => ({ kind, to })),
          said: kept.said,
          contacts: { responsible: known(responsible), alternate: known(alternate) },
          begun: kept.begun,
          ...opened,
        };
      }),
  ),
  route(
    {
      method: "POST",
      path: `${base}/:id/reports`,
      says: "Reports that one was used, is faulty or is missing: it counts as not usable here until somebody has looked after it, and its owner is told. Nothing is changed in a register that somebody else owns",
      tag,
      act: "write",
      body: z.strictObject({
        about: z.enum(["used", "fault", "missing"]),
        incident: IncidentId.optional(),
        words: z.string().trim().min(1).max(1000).optional(),
      }),
      status: statusOf,
      answer: Stands.extend({ owner: z.enum(["told", "told-later", "nobody-to-tell"]) }),
    },
    ({ params, body: { about, incident, words }, actor }) =>
      Effect.gen(function* () {
        const kept = yield* foundOne(params["id"]);
        if (incident !== undefined) yield* found(incident);
        const said = {
          about,
          from: "signed-in" as const,
          ...(incident === undefined ? {} : { incident }),
          ...(words === undefined ? {} : { words }),
        };
        return { id: kept.id, ...(yield* reportOne(kept, said, actor.by)) };
      }),
  ),
  route(
    {
      method: "POST",
      path: `${base}/:id/back`,
      says: "Says that one hangs where it should again, ready; what was reported of it here is over",
      tag,
      act: "write",
      body: z.strictObject({}),
      status: statusOf,
      answer: Stands,
    },
    ({ params, actor }) =>
      Effect.gen(function* () {
        const kept = yield* foundOne(params["id"]);
        const told = yield* putBackDefibrillator(kept.id, { owner: kept.owner, by: actor.by, at: yield* now });
        yield* (yield* Defibrillators).touch(kept.id);
        return { id: kept.id, was: told?.was ?? "known" };
      }),
  ),
] as const;
