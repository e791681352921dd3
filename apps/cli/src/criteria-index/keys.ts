import { trustIn } from "@prehosp/hub";
import { Effect } from "effect";
import * as z from "zod";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

const Keys = z.record(z.string().min(1), z.string()).refine((keys) => Object.keys(keys).length > 0);

/** Whom a file of public keys trusts, as `indexKeys` of a deployment; what is not a key stops the command, with its place. */
export const trustOf = (file: string) =>
  Effect.gen(function* () {
    const wayOut = 'write { "key id": "-----BEGIN PUBLIC KEY----- …" } with ed25519 public keys in PEM';
    const read = Keys.safeParse(yield* readJson(file));
    if (!read.success) return yield* stopped(`${file} does not hold public keys by id`, wayOut);
    const made = trustIn(read.data);
    if ("trust" in made) return made.trust;
    return yield* stopped(`${file} does not hold public keys that can be used`, wayOut, [...made.problems]);
  });
