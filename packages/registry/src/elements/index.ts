import type { ValueOf } from "../element.ts";
import { call } from "./call.ts";
import { help } from "./help.ts";
import { patient } from "./patient.ts";
import { times } from "./times.ts";

/** The dataset of out-of-hospital cardiac arrest that the chain can fill; every schema, question and text comes from here. */
export const elements = [...call, ...patient, ...help, ...times] as const;

type AnyElement = (typeof elements)[number];

/** Id of an element of the dataset. */
export type ElementId = AnyElement["id"];

/** The value type of an element by id. */
export type ElementValue<I extends ElementId> = ValueOf<Extract<AnyElement, { id: I }>>;

/** Which dataset and version a case is written in; own version, since the national form is the national registry's own. */
export const dataset = { id: "prehosp.ohca", version: "1.0" } as const;
