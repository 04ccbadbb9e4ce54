import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { paintReport } from '../../../functions/documents/report/report';
import { composeReport } from '../../../shared/report/compose';
import type { SubmissionView } from '../../../shared/submission/submission';
import { libreOffice, type LibreOffice } from '../../tools/libreoffice';
import { fullView, referenceView } from '../../unit/report/report-views';

/** Runs a Poppler program; undefined, said aloud, where it is not installed. */
function poppler(program: string, args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    process.stderr.write(`${program} is not on PATH: the PDF's pages are not looked at.\n`);
    return undefined;
  }
}

const office = libreOffice();
const there = office ? describe : describe.skip;

there('the report opened in LibreOffice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'khop-report-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    office?.dispose();
  });

  async function pdfOf(name: string, view: SubmissionView, draft: boolean): Promise<string> {
    const file = path.join(folder, `${name}.docx`);
    writeFileSync(file, await paintReport(composeReport(view, { draft })));
    return (office as LibreOffice).convert(file, 'pdf');
  }
  // A fallback font for a letter with two marks makes pdftotext part words, so blanks are not compared.
  const textOf = (pdf: string, first: number, last: number) =>
    poppler('pdftotext', ['-f', String(first), '-l', String(last), pdf, '-'])
      ?.normalize('NFC')
      .replace(/\s+/g, '');

  test('a full report: A4 upright, then seven annexes of forms and one of explanations across, the number from the second page on', async () => {
    const pdf = await pdfOf('full', fullView(), false);
    const info = poppler('pdfinfo', ['-f', '1', '-l', '99', pdf]);
    if (info === undefined) return;
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    const upright = sizes.filter(([width, height]) => width === 595 && height === 842);
    const across = sizes.filter(([width, height]) => width === 842 && height === 595);
    expect(across).toHaveLength(8);
    expect(upright.length).toBeGreaterThanOrEqual(4);
    expect(upright.length).toBeLessThanOrEqual(8);
    expect(sizes).toEqual([...upright, ...across]);
    expect(textOf(pdf, 1, 1)).toMatch(/^(?!1).*BÁOCÁO/);
    expect(textOf(pdf, 2, 2)).toMatch(/^2/);
    expect(textOf(pdf, 3, 3)).toMatch(/^3/);
    expect(textOf(pdf, upright.length + 1, upright.length + 1)).toMatch(/^PhụlụcI/);
    expect(textOf(pdf, upright.length, upright.length)).toContain('TrầnThịMinhHằng');
  });

  test('the reference figures in a draft', async () => {
    const pdf = await pdfOf('draft', referenceView(), true);
    const text = textOf(pdf, 1, 99);
    if (text === undefined) return;
    expect(text).toContain('41/58thủtục,đạt70,69%');
    expect(text).toContain('2.116vănbản');
    expect(text).toContain('(KèmtheoBáocáosố');
    expect(text).not.toContain('undefined');
  });
});
