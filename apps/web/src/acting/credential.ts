const KEY = "prehosp.credential";

/** Whose credential this window was told to use, where whoever looks at a demonstration chose to be somebody; kept by the window alone. */
export const credential = (): string | undefined => {
  try {
    return sessionStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
};

/** Uses a credential from now on, or none. */
export const chooseCredential = (chosen: string | undefined): void => {
  try {
    if (chosen === undefined) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, chosen);
  } catch {
    // A closed storage cannot choose; the window stays who it was.
  }
};

/** What a request says of who asks. */
export const identified = (): Readonly<Record<string, string>> => {
  const chosen = credential();
  return chosen === undefined ? {} : { authorization: `Bearer ${chosen}` };
};
