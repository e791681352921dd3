export {
  NationalNumber,
  NationalNumberKind,
  NationalNumberProblem,
  Synthetic,
  isNationalNumber,
  nationalNumber,
} from "./national-number.ts";
export { allowedIn } from "./environment.ts";
export { HprNumber, OrganisationNumber, hprNumber, organisationNumber } from "./professional.ts";
export { looksLikeNationalNumber, masked, sightings } from "./scan.ts";

export type { Allowed, Environment } from "./environment.ts";
export type { Sighting } from "./scan.ts";
