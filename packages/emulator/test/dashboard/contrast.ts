/**
 * Finds texts with insufficient contrast by WCAG's definition. Runs in the page.
 *
 * Transparent backgrounds show the background of their ancestors; images are ignored.
 */
export function faintTexts(least: number): string[] {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  if (canvas === null) return ["no canvas"];
  const paint = (color: string): [number, number, number, number] => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const groundOf = (element: Element | null): [number, number, number] => {
    if (element === null) return [255, 255, 255];
    const [red, green, blue, alpha] = paint(getComputedStyle(element).backgroundColor);
    if (alpha === 1) return [red, green, blue];
    const below = groundOf(element.parentElement);
    return [red, green, blue].map((value, index) => value * alpha + (below[index] ?? 0) * (1 - alpha)) as [
      number,
      number,
      number,
    ];
  };
  const light = (color: readonly number[]): number => {
    const [red = 0, green = 0, blue = 0] = color.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const faint = new Set<string>();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: element, textContent } = walker.currentNode;
    if (element === null || textContent?.trim() === "" || !element.checkVisibility()) continue;
    if (element.closest(".visually-hidden, .skip, noscript, option")) continue;
    const ground = groundOf(element);
    const [red, green, blue] = paint(getComputedStyle(element).color);
    const [high, low] = [light([red, green, blue]), light(ground)].sort((left, right) => right - left);
    const contrast = ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
    if (contrast < least)
      faint.add(`${contrast.toFixed(2)} ${element.className}: ${textContent?.slice(0, 40)}`);
  }
  return [...faint];
}
