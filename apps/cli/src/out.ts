import { Effect, Layer, Logger, References } from "effect";
import { failed } from "./failed.ts";

const left = (error: NodeJS.ErrnoException): void => {
  if (error.code === "EPIPE") process.exit(0);
  throw error;
};

/** A reader that has seen enough (`| head`) closes the pipe: that is the end of the command and no failure. */
export const readersMayLeave = (): void => void process.stdout.off("error", left).on("error", left);

/** A hub goes on where nobody reads what it says any more: a log that is restarted is no reason to stop alarming. */
export const readersDoNotMatter = (): void => {
  for (const to of [process.stdout, process.stderr]) to.off("error", left).on("error", () => undefined);
};

/** Writes data to stdout: as given, or as one line of JSON. Nothing else ever goes there. */
export const print = (text: string): void => void process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value));

const onStderr = Layer.merge(Logger.layer([Logger.consolePretty()]), Layer.succeed(References.LogToStderr, true));

/** Runs a command to its end: logs go to stderr, a failure becomes its message and exit code 1, Ctrl-C lets everything close first. */
export const carriedOut = async (command: Effect.Effect<void, unknown>): Promise<void> => {
  const interrupted = new AbortController();
  const stop = () => interrupted.abort();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  const exit = await Effect.runPromiseExit(command.pipe(Effect.provide(onStderr)), { signal: interrupted.signal });
  process.off("SIGINT", stop).off("SIGTERM", stop);
  if (interrupted.signal.aborted) {
    process.stderr.write("prehosp: stopped; what was written stays, and the same command goes on from there\n");
    process.exitCode = 130;
  } else if (exit._tag === "Failure") failed(exit.cause);
};
