import type { CodeTable } from "../format.ts";
import { nemsis351 } from "./nemsis.ts";
import { norcar2015, norcar2016, norcarOlder } from "./norcar.ts";
import { utsteinTranscription } from "./utstein.ts";

/** The exports that can be read, none of them confirmed by whoever makes it. */
export const codeTables: readonly CodeTable[] = [norcarOlder, norcar2015, norcar2016, utsteinTranscription, nemsis351];
