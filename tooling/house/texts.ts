import { parseSync } from "vite";

type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const nameOf = (property: Node): string => {
  const key = property["key"];
  return isNode(key) ? String(key["name"] ?? key["value"]) : "";
};

const LANGUAGES = ["nb", "nn", "en"];

/** An object that says something in bokmål, in so many words, and not in the other two; a name that is handed on is data. */
const isHalfSaid = (object: Node): boolean => {
  const properties = object["properties"] as readonly Node[];
  const nb = properties.find((p) => nameOf(p) === "nb")?.["value"];
  const written = isNode(nb) && (nb.type === "Literal" || nb.type === "TemplateLiteral");
  return written && !LANGUAGES.every((l) => properties.some((p) => nameOf(p) === l));
};

/** The lines where one file says something to people in some of the three languages and not in all. */
export const halfSaid = (file: string, text: string): readonly number[] => {
  const lines: number[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    if (value.type === "ObjectExpression" && isHalfSaid(value))
      lines.push(text.slice(0, value.start).split("\n").length);
    for (const child of Object.values(value)) if (typeof child === "object" && child !== null) visit(child);
  };
  visit(parseSync(file, text).program as unknown);
  return lines;
};
