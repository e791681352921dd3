import type { SubjectId } from "@prehosp/model";
import { type AdapterError, Ledger, type LedgerError, LearningSource, type Learnt } from "@prehosp/ports";
import { Array as Chunked, Effect, Stream } from "effect";
import type * as z from "zod";
import { learningReceived } from "../../kinds/importing.ts";
import { patiently } from "../../patiently.ts";
import { type Teller, saidFact } from "../said.ts";

type Received = z.output<typeof learningReceived.payload>;

/** How many records stand in one fact. */
const TOGETHER = 250;
const short = (text: string, most: number): string => text.slice(0, most).toWellFormed();

/** Where a source was read to: the last position the ledger holds of it, so that a restart loses and doubles nothing. */
const positionOf = (source: string) =>
  Effect.gen(function* () {
    const ledger = yield* Ledger;
    const facts = yield* ledger.of(`learning:${source}` as SubjectId).pipe(Stream.runCollect);
    const last = facts.findLast((f) => f.kind === learningReceived.kind)?.payload as Received | undefined;
    return last && "position" in last.from ? last.from.position : undefined;
  });

const pageOf = (learnt: readonly Learnt[], position: string): Received => ({
  from: { position },
  records: learnt.flatMap(({ learning }) => (learning ? [{ learning }] : [])),
  unread: learnt.flatMap(({ remarks }) =>
    remarks.map(({ path, code }) => ({ path: short(path, 200), code: short(code, 100) })),
  ),
});

/**
 * Reads everything a source has said since it was last read, and keeps it, a page at a time with the position it reaches: after a crash
 * it goes on from there. What cannot be read is kept as where and why. Gives how many records came; at the next call the rest.
 */
export const takeInLearning: (
  source: string,
  said: Teller,
) => Effect.Effect<number, LedgerError | AdapterError, Ledger | LearningSource> = Effect.fn("chain.takeInLearning")(
  function* (source, said) {
    const ledger = yield* Ledger;
    const after = yield* positionOf(source);
    const subject = `learning:${source}`;
    let records = 0;
    yield* (yield* LearningSource).learnt(after).pipe(
      Stream.grouped(TOGETHER),
      Stream.runForEach((learnt) => {
        const position = Chunked.lastNonEmpty(learnt).resume;
        records += learnt.length;
        const fact = saidFact(learningReceived, pageOf(learnt, position), {
          subject,
          ref: `${subject}#${position}`,
          ...said,
        });
        return Effect.asVoid(ledger.append([fact]).pipe(patiently));
      }),
    );
    return records;
  },
);
