import {
  type Impact,
  type LocalCompetencePart,
  type Pack,
  type Population,
  type WorkedDate,
  checkLocal,
  factsOfGuard,
  hasesOf,
  impactOf,
  reviewPack,
  withLocal,
} from "@prehosp/competence";
import type { NormId } from "@prehosp/norms";
import type { OrgId, PersonId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { osloDay } from "@prehosp/model/time";
import { Editions, Ledger, LedgerError } from "@prehosp/ports";
import { headProblems } from "@prehosp/rules";
import { Effect } from "effect";
import { Books } from "../../books.ts";
import { packPublished } from "../../kinds/standing.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { saidFact } from "../said.ts";
import type { Sender } from "../send-twice.ts";
import { underKeptKeys } from "../one-person.ts";
import type { Stored } from "../stored.ts";
import { membershipsAt, settingsAt } from "./memberships.ts";
import { type PublishedPack, inForce, isPack } from "./packs-on.ts";

/** One thing that stands in the way of publishing, or should be looked at first; with the one who would be let in, where there is one. */
export interface PackFault {
  readonly problem: string;
  readonly path: string;
  readonly cites: readonly NormId[];
  readonly means: string;
  readonly counterexample?: unknown;
}

/** A pack before it is published: what stops it, what to look at, what its freshnesses mean, and whom it changes, in counts. */
export interface ReviewedPack {
  readonly problems: readonly PackFault[];
  readonly remarks: readonly PackFault[];
  readonly dates: readonly WorkedDate[];
  readonly impact: Impact;
}

const fault = (problem: string, path: string, means: string): PackFault => ({ problem, path, cites: [], means });

const OF_EQUIPMENT = ["terminalType", "product", "procedures"] as const;

/** What no requirement can be asked with, unless somebody has said it: the names that the packs and the services use. */
const namesIn = (packs: readonly Pack[], stored: Stored) => {
  const requirements = packs.flatMap((p) => p.requirements);
  const hases = requirements.flatMap((r) => hasesOf(r.needs)).flatMap((h) => [h, ...(h.after ? [h.after] : [])]);
  return {
    facts: [
      "role",
      "unit",
      ...OF_EQUIPMENT,
      ...requirements.flatMap((r) => (r.applies ? factsOfGuard(r.applies) : [])),
      ...hases.flatMap((h) => [...Object.values(h.match ?? {}), ...(h.minVersion ? [h.minVersion.fact] : [])]),
      ...stored.settings.flatMap((s) => Object.keys(s.facts)),
    ],
    attributes: [
      ...OF_EQUIPMENT,
      ...hases.flatMap((h) => [...Object.keys(h.match ?? {}), ...(h.minVersion ? [h.minVersion.attribute] : [])]),
      ...stored.evidence.flatMap((e) => Object.keys(e.attributes)),
    ],
    given: [...[...stored.courses.values()].flatMap((c) => c.gives), ...hases.map((h) => h.has)],
  };
};

/** Everybody the packs are asked of, each in the first role that is told. */
const populationOn = (
  stored: Stored,
  evidence: Population["evidence"],
  on: Day,
  knownAt: Sender["now"],
): Population => {
  const settings = settingsAt(stored, { on, knownAt });
  const facts = new Map<PersonId, Record<string, string>>();
  for (const m of membershipsAt(stored, { on, knownAt }))
    if (m.roles[0] !== undefined && !facts.has(m.person))
      facts.set(m.person, { ...(settings(m) as Record<string, string>), role: m.roles[0] });
  return {
    people: [...facts.keys()],
    evidence,
    groups: stored.groups,
    on,
    knownAt,
    facts: (person) => facts.get(person) ?? {},
  };
};

/** What a pack in place of requirements speaks of: of one of them two packs of one level never speak for the same people and day. */
const partsOf = ({ competence = [] }: LocalCompetencePart): readonly string[] =>
  competence.map(({ requirement }) => `competence/${requirement}`);

/** From when a pack would hold: as it says itself, else as its publisher says. */
export const beginsOn = (pack: PublishedPack, from: Day): Day => (isPack(pack) ? from : pack.from);

/**
 * Reviews a pack against all that is in force the day it would begin: a requirement of its own must have names that are known, a way to be met
 * and somebody to begin with; one in place of another must let nobody in who was out, and where it does, the one who shows it is named.
 */
export const reviewToPublish: (
  pack: PublishedPack,
  from: Day,
  now: Sender["now"],
) => Effect.Effect<ReviewedPack, LedgerError, Books | Competence> = Effect.fn("chain.reviewToPublish")(
  function* (pack, from, now) {
    const competence = yield* Competence;
    const { region } = yield* Books;
    const on = beginsOn(pack, from);
    const asOf = { on, knownAt: now };
    const book = yield* competence.book(asOf);
    const stored = underKeptKeys(yield* competence.stored, now);
    const base = yield* competence.inForce(asOf);
    const population = populationOn(
      stored,
      book.people.flatMap((p) => book.evidence(p)),
      on,
      now,
    );
    const late =
      on < osloDay(now)
        ? [fault("begins-in-the-past", "/from", "En pakke kan ikke begynne å gjelde før den gis ut.")]
        : [];
    if (isPack(pack)) {
      const national = pack.layer === "national" || competence.packs.some((p) => p.id === pack.id);
      const reviewed = reviewPack(pack, { beside: base.packs, ...namesIn(base.packs, stored), on, population });
      return {
        problems: [
          ...late,
          ...(national ? [fault("national-comes-with-the-package", "/layer", "Nasjonale krav gis ikke ut her.")] : []),
          ...reviewed.problems,
        ],
        remarks: reviewed.remarks,
        dates: reviewed.dates,
        impact: reviewed.impact ?? impactOf(base.packs, [...base.packs, pack], population),
      };
    }
    const after = inForce(base, [pack]);
    return {
      problems: [
        ...late,
        ...(pack.units ?? []).flatMap((unit, i) =>
          region.units.some(({ id }) => id === unit)
            ? []
            : [fault("unknown-unit", `/units/${i}`, `Det finnes ingen enhet ${unit} i regionen.`)],
        ),
        ...headProblems(after.local, pack.edition, partsOf).filter((p) => p.pack === pack.id),
        ...checkLocal(base.packs, after.local, on),
      ],
      remarks: [],
      dates: [],
      impact: impactOf(withLocal(base.packs, base.local, on), withLocal(base.packs, after.local, on), population),
    };
  },
);

/** A pack that was published, or why it wasn't. */
export type Published =
  | { readonly hash: string; readonly from: Day; readonly impact: Impact }
  | { readonly problems: readonly PackFault[] };

/** Publishes a pack under its content's own address; nothing of it is kept where anything stands in its way. */
export const publishPack: (
  pack: PublishedPack,
  from: Day,
  owner: OrgId,
  { by, now }: Sender,
) => Effect.Effect<Published, LedgerError, Books | Competence | Editions | Ledger> = Effect.fn("chain.publishPack")(
  function* (pack, from, owner, { by, now }) {
    const { problems, impact } = yield* reviewToPublish(pack, from, now);
    if (problems.length > 0) return { problems };
    const hash = yield* (yield* Editions)
      .put(pack)
      .pipe(Effect.mapError(({ message }) => new LedgerError({ reason: "Unreachable", message })));
    const begins = beginsOn(pack, from);
    const payload = { pack: pack.id, edition: pack.edition, hash, from: begins, changes: impact.changed };
    const about = { subject: `pack:${pack.id}`, owner, by, at: now, ref: `${pack.id}/${pack.edition}/${begins}` };
    const fact = saidFact(packPublished, payload, about);
    yield* (yield* Ledger).append([fact]).pipe(patiently);
    return { hash, from: begins, impact };
  },
);
