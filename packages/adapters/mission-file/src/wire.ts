import { Incident, type Remark } from "@prehosp/model";
import type { Row, Translated } from "./translate.ts";

const problem = (line: number, code: string, means: string, at = ""): Translated => ({
  incident: undefined,
  remarks: [{ code, path: `line ${line}${at}`, means }],
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** A line of NDJSON that holds an incident in our own words; what does not fit is remarked by its path, and never repeated. */
export const incidentLine = (text: string, line: number): Translated => {
  const value = parsed(text);
  if (value === undefined) return problem(line, "not-json", "the line is not JSON");
  const r = Incident.safeParse(value);
  if (r.success) return { incident: r.data, remarks: [] };
  const remarks: Remark[] = r.error.issues.map((i) => ({
    code: "wrong-shape",
    path: `line ${line}, /${i.path.map(String).join("/")}`,
    means: i.message,
  }));
  return { incident: undefined, remarks };
};

/** A line of NDJSON read by a mapping: the values as text, as they would stand in a CSV. */
export const rowLine = (text: string, line: number): { readonly row: Row } | { readonly badly: Translated } => {
  const value = parsed(text);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return { badly: problem(line, "not-json", "the line is not a JSON object") };
  return {
    row: Object.fromEntries(Object.entries(value).map(([k, v]) => [k, v === null || v === undefined ? "" : String(v)])),
  };
};
