/** Whether a field says anything: owners fill a box that must be filled with a space, a dash or a question mark. */
export const written = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);
