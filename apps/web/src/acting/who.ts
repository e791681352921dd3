import { type Language, type Text, say } from "@prehosp/model";
import { actingTexts as texts } from "../texts/acting.ts";
import type { Me } from "./me.ts";

const roleTexts: Readonly<Record<string, Text>> = texts.roles;
// Somebody with this many is the one of a demonstration who may do nearly everything.
const MANY = 4;

/** Who somebody is, in words: in which roles and for which organisation; never a name. */
export const whoText = (
  { owner, roles }: Pick<Me, "owner" | "roles">,
  organisation: (id: string) => string,
  language: Language,
): string => {
  const said =
    roles.length >= MANY
      ? say(texts.manyRoles, language)
      : roles.map((role) => (roleTexts[role] === undefined ? role : say(roleTexts[role], language))).join(", ");
  return `${said}, ${organisation(owner)}`;
};
