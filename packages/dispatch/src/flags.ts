import type { SceneFlag, UnitKind } from "@prehosp/model";
import type { LineNote } from "./line.ts";

/** What the warnings about the scene mean for the line of one unit; notes only, which move no unit and hold no alarm back. */
export const flagNotes = (flags: readonly SceneFlag[], kind: UnitKind): readonly LineNote[] => {
  const notes: LineNote[] = [];
  const unsafe = flags.includes("violence") || flags.includes("wait-for-police");
  if (unsafe && kind !== "police") notes.push("hold-until-safe");
  // Only voluntary organisations have members under age in their crews.
  if (flags.includes("minors-in-crew") && kind === "voluntary") notes.push("minors-in-crew");
  return notes;
};
