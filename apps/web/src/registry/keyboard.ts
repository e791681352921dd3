const entriesOn = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>("[data-element]")];

/** Puts the focus in a field: on what is chosen there, else on its first control. */
const focusEntry = (entry: HTMLElement | null | undefined): void => {
  const control =
    entry?.querySelector<HTMLElement>('input[type="radio"]:checked') ??
    entry?.querySelector<HTMLElement>("input, select, button");
  entry?.scrollIntoView({ block: "nearest" });
  control?.focus();
};

/** Puts the focus in the field of an element. */
export const focusElement = (element: string): void => focusEntry(document.getElementById(`e-${element}`));

const goesOn = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && /^(INPUT|SELECT)$/.test(target.tagName);

/**
 * The keys of the form: Enter goes on and with shift back, F8 to the next field that wants something, control and Enter to `signing`.
 * What a button or a choice does by itself stands.
 */
export const formKeys =
  (signing: () => void) =>
  (event: KeyboardEvent): void => {
    const here = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-element]") : null;
    const all = entriesOn();
    const at = here === null ? -1 : all.indexOf(here);
    if (event.key === "F8") {
      event.preventDefault();
      focusEntry([...all.slice(at + 1), ...all.slice(0, at + 1)].find(({ dataset }) => dataset["open"] === "true"));
    } else if (event.key === "Enter" && event.ctrlKey) {
      event.preventDefault();
      signing();
    } else if (event.key === "Enter" && here !== null && goesOn(event.target)) {
      event.preventDefault();
      focusEntry(all[event.shiftKey ? at - 1 : at + 1]);
    }
  };
