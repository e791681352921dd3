/**
 * The European Standard Population of 2013 (Eurostat, Revision of the European Standard Population, 2013) in 19 bands of five
 * years: 0–4, 5–9, …, 85–89, 90 and older; 100,000 people.
 */
export const esp2013: readonly number[] = [
  5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000,
];
