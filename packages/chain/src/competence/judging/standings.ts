import { type Book, type Facts, type Status, type Statuses, statuses } from "@prehosp/competence";
import type { Evidence, OrgId, PersonId, UnitId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { canonicalJson } from "@prehosp/rules";
import type { AsOf } from "../derived.ts";
import type { Stored } from "../stored.ts";
import { membershipsAt, settingsAt } from "./memberships.ts";

/** One person in one role: how that person stands on each requirement that is asked of it. */
export interface StandingRow {
  readonly person: PersonId;
  readonly owner: OrgId;
  readonly role: string;
  readonly unit?: UnitId;
  readonly statuses: readonly { readonly requirement: string; readonly status: Status; readonly until?: Day }[];
}

interface Member extends Omit<StandingRow, "statuses"> {
  readonly facts: Facts;
}

const membersAt = (stored: Stored, asOf: AsOf): readonly Member[] => {
  const settings = settingsAt(stored, asOf);
  const shared = new Map<string, Facts>();
  const factsOf = (owner: OrgId, role: string, unit: UnitId | undefined): Facts => {
    const key = `${owner} ${role} ${unit ?? ""}`;
    const facts = shared.get(key) ?? {
      ...settings({ owner, ...(unit ? { unit } : {}) }),
      role,
      ...(unit ? { unit } : {}),
    };
    shared.set(key, facts);
    return facts;
  };
  return membershipsAt(stored, asOf).flatMap(({ person, owner, roles, unit }) =>
    roles.map((role) => ({ person, owner, role, ...(unit ? { unit } : {}), facts: factsOf(owner, role, unit) })),
  );
};

const json = (value: unknown): string => JSON.stringify(canonicalJson(value));
const same = (a: readonly Evidence[], b: readonly Evidence[]): boolean =>
  a === b || (a.length === b.length && a.every((e, i) => e === b[i] || json(e) === json(b[i])));

/** Those of one organisation in one role, judged together, and what they were judged from. */
interface Group {
  readonly members: ReadonlyMap<PersonId, Member>;
  readonly judged: Statuses;
  readonly book: Book;
}

/**
 * How everybody of an organisation stands, kept from one question to the next: when something is written only those it concerns are judged
 * anew, when a day passes only those for whom it means something. `judged` counts the people that were.
 */
export interface Standings {
  readonly rows: (organisation: OrgId, stored: Stored, book: Book, asOf: AsOf) => readonly StandingRow[];
  readonly judged: () => number;
}

const samePacks = (a: Book, b: Book): boolean =>
  a.packs === b.packs ||
  (a.packs.length === b.packs.length && a.packs.every((p, i) => p === b.packs[i] || json(p) === json(b.packs[i])));

/** Standings of nobody yet. */
export const keptStandings = (): Standings => {
  const groups = new Map<string, Group>();
  let judged = 0;

  const judge = (members: Group["members"], book: Book, { on, knownAt }: AsOf): Group => {
    judged += members.size;
    const facts = (p: PersonId): Facts => members.get(p)?.facts ?? {};
    return { members, book, judged: statuses(book, { people: [...members.keys()], on, knownAt, facts }) };
  };

  const renewed = (had: Group, members: Group["members"], book: Book, asOf: AsOf): Group => {
    const samePeople = members.size === had.members.size && [...members.keys()].every((p) => had.members.has(p));
    if (!samePeople || !samePacks(had.book, book)) return judge(members, book, asOf);
    judged += had.judged.advance(asOf).length;
    // Those who attest need not be of the organisation, and what is known of them counts too.
    if (had.book !== book)
      for (const p of new Set([...had.book.people, ...book.people]))
        if (!same(had.book.evidence(p), book.evidence(p)))
          judged += had.judged.update(p, { evidence: book.evidence(p) }).length;
    for (const [p, { facts }] of members)
      if (json(facts) !== json(had.members.get(p)?.facts)) judged += had.judged.update(p, { facts }).length;
    return { members, book, judged: had.judged };
  };

  return {
    judged: () => judged,
    rows: (organisation, stored, book, asOf) => {
      const all = membersAt(stored, asOf).filter((m) => m.owner === organisation);
      return Object.entries(Object.groupBy(all, (m) => m.role)).flatMap(([name, list = []]) => {
        const key = `${organisation} ${name}`;
        const members = new Map(list.map((m) => [m.person, m]));
        const had = groups.get(key);
        const group = had ? renewed(had, members, book, asOf) : judge(members, book, asOf);
        groups.set(key, group);
        const { requirements, of } = group.judged;
        return [...members.values()].map(({ person, owner, role, unit }) => ({
          person,
          owner,
          role,
          ...(unit ? { unit } : {}),
          statuses: requirements.flatMap((requirement) => {
            const one = of(person, requirement);
            return one === undefined || one.status === "not-applicable" ? [] : [{ requirement, ...one }];
          }),
        }));
      });
    },
  };
};
