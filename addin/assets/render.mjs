import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browsers } from 'playwright-core';

/** Draws the PNG icons from their SVG sources: `node addin/assets/render.mjs`. The PNGs are kept in the repository. */
const folder = path.dirname(fileURLToPath(import.meta.url));

/** Office asks 16, 32 and 80 pixels of a ribbon button, 32, 64 and 128 of the add-in itself, 192 and an outline of 32 beside a unified manifest. */
const RIBBON = [16, 32, 80];
const SIZES = {
  khop: [16, 32, 64, 80, 128, 192],
  'khop-outline': [32],
  quarter: RIBBON,
  check: RIBBON,
  send: RIBBON,
  report: RIBBON,
  overview: RIBBON,
};

const browser = await browsers.launch({
  executablePath: await chromium.executablePath(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
const page = await browser.newPage();
for (const [name, sizes] of Object.entries(SIZES)) {
  const svg = await readFile(path.join(folder, `${name}.svg`), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    await writeFile(path.join(folder, `${name}-${size}.png`), png);
  }
}
await browser.close();
