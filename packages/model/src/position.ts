import * as z from "zod";

/** WGS84 degrees. An exact position of a patient is identity and lives in the vault only. */
export const Position = z
  .object({
    lat: z.number().min(-90).max(90).meta({ norsk: "breddegrad", means: "Latitude in WGS84 degrees" }),
    lng: z.number().min(-180).max(180).meta({ norsk: "lengdegrad", means: "Longitude in WGS84 degrees" }),
  })
  .meta({ norsk: "posisjon", means: "A point in WGS84 degrees" });
export type Position = z.output<typeof Position>;

/**
 * Whether a position can be in or near Norway: the mainland with its border areas, the shelf, Svalbard and Jan Mayen, in one
 * wide box. False is an error in the data (swapped degrees, zeros); true proves nothing.
 */
export const inNorway = ({ lat, lng }: Position): boolean => lat >= 56 && lat <= 82 && lng >= -12 && lng <= 37;

export const Municipality = z
  .string()
  .regex(/^\d{4}$/)
  .meta({ norsk: "kommunenummer", means: "Four-digit municipality number; renumbered over the years" });

/** What may be kept of a place in the clear: the municipality and a cell of 0.02° × 0.04° (about 2 km). */
export const CoarsePlace = z
  .object({
    municipality: Municipality.optional(),
    cell: z
      .string()
      .regex(/^-?\d+:-?\d+$/)
      .optional()
      .meta({ norsk: "rute", means: "Coarse cell index, latitude step:longitude step" }),
  })
  .meta({ norsk: "grovt sted", means: "A place coarse enough to stand in the ledger in the clear" });
export type CoarsePlace = z.output<typeof CoarsePlace>;

const LAT = 0.02;
const LNG = 0.04;

/** The coarse cell that holds a position. */
export const cellOf = ({ lat, lng }: Position): string => `${Math.floor(lat / LAT)}:${Math.floor(lng / LNG)}`;

/** The middle of a coarse cell, for drawing; says nothing about where in the cell. */
export const middleOf = (cell: string): Position => {
  const [lat = 0, lng = 0] = cell.split(":").map(Number);
  return { lat: Number(((lat + 0.5) * LAT).toFixed(4)), lng: Number(((lng + 0.5) * LNG).toFixed(4)) };
};
