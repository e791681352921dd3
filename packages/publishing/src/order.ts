/** The order of two texts by their code units: the same everywhere, whatever language the machine speaks. */
export const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
