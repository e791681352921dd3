const DAY_MS = 86_400_000;

/** The day so many days from today, as yyyy-mm-dd. */
export const dayFromNow = (days: number): string => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10);
