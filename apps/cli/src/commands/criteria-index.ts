import { type Book, bridgeBytes, checkOverlay, diff, prepare, sayChange } from "@prehosp/criteria";
import type { Command } from "commander";
import { Effect } from "effect";
import { renameSync, writeFileSync } from "node:fs";
import { trustOf } from "../criteria-index/keys.ts";
import { bookIn, sealedIn, told } from "../criteria-index/read.ts";
import { heading, row } from "../explain/page.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

interface CheckOptions {
  readonly over?: string;
  readonly keys?: string;
  readonly json?: true;
}

const signedBy = ({ index, remarks }: Book): string => {
  const signature = index.bridge?.signature;
  if (!signature) return "nobody";
  const unchecked = remarks.some((r) => r.code === "signature-unchecked");
  return `${signature.by} with the key ${signature.key}${unchecked ? " · NOT checked: name the keys with --keys" : " · holds"}`;
};

const summary = (book: Book): readonly string[] => {
  const { id, edition, owner, licence, validFrom, level, hash, cards, bridge } = book.index;
  return [
    heading(`${id}, edition ${edition}`),
    ...row("owner", `${owner} · ${licence} · from ${validFrom} · ${level}`),
    ...row("holds", `${cards.length} cards, ${cards.flatMap((c) => c.criteria).length} criteria`),
    ...row("bridge", bridge ? `version ${bridge.version}: ${bridge.entries.length} criteria` : "none"),
    ...(bridge ? row("signed by", signedBy(book)) : []),
    ...row("hash", hash),
    ...book.remarks.flatMap((r) => row("remark", `${r.means} (${r.code} at ${r.path})`)),
  ];
};

const check = (file: string, { over, keys, json }: CheckOptions) =>
  Effect.gen(function* () {
    const trust = keys === undefined ? undefined : yield* trustOf(keys);
    const base = over === undefined ? undefined : yield* bookIn(over, trust);
    const made = prepare(yield* readJson(file), { trust });
    const problems = "book" in made ? (base ? checkOverlay(base, made.book) : []) : made.problems;
    const ok = problems.length === 0;
    const book = "book" in made ? made.book : undefined;
    if (json) {
      const { id, edition, hash, bridge } = book?.index ?? {};
      const signature = bridge?.signature && { by: bridge.signature.by, key: bridge.signature.key };
      const checked = trust !== undefined && signature !== undefined;
      const remarks = book?.remarks ?? [];
      printJson({ file, ok, id, edition, hash, signature, signatureChecked: ok && checked, problems, remarks });
    } else if (book) print([...summary(book), ok ? "This index can be used." : ""].join("\n"));
    if (!ok)
      return yield* stopped(
        `${file} ${book ? `cannot lie over ${over}` : "is no index that can be used"}`,
        `${problems.length} to mend`,
        told(problems),
      );
  });

const bytes = (file: string) =>
  Effect.gen(function* () {
    const signable = bridgeBytes((yield* sealedIn(file)).index);
    if (signable === undefined)
      return yield* stopped(`${file} has no bridge to sign`, "decide one under /bridge first");
    // As they are: a newline more is another signature.
    process.stdout.write(signable);
  });

const write = (file: string, text: string) =>
  Effect.try({
    try: () => {
      // Whole or not at all: the owner's file is the only one there is.
      writeFileSync(`${file}.sealing`, text);
      renameSync(`${file}.sealing`, file);
    },
    catch: () => stopped(`the file ${file} cannot be written`, "name one that this account may write"),
  });

const sealFile = (file: string, { json }: { readonly json?: true }) =>
  Effect.gen(function* () {
    const { index, was } = yield* sealedIn(file);
    const changed = was !== index.hash;
    if (changed) yield* write(file, `${JSON.stringify(index, undefined, 2)}\n`);
    if (json) printJson({ file, hash: index.hash, changed });
    else print(`${index.hash}${changed ? "" : " (as it was)"}`);
  });

const compare = (old: string, now: string, { json }: { readonly json?: true }) =>
  Effect.gen(function* () {
    const changes = diff(yield* bookIn(old), yield* bookIn(now));
    if (json) return printJson({ old, new: now, changes: changes.map((c) => ({ ...c, says: sayChange(c).nb })) });
    print(changes.length === 0 ? "Ingen forskjell." : changes.map((c) => sayChange(c).nb).join("\n"));
  });

/** Adds `prehosp index check|bytes|seal|diff` to the command. */
export const addCriteriaIndex = (program: Command): Command => {
  const index = program
    .command("index")
    .description("a region's criteria index: check it, sign it, seal it, compare it");
  index
    .command("check")
    .description("read an index and say everything that is wrong with it, and what should be known of it")
    .argument("<file>", "the index (JSON)")
    .option("--over <base>", "the index it lies over: it may add and reword what it has replaced, never take away")
    .option("--keys <file>", "public keys the bridge may be signed with (JSON, id to ed25519 key in PEM)")
    .option("--json", "the same as one JSON object")
    .addHelpText(
      "after",
      `
With --keys a bridge nobody has signed, or whose signature does not hold, is a problem; without, it is a remark.

Examples: prehosp index check index.json --keys keys.json
          prehosp index check local.json --over regional.json`,
    )
    .action((file: string, options: CheckOptions) => carriedOut(check(file, options)));
  index
    .command("bytes")
    .description("write the bytes to sign to stdout: the bridge, and every card and response it was decided on")
    .argument("<file>", "the index (JSON)")
    .addHelpText(
      "after",
      `
The private key stays with whoever decides. The signature goes into /bridge/signature; seal afterwards.

Example: prehosp index bytes index.json > bridge.bin
         openssl pkeyutl -sign -rawin -inkey director.pem -in bridge.bin | base64 -w0`,
    )
    .action((file: string) => carriedOut(bytes(file)));
  index
    .command("seal")
    .description("fill in the hash of an index, in the file itself; sign the bridge first")
    .argument("<file>", "the index (JSON)")
    .option("--json", "the file, its hash and whether it changed, as one JSON object")
    .addHelpText("after", "\nExample: prehosp index seal index.json")
    .action((file: string, options: { readonly json?: true }) => carriedOut(sealFile(file, options)));
  index
    .command("diff")
    .description("what differs between two editions, in Norwegian; what concerns akutthjelper is said in words")
    .argument("<old>", "the index as it is (JSON)")
    .argument("<new>", "the index as it will be (JSON)")
    .option("--json", "the same as one JSON object")
    .addHelpText("after", "\nExample: prehosp index diff 2025.json 2026.json")
    .action((old: string, now: string, options: { readonly json?: true }) => carriedOut(compare(old, now, options)));
  return index;
};
