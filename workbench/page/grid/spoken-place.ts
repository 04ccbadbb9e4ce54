import { displayText, cellArea, cellCount, equalAreas, printAddress } from '../../excel';
import type { Bench } from '../bench';
import { h, setText } from '../dom';
import { mergeAt, type CellPlace } from './selection';

/** The element that says how one works in the sheet. */
export const HELP_ID = 'grid-help';

/** What a screen reader is told: where one is, and how one works in the sheet. */
export class SpokenPlace {
  private readonly said = h('div', { class: 'said', 'aria-live': 'polite' });
  private readonly help = h('div', { class: 'said', id: HELP_ID });
  readonly elements = [this.said, this.help];

  /** Tells where one is; gives what the active cell is called. */
  tell({ sheet, selection, words }: Bench): string {
    const { active, area } = selection;
    const { row, column } = active;
    const style = sheet.style(row, column);
    const text = displayText(sheet.value(row, column), style.numberFormat, sheet.workbook.locale);
    const cell = words.cellSaid(
      printAddress(cellArea(row, column)),
      text,
      sheet.state.protection !== null && style.locked,
    );
    const isArea = !equalAreas(area, mergeAt(sheet.state.merges, active) ?? cellArea(row, column));
    const corner = (at: CellPlace): string => printAddress(cellArea(at.row, at.column));
    const said = isArea
      ? words.areaSaid(
          corner({ row: area.top, column: area.left }),
          corner({ row: area.bottom, column: area.right }),
          cellCount(area),
        )
      : cell;
    this.say(said);
    setText(this.help, words.gridHelp);
    return cell;
  }

  say(text: string): void {
    setText(this.said, text);
  }
}
