import * as z from "zod";

const Said = z.looseObject({
  type: z.string().optional(),
  title: z.string(),
  status: z.number().optional(),
  detail: z.string().optional(),
  issues: z
    .array(z.looseObject({ path: z.string(), message: z.string() }))
    .readonly()
    .optional(),
});

/** Why an answer did not come, as people read it; `status` 0 = nobody answered, -1 = the answer could not be read. */
export interface Problem {
  readonly status: number;
  /** The hub's code for the kind of problem. */
  readonly type?: string;
  readonly title: string;
  readonly detail?: string;
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

export const UNREACHABLE = 0;
export const UNREADABLE = -1;

/** The problem that an HTTP answer is: application/problem+json where the hub wrote one, else the status line. */
export const problemOf = (status: number, statusText: string, body: unknown): Problem => {
  const said = Said.safeParse(body);
  if (!said.success) return { status, title: statusText === "" ? `HTTP ${String(status)}` : statusText, issues: [] };
  const { type, title, detail, issues = [] } = said.data;
  const kind = type === undefined ? {} : { type };
  return { status, ...kind, title, ...(detail === undefined ? {} : { detail }), issues };
};

/** The problem that an answer of another shape is: every place, and never the values, which may identify somebody. */
export const unreadable = (error: z.ZodError): Problem => ({
  status: UNREADABLE,
  title: "",
  issues: error.issues.map(({ path, message }) => ({ path: `/${path.map(String).join("/")}`, message })),
});
