export { isNormId, norm, norms } from "./look-up.ts";
export { rooms } from "./norm.ts";
export { sources } from "./sources.ts";
export { effectNorsk, effectTexts, forceNorsk, forceTexts, whoNorsk, whoTexts } from "./words.ts";
export type { Norm, NormId, NormOf } from "./look-up.ts";
export type { Effect, Force, NormRow, Room, Who } from "./norm.ts";
export type { Edition, EditionId, EditionStatus, Source, SourceKey, SourceKind } from "./sources.ts";
export type { InWords } from "./words.ts";
