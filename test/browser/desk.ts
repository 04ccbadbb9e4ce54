import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';

/** How long a thing may take to show, in milliseconds, before it counts as missing. */
const PATIENCE = 12_000;

const HEADINGS = {
  Biểu: 'Đơn vị và kỳ báo cáo',
  'Kiểm tra': 'Kiểm tra số liệu',
  'Chỉ số': /^Điểm theo bộ chỉ số/,
  Gửi: 'Gửi số liệu',
  'Báo cáo': 'Báo cáo',
} as const;

/** The screens of the pane, by the words on their tabs. */
export type ScreenName = keyof typeof HEADINGS;

/** The workbench as a clerk sits before it: the sheet on the left, the task pane on the right. */
export class Desk {
  /** What went wrong in the page or the pane and nobody caught. */
  readonly faults: string[] = [];
  readonly pane: FrameLocator;
  /** Sheets and cells are gone to with keys only. */
  byKeyboard = false;

  constructor(
    readonly page: Page,
    private readonly url: string,
  ) {
    this.pane = page.frameLocator('.pane iframe');
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.faults.push(String(error)));
  }

  async open(): Promise<void> {
    await this.page.goto(this.url);
    await this.cellField.waitFor({ state: 'attached' });
  }

  async close(): Promise<void> {
    await this.page.context().close();
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
    await this.pane.getByRole('heading', { name: 'Đơn vị và kỳ báo cáo' }).waitFor();
  }

  async openQuarter(period = '2024-Q2'): Promise<void> {
    await this.pane.getByLabel('Kỳ báo cáo').selectOption(period);
    await this.button('Mở quý này').click();
    await this.pane.getByRole('button', { name: /^Tạo (lại )?biểu$/ }).waitFor();
  }

  async draw(): Promise<void> {
    await this.button('Tạo biểu').click();
    await this.text(/^Đã vẽ \d+ biểu/).waitFor();
  }

  /** Signed in, the quarter open, its forms drawn. */
  async begin(period?: string): Promise<void> {
    await this.signIn();
    await this.openQuarter(period);
    await this.draw();
  }

  /** Chooses a screen by its tab. Its heading takes the focus when it shows. */
  async screen(name: ScreenName): Promise<void> {
    await this.pane.getByRole('tab', { name: new RegExp(`^${name}( \\(\\d+\\))?$`) }).click();
    await this.pane.getByRole('heading', { level: 2, name: HEADINGS[name] }).waitFor();
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

  /** What a cell of the active sheet shows. */
  cell(address: string): Locator {
    return this.page.locator(`.quadrant [data-cell="${address}"]`).first();
  }

  address(): Promise<string> {
    return this.page.locator('.name-box').inputValue();
  }

  findings(text: string | RegExp): Locator {
    return this.pane.getByRole('listitem').filter({ hasText: text });
  }

  /** Waits until the check counts as many open errors and queries. */
  async counts(errors: number, queries: number): Promise<void> {
    await this.pane.getByText(`Lỗi: ${errors}`).first().waitFor();
    await this.pane.getByText(`Cần xem lại: ${queries}`).first().waitFor();
  }

  /** Makes the pane as narrow as it may become: 320 px. */
  async narrow(): Promise<void> {
    await this.page.locator('.splitter').press('Home');
  }

  /** The pane's own page. */
  async frame(): Promise<Frame> {
    const frame = await (await this.page.waitForSelector('.pane iframe')).contentFrame();
    if (frame === null) throw new Error('the pane has no page');
    return frame;
  }
}
