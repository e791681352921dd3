import type { KeyboardEvent } from "react";

/** A digit picks the answer of that number in a group; 0 that nothing is recorded. Arrows and space do as they always do. */
export const pickByNumber = (event: KeyboardEvent<HTMLElement>): void => {
  if (!/^\d$/.test(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.target instanceof HTMLInputElement && !/^(radio|checkbox)$/.test(event.target.type)) return;
  const picked = event.currentTarget.querySelector<HTMLInputElement>(`input[data-number="${event.key}"]`);
  if (picked === null) return;
  event.preventDefault();
  picked.focus();
  picked.click();
};
