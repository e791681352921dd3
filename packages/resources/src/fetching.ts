import { LONGEST_ETA, saneEta } from "@prehosp/model";
import type { Eta, Outcome, Position } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Absent, Recorded } from "@prehosp/model/absence";
import type { FetchAssumptions } from "./fetch-assumptions.ts";
import type { PlaceBook } from "./fetch-book.ts";
import { isPlace } from "./fetch-book.ts";
import { outwards } from "./fetch-order.ts";

/** What is to be fetched, to whom, and on which assumptions; `...region.fetching` fills the last part. */
export interface FetchQuestion extends Pick<FetchAssumptions, "walking" | "beforeSeconds"> {
  /** Where the patient is, and where the one who fetches sets out from. */
  readonly place: Position;
  /** How many that are met, and how many that are unclear, at most. */
  readonly count: number;
  /** Whether one may be used; asked outwards, once for each, and only as far as needed. */
  readonly judge: (id: string) => Outcome;
  /** Seconds that the whole trip may take, at the likely pace; absent = a day. */
  readonly most?: number;
}

/** One that may be fetched: the way there, the way back, and the whole with what it takes to find it. */
export interface Fetch {
  readonly id: string;
  readonly outcome: "met" | "unclear";
  readonly there: Recorded<Eta>;
  readonly back: Recorded<Eta>;
  readonly whole: Recorded<Eta>;
  /** Straight line, one way; what the times are made from. */
  readonly metres: Recorded<number>;
}

export interface Fetched {
  /** Those that may be used, first to be back first. */
  readonly met: readonly Fetch[];
  /** Those that nobody can say of, no farther than the last of `met`, by time; last those whose own position is unknown. */
  readonly unclear: readonly Fetch[];
  /** How many that may not be used lay nearer than where the search ended. */
  readonly passedBy: number;
}

const noPosition = absent("unknown", "Posisjonen er ingen posisjon i Norge");
const placeOutside = absent("unknown", "Stedet ligger utenfor Norge");
const impossible = absent("unknown", "Antakelsene om gange gir ingen mulig tid");

const sane = (eta: Eta): Recorded<Eta> => (saneEta(eta) ? eta : impossible);

/** There, found and taken down, and back, at the likely pace. */
const wholeSeconds = ({ walking, beforeSeconds }: FetchQuestion, metres: number): number =>
  2 * ((metres * walking.detour) / walking.metresASecond.likely) + beforeSeconds;

const fetchOf = (q: FetchQuestion, id: string, outcome: Fetch["outcome"], metres: number): Fetch => {
  const { likely, slowest, fastest } = q.walking.metresASecond;
  const way = metres * q.walking.detour;
  const one = sane({ seconds: way / likely, low: way / fastest, high: way / slowest });
  const at = q.beforeSeconds;
  const whole = { seconds: wholeSeconds(q, metres), low: 2 * (way / fastest) + at, high: 2 * (way / slowest) + at };
  return { id, outcome, there: one, back: one, whole: sane(whole), metres };
};

const untimed = (id: string, why: Absent): Fetch => ({
  id,
  outcome: "unclear",
  there: why,
  back: why,
  whole: why,
  metres: why,
});

/**
 * What a second person can fetch on foot and be back with first: straight-line walking there and back with the region's
 * detour, and the time to find it. Exact, by whole time and then by id. Outcomes: `met` may be used; `not-met` is never
 * proposed, only counted; anything else is unclear, listed beside and never in place of one that is met. Where the patient is
 * not in Norway everything is unclear, by id. Pure: the same book, question and judge give the same answer.
 */
export const fetching = (book: PlaceBook, q: FetchQuestion): Fetched => {
  const { ids, placeless } = book;
  const met: Fetch[] = [];
  const unclear: Fetch[] = [];
  let passedBy = 0;
  const nowhere = !isPlace(q.place);
  const longest = Math.min(q.most ?? LONGEST_ETA, LONGEST_ETA);
  const found = nowhere ? undefined : outwards(book, q.place);
  while (found !== undefined && met.length < q.count) {
    const row = found.next();
    if (row < 0 || wholeSeconds(q, found.metres) > longest) break;
    const id = ids[row] as string;
    const outcome = q.judge(id);
    if (outcome === "not-met") passedBy++;
    else if (outcome === "met") met.push(fetchOf(q, id, "met", found.metres));
    else if (unclear.length < q.count) unclear.push(fetchOf(q, id, "unclear", found.metres));
  }
  const rest = nowhere ? ids.keys() : placeless;
  for (const row of rest) {
    if (!(unclear.length < q.count)) break;
    const id = ids[row] as string;
    if (q.judge(id) !== "not-met") unclear.push(untimed(id, nowhere ? placeOutside : noPosition));
  }
  return { met, unclear, passedBy };
};
