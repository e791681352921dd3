import type { Defibrillator } from "@prehosp/model";
import { expect } from "vitest";
import type { ReadOne } from "../formats/read.ts";

/** What was kept of one that must not have been refused. */
export const kept = (one: ReadOne | undefined): Defibrillator =>
  one !== undefined && "is" in one ? one.is : expect.unreachable();

/** The codes of what was remarked, or of why it was refused. */
export const codes = (one: ReadOne | undefined): readonly string[] =>
  one === undefined ? [] : ("is" in one ? one.remarks : one.refused).map(({ code }) => code);
