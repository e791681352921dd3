import type { Meta } from "./shape.ts";
import { codeSystem, hl7 } from "./systems.ts";

/**
 * Whether the incident is actual, an exercise or a test, as all marks in a document say it; undefined where they differ, since
 * an exercise taken for real, or the other way, is worse than a document that is not read.
 */
export const statusSaid = (metas: readonly (Meta | undefined)[]): string | undefined => {
  const marks = metas.flatMap((meta) => [...(meta?.tag ?? []), ...(meta?.security ?? [])]);
  const [status, ...others] = new Set(
    marks.flatMap(({ system, code }) => (system === codeSystem("status") ? [code] : [])),
  );
  const test = marks.some(({ system, code }) => system === hl7.actReason && code === "HTEST");
  return others.length > 0 || (test && status === "actual") ? undefined : status;
};
