export { demoRegion } from "./demo-region.ts";
export { marks } from "./marks.ts";
export { municipalities } from "./places/municipalities.ts";
export { places } from "./places/places.ts";
export { planted } from "./planted.ts";

export type { DemoRegion } from "./demo-region.ts";
export type { DemoDecision, DemoIncident, DeviationReason, UnitReport } from "./incidents/words.ts";
export type { Mark } from "./marks.ts";
export type { Planted } from "./people/invented.ts";
export type { MunicipalityRow } from "./places/municipalities.ts";
export type { PlantedPiece } from "./planted.ts";
export type { DemoRegionData } from "./region/region.ts";
export type { Organisation, OrganisationKind } from "./region/organisations.ts";
export type { Statement } from "./region/availability.ts";
