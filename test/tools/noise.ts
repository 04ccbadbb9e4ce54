/** Text that packs no better than digits do; always the same. */
export function noise(length: number): string {
  const digits: string[] = [];
  for (let seed = 1, at = 0; at < length; at += 9) {
    seed = (seed * 48_271) % 2_147_483_647;
    digits.push(String(seed).padStart(9, '0').slice(-9));
  }
  return digits.join('').slice(0, length);
}
