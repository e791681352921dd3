const isOwnMachine = (host: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(host);

/** Whether an adapter may be set to call an address: https without user or password in it; http only to this machine. */
export const isSafeAddress = (text: string): boolean => {
  const url = URL.parse(text);
  return (
    url !== null &&
    (url.protocol === "https:" || (url.protocol === "http:" && isOwnMachine(url.hostname))) &&
    url.username === "" &&
    url.password === ""
  );
};
