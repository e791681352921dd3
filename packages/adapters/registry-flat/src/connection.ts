import { AdapterError, type Delivery, type DeliveryReceipt, RegistryDelivery } from "@prehosp/ports";
import { Effect, Layer, Semaphore } from "effect";
import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { RegistryFlatSettings } from "./settings.ts";
import { fileOf, sha256 } from "./translate.ts";
import { type Answer, type Manifest, emptyManifest, readAnswers, readManifest } from "./wire.ts";

const failed = (operation: string, reason: AdapterError["reason"], message: string) =>
  new AdapterError({ adapter: "registry-flat", operation, reason, message });

const io = <A>(operation: string, use: () => Promise<A>): Effect.Effect<A, AdapterError> =>
  Effect.tryPromise({
    try: use,
    catch: (error) => {
      const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
      const denied = code === "EACCES" || code === "EPERM";
      return failed(operation, denied ? "NotAuthorised" : "Unreachable", `the folder cannot be used (${code})`);
    },
  });

/** Written beside and renamed, so that whoever reads the folder sees the old text or the new one, and never half of it. */
const writeWhole = async (path: string, text: string): Promise<void> => {
  const beside = `${path}.${randomUUID()}.part`;
  try {
    const file = await open(beside, "wx");
    await file
      .writeFile(text)
      .then(() => file.sync())
      .finally(() => file.close());
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
};

const readIfThere = (path: string): Promise<Buffer | undefined> =>
  readFile(path).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  });

const manifestIn = (folder: string) =>
  Effect.flatMap(
    io("manifest", () => readIfThere(join(folder, "manifest.json"))),
    (bytes) => {
      const read = bytes === undefined ? emptyManifest : readManifest(bytes.toString("utf8"));
      return read === undefined
        ? Effect.fail(failed("manifest", "Unintelligible", "manifest.json is none, and was left alone"))
        : Effect.succeed(read);
    },
  );

const answersIn = (folder: string) =>
  Effect.flatMap(
    io("receipts", () => readIfThere(join(folder, "receipts.csv"))),
    (bytes): Effect.Effect<readonly Answer[], AdapterError> => {
      const read = bytes === undefined ? [] : readAnswers(bytes);
      return "line" in read
        ? Effect.fail(failed("receipts", "Unintelligible", `receipts.csv cannot be understood from line ${read.line}`))
        : Effect.succeed(read);
    },
  );

const without = <V>(all: Readonly<Record<string, V>>, ref: string): Record<string, V> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => key !== ref));

const delivered = (folder: string, cases: readonly Delivery[]) =>
  Effect.gen(function* () {
    if (cases.length === 0) return [];
    yield* io("folder", () => mkdir(folder, { recursive: true }));
    const before = yield* manifestIn(folder);
    let now: Manifest = before;
    const receipts: DeliveryReceipt[] = [];
    for (const delivery of cases) {
      const { ref, dataset } = delivery;
      const made = fileOf(delivery);
      if ("issues" in made) {
        // What lies there stays: a refused correction takes nothing away.
        now = { ...now, refused: { ...now.refused, [ref]: made.issues } };
        receipts.push({ ref, receipt: "refused", issues: made.issues });
        continue;
      }
      const { text, ...held } = made;
      yield* io("write", () => writeWhole(join(folder, held.file), text));
      now = { ...now, cases: { ...now.cases, [ref]: { dataset, ...held } }, refused: without(now.refused, ref) };
      receipts.push({ ref, receipt: "accepted", issues: [] });
    }
    // The manifest comes last: until it names a file, the file is not delivered.
    yield* io("manifest", () => writeWhole(join(folder, "manifest.json"), `${JSON.stringify(now, undefined, 2)}\n`));
    const kept = new Set(Object.values(now.cases).map(({ file }) => file));
    const replaced = Object.values(before.cases).filter(({ file }) => !kept.has(file));
    yield* io("tidy", () => Promise.all(replaced.map(({ file }) => rm(join(folder, file), { force: true }))));
    return receipts;
  });

const receiptOf = (folder: string, { cases, refused }: Manifest, answers: readonly Answer[], ref: string) =>
  Effect.gen(function* () {
    const issues = Object.hasOwn(refused, ref) ? refused[ref] : undefined;
    if (issues !== undefined) return [{ ref, receipt: "refused", issues } as const];
    const held = Object.hasOwn(cases, ref) ? cases[ref] : undefined;
    if (held === undefined) return [];
    const bytes = yield* io("read", () => readIfThere(join(folder, held.file)));
    if (bytes === undefined || sha256(bytes) !== held.sha256) {
      const message = "The file in the folder is not the one that was delivered; deliver the case again.";
      return [{ ref, receipt: "refused", issues: [{ path: "", message }] } as const];
    }
    const against = answers.filter((a) => a.ref === ref && a.sha256 === held.sha256 && a.receipt === "refused");
    const said = against.map(({ path, message }) => ({ path, message }));
    return [{ ref, receipt: said.length > 0 ? "refused" : "accepted", issues: said } as const];
  });

/** A folder as the way to a registry; one delivery at a time within a process. */
export const layer = ({ folder }: RegistryFlatSettings): Layer.Layer<RegistryDelivery> =>
  Layer.effect(
    RegistryDelivery,
    Effect.map(Semaphore.make(1), (turn) => ({
      deliver: (cases) => turn.withPermits(1)(delivered(folder, cases)),
      receipts: (refs) =>
        turn.withPermits(1)(
          Effect.gen(function* () {
            const [manifest, answers] = [yield* manifestIn(folder), yield* answersIn(folder)];
            const each = yield* Effect.forEach(refs, (ref) => receiptOf(folder, manifest, answers, ref));
            return each.flat();
          }),
        ),
    })),
  );
