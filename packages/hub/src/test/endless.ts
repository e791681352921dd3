/** A rule that never returns. */
export const forEver = (): never => {
  for (;;);
};

/** One that will not be stopped from within. */
export const stubborn = (): never => {
  for (;;)
    try {
      forEver();
    } finally {
      // oxlint-disable-next-line no-unsafe-finally -- it will not let go
      continue;
    }
};
