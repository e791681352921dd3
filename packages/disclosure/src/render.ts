import { AlarmRoute, type Language, Position, type Released, SceneFlag, say } from "@prehosp/model";
import { hazardTexts } from "./hazard-texts.ts";
import { packed } from "./packed.ts";
import { routeTexts } from "./route-texts.ts";
import type { MessageTemplate } from "./template.ts";

/** A message in words; `leftOut` names the fields that had no room and are still to be told. */
export interface Rendered {
  readonly texts: readonly [string, ...string[]];
  readonly leftOut: readonly string[];
}

/** Stands first in every text, so that an exercise can't be taken for a mission, nor the other way. */
const statusTexts: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  exercise: { nb: "ØVELSE", nn: "ØVING", en: "EXERCISE" },
  test: { nb: "TEST", nn: "TEST", en: "TEST" },
};

const isFlag = (code: unknown): code is SceneFlag => SceneFlag.safeParse(code).success;

// A control character can turn round, cut or hide what follows it where it is shown.
const plain = (value: unknown): string =>
  typeof value === "string" ? value.replaceAll(/[\s\p{Cc}\p{Bidi_Control}]+/gu, " ").trim() : "";

const wordsOf = (value: unknown, language: Language): string => {
  if (Array.isArray(value))
    return value
      .map((v: unknown) => (isFlag(v) ? say(hazardTexts[v], language) : plain(v)))
      .filter((w) => w !== "")
      .join(", ");
  const position = Position.safeParse(value);
  return position.success ? `${position.data.lat.toFixed(5)} ${position.data.lng.toFixed(5)}` : plain(value);
};

/** The words of a message by name of field, whoever let it through; not exported from the room. */
export const compose = (
  template: MessageTemplate,
  message: Readonly<Record<string, unknown>>,
  language: Language,
  callSign: string | undefined,
): Rendered => {
  const valueOf = (field: string): unknown => (Object.hasOwn(message, field) ? message[field] : undefined);
  const status = valueOf("status");
  const mark =
    typeof status === "string" && Object.hasOwn(statusTexts, status) ? statusTexts[status]?.[language] : undefined;
  const parts = template.parts.flatMap(({ field, says, always }) => {
    const sentence = say(says, language);
    if (field === undefined) return [{ field: "", text: sentence, always }];
    const value = valueOf(field);
    const route = field === "route" ? AlarmRoute.safeParse(value).data : undefined;
    const words =
      field === "unit" && value !== undefined && callSign
        ? callSign
        : route
          ? say(routeTexts[route], language)
          : wordsOf(value, language);
    return words === "" ? [] : [{ field, text: sentence.replace("{}", () => words), always }];
  });
  return packed(parts, mark === undefined ? "" : `${mark}: `, template);
};

/**
 * A released message in one or more texts of at most `template.limit` characters. The place, the dangers and all that a template
 * says always is said in full, over as many texts as it takes; the rest is said whole or named in `leftOut`. `callSign` stands
 * for the id of the unit. Total: any message gives at least one text.
 */
export const render = <M extends object>(
  template: MessageTemplate,
  message: Released<M>,
  language: Language = "nb",
  callSign?: string,
): Rendered => compose(template, message as Readonly<Record<string, unknown>>, language, callSign);
