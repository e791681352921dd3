import { labels } from "./labels.ts";
import { sentences } from "./sentences.ts";

/** Every text of a report that is not the editor's. */
export const texts = { ...labels, ...sentences } as const;
