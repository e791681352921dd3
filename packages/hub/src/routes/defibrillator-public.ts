import { DefibrillatorCheck } from "@prehosp/chain";
import { DefibrillatorId, Language, Position } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { openRoute } from "../api/route.ts";
import {
  changeMine,
  confirmMine,
  openedBy,
  registerMine,
  reportOne,
  shownOne,
  withdrawMine,
} from "../public/acting.ts";
import { NearOne, listed, nearPublic } from "../public/finding.ts";
import { Gate } from "../public/gate.ts";
import { placesNamed } from "../public/place-names.ts";
import { PublicOne } from "../public/public-one.ts";
import { Changing, Place, Registering } from "../public/registering.ts";
import { Stands } from "./defibrillators.ts";
import { statusOf } from "./importing-views.ts";

const tag = "Defibrillators for everybody";
const act = "nothing";
const base = "/api/v1/public/defibrillators";
const inLanguage = z.object({ sprak: Language.default("nb") });
const secret = z.string().min(1).max(100);

/**
 * What anybody may see and say of defibrillators. Nobody logs in here, so no page of another can borrow a session: there is no token
 * against that because there is nothing to steal. Positions and secrets come in bodies, and stand in no log.
 */
export const defibrillatorPublicRoutes = [
  openRoute(
    {
      method: "GET",
      path: base,
      says: "The defibrillators that the register shows, by postal code, at most 100 at a time: usable now or why not, the next change, the age of the last confirmation",
      tag,
      act,
      query: inLanguage.extend({ cursor: z.string().max(1000).optional() }),
      answer: z.object({
        at: Instant,
        /** False while the hub still reads: some may be missing. */
        caughtUp: z.boolean(),
        total: z.int(),
        defibrillators: z.array(PublicOne).readonly(),
        next: z.string().optional(),
      }),
    },
    ({ query }) => listed(query.cursor, query.sprak),
  ),
  openRoute(
    {
      method: "POST",
      path: `${base}/near`,
      says: "The nearest that a second person can fetch and be back with first: usable ones by time, then those of which something is unclear; how many nearer ones cannot be used. The one who calls stays with the patient",
      tag,
      act,
      query: inLanguage,
      body: Place.extend({ count: z.int().min(1).max(50).default(10) }),
      answer: z.object({ at: Instant, defibrillators: z.array(NearOne).readonly(), passedBy: z.int() }),
    },
    ({ body: { count, ...place }, query }) => nearPublic(place, count, query.sprak),
  ),
  openRoute(
    {
      method: "POST",
      path: `${base}/place`,
      says: "Where a place is: among the region's own place names and the registered addresses; nobody else is asked",
      tag,
      act,
      body: z.strictObject({ words: z.string().trim().min(1).max(120) }),
      answer: z.object({ found: z.array(z.object({ name: z.string(), position: Position })).readonly() }),
    },
    ({ body }) => Effect.map(placesNamed(body.words), (found) => ({ found })),
  ),
  openRoute(
    {
      method: "POST",
      path: base,
      says: "Registers a defibrillator. It is shown to nobody until the contact has answered the message it is sent; another one near it is told of, and does not stand in the way",
      tag,
      act,
      body: Registering,
      status: 201,
      answer: z.object({
        id: DefibrillatorId,
        stage: z.literal("unfinished"),
        nearby: z.array(z.object({ id: DefibrillatorId, metres: z.int() })).readonly(),
        /** In a demonstration nobody is sent anything; what the contact would have been sent stands here. */
        demonstration: z.object({ secret: z.string() }).optional(),
      }),
    },
    ({ body }) => registerMine(body),
  ),
  openRoute(
    {
      method: "POST",
      path: `${base}/:id/reports`,
      says: "Reports that one does not work or is not there; the owner is told, and it counts as not usable until somebody has looked after it. The words are sealed",
      tag,
      act,
      body: z.strictObject({
        about: z.enum(["fault", "missing"]),
        words: z.string().trim().min(1).max(1000).optional(),
      }),
      status: statusOf,
      answer: Stands.extend({ owner: z.enum(["told", "told-later", "nobody-to-tell"]) }),
    },
    ({ params, body: { about, words } }) =>
      Effect.gen(function* () {
        const kept = yield* shownOne(params["id"]);
        yield* (yield* Gate).write;
        const said = yield* reportOne(kept, { about, from: "public", ...(words === undefined ? {} : { words }) });
        return { id: kept.id, ...said };
      }),
  ),
  openRoute(
    {
      method: "POST",
      path: `${base}/:id/confirmations`,
      says: "Its owner says that it hangs there, ready, by the secret of the newest message; what was answered of battery and electrodes is taken over",
      tag,
      act,
      body: DefibrillatorCheck.extend({ secret }),
      status: statusOf,
      answer: Stands,
    },
    ({ params, body: { secret: said, ...check } }) =>
      Effect.gen(function* () {
        const kept = yield* openedBy(said, params["id"] ?? "");
        const told = yield* confirmMine(kept, check);
        return { id: kept.id, was: told?.was ?? "known" };
      }),
  ),
  openRoute(
    {
      method: "POST",
      path: `${base}/:id/changes`,
      says: "Its owner puts right what is said of it, by the secret of the newest message; what is not sent stays as it is",
      tag,
      act,
      body: Changing,
      status: statusOf,
      answer: Stands,
    },
    ({ params, body }) =>
      Effect.gen(function* () {
        const kept = yield* openedBy(body.secret, params["id"] ?? "");
        const told = yield* changeMine(kept, body);
        return { id: kept.id, was: told?.was ?? "known" };
      }),
  ),
  openRoute(
    {
      method: "POST",
      path: `${base}/:id/withdrawals`,
      says: "Its owner takes it out of the register, by the secret of the newest message; its history stays",
      tag,
      act,
      body: z.strictObject({ secret }),
      status: statusOf,
      answer: Stands,
    },
    ({ params, body }) =>
      Effect.gen(function* () {
        const kept = yield* openedBy(body.secret, params["id"] ?? "");
        const told = yield* withdrawMine(kept);
        return { id: kept.id, was: told?.was ?? "known" };
      }),
  ),
] as const;
