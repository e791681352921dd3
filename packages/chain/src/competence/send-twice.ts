import type { ActorRef, FactId, OrgId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Ledger, type LedgerError, type NewFact, isNonEmpty } from "@prehosp/ports";
import { canonicalJson } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";

/** What became of one thing that a device sent. `refused` is not kept at all; the device keeps it and shows why. */
export const Taken = z
  .object({
    id: z.string().optional().meta({ norsk: "melding", means: "Id that the device gave it, where it has one" }),
    was: z.enum(["new", "known", "refused"]).meta({ norsk: "mottatt som", means: "ny · kjent fra før · avvist" }),
    why: z
      .string()
      .optional()
      .meta({ norsk: "fordi", means: "Why it was refused, or why it is kept but does not count; absent = neither" }),
    issues: z
      .array(
        z.object({
          path: z.string().meta({ norsk: "sted", means: "JSON pointer into what was sent" }),
          message: z.string().meta({ norsk: "melding", means: "What was wrong there" }),
        }),
      )
      .readonly()
      .optional()
      .meta({ norsk: "feil", means: "What was wrong with its shape" }),
  })
  .meta({ norsk: "mottak", means: "What became of one thing that a device sent" });
export type Taken = z.output<typeof Taken>;

/** Who sends, and when it is received. */
export interface Sender {
  readonly by: ActorRef;
  readonly now: Instant;
}

interface Said {
  readonly id: FactId;
}

/** A thing as it is to be kept, or why it is not. */
export type Judged<S extends Said> = { readonly said: S; readonly owner: OrgId } | { readonly why: string };

interface Sending<S extends Said, R> {
  readonly schema: z.ZodType<S>;
  readonly sender: Sender;
  /** What is kept under an id; as it stands now, since another device may have sent it meanwhile. */
  readonly kept: Effect.Effect<(id: FactId) => S | undefined, LedgerError, R>;
  /** `others` stand before it in what is sent, and are new. */
  readonly judge: (said: S, others: readonly S[]) => Effect.Effect<Judged<S>, LedgerError, R>;
  readonly factOf: (said: S, owner: OrgId) => NewFact;
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(canonicalJson(a)) === JSON.stringify(canonicalJson(b));
const idOf = (item: unknown): Pick<Taken, "id"> =>
  typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? { id: item.id } : {};
const issuesOf = ({ issues }: z.ZodError): NonNullable<Taken["issues"]> => {
  const flat = (i: z.core.$ZodIssue, at: readonly PropertyKey[]): { path: string; message: string }[] => {
    const branches = i.code === "invalid_union" ? i.errors.flat() : [];
    const deep = branches.filter((b) => b.path[0] !== "kind");
    return deep.length > 0
      ? deep.flatMap((b) => flat(b, [...at, ...i.path]))
      : [{ path: `/${[...at, ...i.path].map(String).join("/")}`, message: i.message }];
  };
  return issues.flatMap((i) => flat(i, []));
};

/**
 * Takes in what a device sends, each thing by itself: in any order and however often, new, known or refused with why. What is new
 * is written at once or not at all; a ledger that does not answer fails the whole call, and the device sends everything again.
 */
export const takeIn = <S extends Said, R>(
  items: readonly unknown[],
  { schema, kept, judge, factOf, sender }: Sending<S, R>,
): Effect.Effect<readonly (Taken & { readonly said?: S })[], LedgerError, R | Ledger> => {
  const once = Effect.gen(function* () {
    const ledger = yield* Ledger;
    const before = yield* kept;
    const now = new Map<FactId, S>();
    const facts: NewFact[] = [];
    const answers: (Taken & { readonly said?: S })[] = [];
    for (const item of items) {
      const parsed = schema.safeParse(typeof item === "object" && item !== null ? { by: sender.by, ...item } : item);
      if (!parsed.success) {
        answers.push({ ...idOf(item), was: "refused", why: "wrong-shape", issues: issuesOf(parsed.error) });
        continue;
      }
      const said = parsed.data;
      const { id } = said;
      const had = before(id) ?? now.get(id);
      if (had !== undefined) {
        answers.push(
          same(had, said) ? { id, was: "known", said } : { id, was: "refused", why: "same-id-other-content" },
        );
        continue;
      }
      const judged = yield* judge(said, [...now.values()]);
      if ("why" in judged) {
        answers.push({ id, was: "refused", why: judged.why });
        continue;
      }
      now.set(id, said);
      facts.push(factOf(said, judged.owner));
      answers.push({ id, was: "new", said });
    }
    if (isNonEmpty(facts)) yield* ledger.append(facts);
    return answers;
  });
  // Somebody sent the same in between: now it is known, or stands with other content, and is answered as that.
  return once.pipe(Effect.retry({ times: 2, while: (e) => e.reason === "Conflict" || e.isRetryable }));
};

/** What the device is answered, without what it sent. */
export const answered = (all: readonly (Taken & { readonly said?: unknown })[]): readonly Taken[] =>
  all.map((one) => {
    const { said: _, ...taken } = one;
    return taken;
  });
