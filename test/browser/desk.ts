import type { ConsoleMessage, Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** How long a thing may take to show, in milliseconds, before it counts as missing. */
const PATIENCE = 12_000;

const HEADINGS = {
  Biểu: 'Đơn vị và kỳ báo cáo',
  'Dán bảng': 'Dán bảng từ nơi khác',
  'Kiểm tra': 'Kiểm tra số liệu',
  'Chỉ số': /^Điểm theo bộ chỉ số/,
  Gửi: 'Gửi số liệu',
  'Báo cáo': 'Báo cáo',
} as const;

const PARTS = {
  'Tiến độ': 'Tiến độ gửi số liệu',
  Duyệt: 'Duyệt số liệu',
  'Thay đổi': 'Thay đổi từ lần xem trước',
  'Tổng hợp': 'Số liệu tổng hợp',
  'Số liệu của tỉnh': 'Số liệu của tỉnh',
  'So sánh': 'So sánh các đơn vị',
  'Tệp xuất': 'Tệp xuất của kỳ',
} as const;

/** The parts of the overview, by the words on their tabs. */
export type PartName = keyof typeof PARTS;

/** The screens of the pane, by the words on their tabs. */
export type ScreenName = keyof typeof HEADINGS;

export const hasFocus = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === element.ownerDocument.activeElement);

/** A tab's name with whatever badge. */
const tabName = (name: string): RegExp => new RegExp(`^${name}( \\(\\d+\\))?$`);

/** What somebody types who tries it on: run anywhere, it is a fault of the desk; shown, it is this text. */
export const MARKUP = `"><script>alert(1)</script><img src=x onerror=alert(2)><a href="javascript:alert(3)">x</a>`;

/** True where a page, a frame or a worker was held back by its policy: the browser says so on the console, for all of them. */
export const isViolation = (message: ConsoleMessage): boolean =>
  /Content.Security.Policy|Permissions policy violation/i.test(message.text());

/** The workbench as a clerk sits before it: the sheet on the left, the task pane on the right. */
export class Desk {
  /** What went wrong in the page or the pane and nobody caught, and what their policy refused. */
  readonly faults: string[] = [];
  readonly pane: FrameLocator;
  /** Sheets and cells are gone to with keys only. */
  byKeyboard = false;
  private program: Page | undefined;

  constructor(
    readonly page: Page,
    private readonly url: string,
    private readonly leave: () => Promise<void>,
  ) {
    this.pane = page.frameLocator('.pane iframe');
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.faults.push(String(error)));
    page.on('console', (message) => {
      if (isViolation(message)) this.faults.push(message.text());
    });
  }

  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.cellField.waitFor({ state: 'attached' });
  }

  close(): Promise<void> {
    return this.leave();
  }

  get cellField(): Locator {
    return this.page.locator('.cell-field');
  }

  button(name: string | RegExp): Locator {
    return this.pane.getByRole('button', { name, exact: typeof name === 'string' });
  }

  text(text: string | RegExp): Locator {
    return this.pane.getByText(text).first();
  }

  async signIn(person = 'clerk.skhcn'): Promise<void> {
    await this.pane.getByLabel('Chọn người dùng thử').selectOption(person);
    await this.button('Đăng nhập').click();
    const clerk = person.startsWith('clerk.');
    const name = clerk ? 'Đơn vị và kỳ báo cáo' : 'Tổng quan toàn tỉnh';
    await this.pane.getByRole('heading', { name }).waitFor();
  }

  /** Chooses a part of the overview by its tab. */
  async part(name: PartName): Promise<void> {
    await this.chooseTab(this.pane.getByRole('main'), name);
    await this.pane.getByRole('heading', { level: 3, name: PARTS[name] }).first().waitFor();
  }

  /** Waits until nothing is under way in the pane. */
  async idle(): Promise<void> {
    await this.pane.getByRole('progressbar').waitFor({ state: 'detached' });
  }

  async openQuarter(period = '2024-Q2'): Promise<void> {
    await this.pane.getByLabel('Kỳ báo cáo').selectOption(period);
    await this.button('Mở kỳ báo cáo').click();
    await this.pane.getByRole('button', { name: /^Tạo (lại )?biểu$/ }).waitFor();
  }

  async draw(): Promise<void> {
    await this.button('Tạo biểu').click();
    await this.text(/^Đã tạo \d+ biểu/).waitFor();
  }

  /** Signed in, the quarter open, its forms drawn. */
  async begin(period?: string): Promise<void> {
    await this.signIn();
    await this.openQuarter(period);
    await this.draw();
  }

  /** Chooses a screen by its tab. Its heading takes the focus when it shows. */
  async screen(name: ScreenName): Promise<void> {
    await this.chooseTab(this.pane.getByRole('navigation'), name);
    await this.heading(name).waitFor();
  }

  tab(name: ScreenName): Locator {
    return this.pane.getByRole('tab', { name: tabName(name) });
  }

  /** By its tab, or from the menu of those that have no room. */
  private async chooseTab(place: Locator, name: string): Promise<void> {
    const tab = place.getByRole('tab', { name: tabName(name) });
    const rest = place.getByRole('button', { name: 'Thêm', exact: true });
    // A count that comes or goes meanwhile lays the tabs out anew: whichever is there is clicked.
    await tab.or(rest).first().click();
    const item = place.getByRole('menuitem', { name: tabName(name) });
    await place
      .getByRole('tab', { name: tabName(name), selected: true })
      .or(item)
      .first()
      .waitFor();
    if (await item.isVisible()) await item.click();
  }

  heading(name: ScreenName): Locator {
    return this.pane.getByRole('heading', { level: 2, name: HEADINGS[name] });
  }

  /** Shows the sheet of a form: by its tab, or with Ctrl+Page Down going right. */
  async sheet(code: string): Promise<void> {
    const tabs = this.page.locator('.sheet-list').getByRole('tab');
    const name = new RegExp(`^${code.replace('.', '\\.')}\\b`);
    if (!this.byKeyboard) {
      await tabs.filter({ hasText: name }).click();
      return;
    }
    for (let left = await tabs.count(); left > 0; left--) {
      if (name.test((await tabs.and(this.page.locator('[aria-selected=true]')).textContent()) ?? '')) return;
      await this.page.keyboard.press('Control+PageDown');
    }
    throw new Error(`no sheet ${code} to the right`);
  }

  /** Goes to a cell of the active sheet by the name box. */
  async goTo(address: string): Promise<void> {
    if (this.byKeyboard) {
      await this.page.keyboard.press('Control+g');
      await this.page.keyboard.type(address);
      await this.page.keyboard.press('Enter');
      return;
    }
    const box = this.page.locator('.name-box');
    await box.fill(address);
    await box.press('Enter');
  }

  /** Types into a cell of the active sheet and leaves it downwards. */
  async type(address: string, text: string): Promise<void> {
    await this.goTo(address);
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
  }

  /** Types a row of cells from left to right, going on with Tab. */
  async typeRow(address: string, texts: readonly string[]): Promise<void> {
    await this.goTo(address);
    for (const text of texts) {
      if (text !== '') await this.page.keyboard.type(text);
      await this.page.keyboard.press('Tab');
    }
  }

  /** Goes on with Tab until the element has the focus; at most so many times. */
  async tabTo(target: Locator, most = 120): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < most; steps++) {
      if (await hasFocus(target)) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach ${String(target)}`);
  }

  /** What a cell of the active sheet shows. */
  cell(address: string): Locator {
    return this.page.locator(`.quadrant [data-cell="${address}"]`).first();
  }

  address(): Promise<string> {
    return this.page.locator('.name-box').inputValue();
  }

  /** Copies a table as another program does: what it puts on the clipboard is its own. */
  async copy(clip: { html: string; text: string }): Promise<void> {
    const program = (this.program ??= await this.page.context().newPage());
    await program.setContent('<p tabindex="0">…</p>');
    await program.evaluate(`document.addEventListener('copy', (event) => {
      event.preventDefault();
      event.clipboardData.setData('text/html', ${JSON.stringify(clip.html)});
      event.clipboardData.setData('text/plain', ${JSON.stringify(clip.text)});
    })`);
    await program.locator('p').press('Control+c');
    await this.page.bringToFront();
  }

  /** Pastes a text into the active cell of the sheet. */
  async pasteInSheet(text: string): Promise<void> {
    await this.copy({ html: `<p>${text}</p>`, text });
    await this.cellField.press('Control+v');
  }

  /** Pastes into the pane's field, by a click or by keys that have brought one there. */
  async paste(clip: { html: string; text: string }): Promise<void> {
    await this.copy(clip);
    const target = this.pane.getByLabel('Ô nhận bảng dán');
    if (this.byKeyboard) await target.focus();
    else await target.click();
    await this.page.keyboard.press('Control+v');
  }

  findings(text: string | RegExp): Locator {
    // A card, and none of the lists inside it.
    return this.pane.locator('li:not(li li)').filter({ hasText: text });
  }

  /** Waits until the check counts as many open errors and queries. */
  async counts(errors: number, queries: number): Promise<void> {
    await this.pane.getByText(`Lỗi: ${errors}`).first().waitFor();
    await this.pane.getByText(`Cần xem lại: ${queries}`).first().waitFor();
  }

  /** Has the sheets marked as the pane says that they are not yet. */
  async mark(): Promise<void> {
    const button = this.button('Đánh dấu lại');
    await button.click();
    await button.waitFor({ state: 'detached' });
  }

  /** Folds the selected cell's panel away: the screen above it has the room. */
  async foldCell(): Promise<void> {
    await this.button(/Ô đang chọn$/).click();
  }

  /** Makes the pane as narrow as it may become: 320 px. */
  async narrow(): Promise<void> {
    await this.page.locator('.splitter').press('Home');
  }

  /** Makes the pane so wide whatever the workbench allows: half of it is as at 200 %. */
  async widen(pixels: number): Promise<void> {
    await this.page.evaluate(
      `document.querySelector('.pane iframe').style.setProperty('width', '${pixels}px', 'important')`,
    );
  }

  /** The pane's own page. */
  async frame(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('.pane iframe')).contentFrame();
    if (frame === null) throw new Error('the pane has no page');
    return frame;
  }
}
