/** Reads metrics in the text format of Prometheus. */
export async function readMetrics(url: URL): Promise<string> {
  return (await fetch(url)).text();
}

/** Adds up the values of the lines that match a pattern. */
export function sumMetric(text: string, line: RegExp): number {
  return text
    .split("\n")
    .filter((one) => line.test(one))
    .reduce((total, one) => total + Number(one.split(" ").at(-1)), 0);
}
