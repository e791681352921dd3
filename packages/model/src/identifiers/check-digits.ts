const weights = [3, 2, 7, 6, 5, 4, 3, 2] as const;

/** The check digit of eight digits by modulus 11 with the weights of organisation numbers; undefined where none exists. */
export const modulus11 = (eight: string): number | undefined => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(eight[at]), 0);
  const rest = 11 - (sum % 11);
  // 11 is written 0; a number that would need 10 is not issued.
  return rest === 10 ? undefined : rest % 11;
};
