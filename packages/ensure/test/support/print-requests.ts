/** Sends requests, and prints a line before each, by which the parent process counts them. */
export const printRequests: typeof fetch = async (input, init) => {
  const { method, url } = new Request(input, init);
  console.log(`${method} ${new URL(url).pathname}`);
  return fetch(input, init);
};
