import { READ_LIMITS } from '../limits';
import { Refused } from '../refused';
import type { RunStyle } from './cell-text';
import { nothing, type PackageParts } from './xlsx/parts';
import { levelOf } from './xlsx/texts';
import { isOn, type Attributes } from './xlsx/xml';

/** How a run of a Word document looks, by itself or by the style that it names. */
export interface DocxRun extends RunStyle {
  hidden?: boolean;
}

/** Takes what a property inside `rPr` says. */
export function readRunProperty(run: DocxRun, name: string, attribute: Attributes): void {
  const value = attribute('*:val');
  if (name === 'strike' || name === 'dstrike') run.struck = isOn(value);
  else if (name === 'vanish') run.hidden = isOn(value);
  else if (name === 'vertAlign') run.level = levelOf(value);
  else if (name === 'position') {
    const raise = Number(value);
    run.level = raise > 0 ? 'raised' : raise < 0 ? 'lowered' : 'line';
  } else if (name === 'rFonts') {
    const font = attribute('*:ascii') ?? attribute('*:hAnsi');
    if (font !== undefined) run.font = font.slice(0, READ_LIMITS.name);
  }
}

/** Reads what styles of paragraphs and characters say, by their ids. */
export async function readDocxStyles(parts: PackageParts, part: string): Promise<(id: string) => DocxRun> {
  const styles = new Map<string, { run: DocxRun; basedOn?: string }>();
  let style: { run: DocxRun; basedOn?: string } | undefined;
  let inRun = false;
  await parts.read(part, {
    open(name, attribute) {
      if (name === 'style') {
        style = { run: {} };
        styles.set(attribute('*:styleId') ?? '', style);
        if (styles.size > READ_LIMITS.styles) {
          throw new Refused({ code: 'too-many-styles', limit: READ_LIMITS.styles });
        }
      } else if (name === 'rPr') inRun = true;
      else if (style !== undefined && name === 'basedOn') style.basedOn = attribute('*:val') ?? '';
      else if (style !== undefined && inRun) readRunProperty(style.run, name, attribute);
    },
    close(name) {
      if (name === 'style') style = undefined;
      else if (name === 'rPr') inRun = false;
    },
    text: nothing,
  });
  return (id) => {
    let run: DocxRun = {};
    let next: string | undefined = id;
    for (let depth = 0; depth < 16 && next !== undefined; depth += 1) {
      const named = styles.get(next);
      run = { ...named?.run, ...run };
      next = named?.basedOn;
    }
    return run;
  };
}
