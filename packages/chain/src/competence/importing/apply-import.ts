import type { ImportMapping, Imported } from "@prehosp/competence";
import { contentHash } from "@prehosp/rules";
import { Ledger, LedgerError } from "@prehosp/ports";
import { Effect, Option, Stream } from "effect";
import { importApplied, learningReceived } from "../../kinds/importing.ts";
import { patiently } from "../../patiently.ts";
import { type Teller, saidFact } from "../said.ts";

/** How many records stand in one fact. */
const TOGETHER = 250;

const remarksOf = (lines: Imported["lines"]) =>
  lines.flatMap(({ line, remarks }) =>
    remarks.length === 0 ? [] : [{ line, codes: [...new Set(remarks.map((r) => r.code))] }],
  );

/** What a file will come to, as one hash: the file, how it is read, and every proof it gives. Whoever applies it has seen this. */
export const planOf = (imported: Imported, mapping: ImportMapping): string => {
  const hash = contentHash({
    file: imported.file.hash,
    mapping,
    lines: imported.lines.map(({ line, status, learning }) => ({ line, status, learning: learning ?? null })),
  });
  return typeof hash === "string" ? hash : imported.file.hash;
};

/**
 * Takes a file in, all of it or nothing: one fact of the file, and its proofs. The plan must be the one that was seen, else Conflict;
 * a file that does not fit is Refused. The same again adds nothing.
 */
export const applyImport: (
  imported: Imported,
  mapping: ImportMapping,
  plan: string,
  said: Teller,
) => Effect.Effect<"new" | "known", LedgerError, Ledger> = Effect.fn("chain.applyImport")(
  function* (imported, mapping, plan, said) {
    if (planOf(imported, mapping) !== plan)
      return yield* new LedgerError({ reason: "Conflict", message: "the file comes to something else than was seen" });
    if (imported.refused.length > 0)
      return yield* new LedgerError({ reason: "Refused", message: "the file does not fit the way it is to be read" });
    const { file, lines, counts } = imported;
    const subject = `import:${plan}`;
    const begun = saidFact(
      importApplied,
      { file: { ...file }, mapping, counts, remarks: remarksOf(lines) },
      { subject, ref: subject, ...said },
    );
    const ledger = yield* Ledger;
    const before = yield* ledger.of(begun.subject).pipe(Stream.runHead);
    if (Option.isSome(before)) return "known";
    const records = lines.flatMap(({ line, learning }) => (learning === undefined ? [] : [{ line, learning }]));
    const pages = Array.from({ length: Math.ceil(records.length / TOGETHER) }, (_, n) =>
      records.slice(n * TOGETHER, (n + 1) * TOGETHER),
    );
    yield* ledger
      .append([
        begun,
        ...pages.map((page, n) =>
          saidFact(
            learningReceived,
            { from: { file: { ...file } }, records: page, unread: [] },
            { subject, ref: `${subject}#${n + 1}`, ...said },
          ),
        ),
      ])
      .pipe(patiently);
    return "new";
  },
);
