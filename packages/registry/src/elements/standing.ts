import type { Standing, Template, Whom } from "../element.ts";
import { observed } from "../element.ts";

const unknown: Standing = { status: "unknown" };

/** Looked for in what could be read of the template, and not there. */
export const notSeen: Standing = { status: "not-seen" };

/** In the template's core set, under this name in the transcription (utstein_2014_elements.csv). */
export const core = (as: string): Standing => ({ status: "core", as });

/** In the template's supplemental set, under this name in the transcription. */
export const supplemental = (as: string): Standing => ({ status: "supplemental", as });

/** A variable that public code of the register's reports reads (norcar_codes_seen.csv). */
export const seen = (as: string): Standing => ({ status: "seen", as });

/** How an element stands in each template. The element list of 2024 could not be read, so nothing is said of it. */
export const standing = (utstein: Standing, norcar: Standing = unknown): Readonly<Record<Template, Standing>> => ({
  "utstein-2015": utstein,
  "utstein-2024": unknown,
  norcar,
});

/** What came with version 1.1 and is asked for on the form only; what nobody could decline, where nothing else is said. */
export const onForm = <const A = typeof observed>(whom: Whom, absences?: A) =>
  ({ asked: "form", since: "1.1", whom, absences: (absences ?? observed) as A }) as const;
