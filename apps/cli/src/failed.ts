import { Cause } from "effect";

interface Told {
  readonly _tag?: string;
  readonly message?: string;
  readonly problems?: readonly { readonly path: string; readonly message: string }[];
  readonly path?: string;
}

/** Ends the command with what went wrong and the way out, on stderr; a stack only where PREHOSP_DEBUG asks for it. */
export const failed = (cause: Cause.Cause<unknown>): void => {
  const error = Cause.squash(cause) as Told;
  const known = typeof error?._tag === "string";
  process.stderr.write(
    `prehosp: ${known ? (error.message ?? error._tag) : "something broke inside; run with PREHOSP_DEBUG=1 for details"}${error.path ? ` (at ${error.path})` : ""}\n`,
  );
  for (const p of error.problems ?? []) process.stderr.write(`  ${p.path}: ${p.message}\n`);
  if (process.env["PREHOSP_DEBUG"]) process.stderr.write(`${Cause.pretty(cause)}\n`);
  process.exitCode = 1;
};
