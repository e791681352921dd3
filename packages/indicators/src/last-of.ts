/** The last given of each, by its key: what is handed in twice counts once. */
export const lastOf = <T>(all: readonly T[] | undefined, key: (one: T) => string): readonly T[] => [
  ...new Map((all ?? []).map((one) => [key(one), one])).values(),
];
