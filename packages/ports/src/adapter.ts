import type { Context } from "effect";
import { Effect, Layer, Schema } from "effect";
import type * as z from "zod";
import type { NonEmpty } from "./fact.ts";

export type Capability = true | { readonly unsupported: string };

/** One way of standing behind a port: what it speaks, what of it is verified, its settings and its layer. */
export interface Adapter<Id extends string, Port, S extends z.ZodType, E = never, R = never> {
  readonly id: Id;
  readonly port: Context.Key<Port, any>;
  readonly speaks: string;
  readonly verified: "nothing" | "double" | "installation";
  readonly capabilities: Readonly<Record<string, Capability>>;
  readonly settings: S;
  readonly layer: (settings: z.output<S>) => Layer.Layer<Port, E, R>;
}

/** A deployment names an adapter that is not there, or gives it settings it cannot use. */
export class BadSettings extends Schema.TaggedError<BadSettings>()("BadSettings", {
  message: Schema.String,
  path: Schema.String,
  known: Schema.Array(Schema.String),
}) {}

export type AnyAdapter = Adapter<string, any, any, any, any>;
export type PortOf<A> = A extends Adapter<any, infer P, any, any, any> ? P : never;
export type ErrOf<A> = A extends Adapter<any, any, any, infer E, any> ? E : never;
export type ReqOf<A> = A extends Adapter<any, any, any, any, infer R> ? R : never;

/** What a deployment says of one port. */
export interface Pick {
  readonly use: string;
  readonly settings: unknown;
}

const bad = (path: string, message: string, known: readonly string[] = []) =>
  Layer.effectContext(Effect.fail(new BadSettings({ path, message, known })));

/** The layer of the adapter a deployment names, out of a closed typed list; an unknown name lists the known ones, a bad setting its path. */
export const choose = <const L extends NonEmpty<AnyAdapter>>(
  list: L,
  pick: Pick,
): Layer.Layer<PortOf<L[number]>, BadSettings | ErrOf<L[number]>, ReqOf<L[number]>> => {
  const adapter = list.find((a) => a.id === pick.use);
  const known = list.map((a) => a.id);
  if (!adapter) return bad("/use", `unknown adapter "${pick.use}"; known: ${known.join(", ")}`, known) as never;
  const settings = adapter.settings.safeParse(pick.settings ?? {});
  if (settings.success) return adapter.layer(settings.data);
  const issue = settings.error.issues[0]!;
  return bad(`/settings/${issue.path.join("/")}`, issue.message) as never;
};
