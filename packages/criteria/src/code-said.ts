const SHAPE = /^[A-Za-z0-9]{1,3}(?:[.-][A-Za-z0-9]{1,3}){0,3}$/;

/** A code as a remark may repeat it: only what is shaped as one, since the field of a code can hold a name or a number by mistake. */
export const codeSaid = (code: string): { readonly said?: string } => (SHAPE.test(code) ? { said: code } : {});
