import type { Bench } from '../bench';
import { h } from '../dom';
import type { Refusal } from '../edits/outcome';

interface Choice<T> {
  label: string;
  value: T;
  isMain?: boolean;
}

/** Asks something and waits for the answer; Escape gives that of the last choice. */
function choose<T>(title: string, body: HTMLElement, choices: readonly Choice<T>[]): Promise<T> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    const buttons = choices.map(({ label, value, isMain }) => {
      const button = h(
        'button',
        { type: isMain ? 'submit' : 'button', class: isMain ? 'main' : undefined },
        label,
      );
      button.addEventListener('click', (event) => {
        event.preventDefault();
        close(value);
      });
      return button;
    });
    const titleId = 'dialog-title';
    const form = h(
      'form',
      { method: 'dialog' },
      h('h2', { id: titleId }, title),
      body,
      h('div', { class: 'buttons' }, ...buttons),
    );
    const dialog = h('dialog', { class: 'dialog', 'aria-labelledby': titleId }, form);
    const last = choices[choices.length - 1] as Choice<T>;
    function close(value: T): void {
      dialog.close();
      dialog.remove();
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
      resolve(value);
    }
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      close((choices.find(({ isMain }) => isMain) ?? last).value);
    });
    dialog.addEventListener('cancel', (event) => {
      event.preventDefault();
      close(last.value);
    });
    document.body.append(dialog);
    dialog.showModal();
    const field = body.querySelector<HTMLElement>('input, select');
    field?.focus();
    if (field instanceof HTMLInputElement) field.select();
  });
}

/** The sentence for a refused edit. */
function sentence(refusal: Refusal, words: Bench['words']): string {
  switch (refusal.kind) {
    case 'locked':
      return words.locked(refusal.address, refusal.sheet);
    case 'protected':
      return words.protectedAction(refusal.sheet);
    case 'invalid':
      return refusal.message || words.invalid;
    case 'torn':
      return words.torn;
    case 'last-sheet':
      return words.lastSheet;
    case 'full':
      return words.full;
    case 'sheet-name':
      return words.sheetNameBad(refusal.name);
    case 'sheet-taken':
      return words.sheetNameTaken(refusal.name);
    case 'impossible':
      return words.impossible(refusal.reason);
  }
}

export class Dialogs {
  constructor(private readonly bench: Bench) {}

  async tell(text: string): Promise<void> {
    const { words } = this.bench;
    await choose(words.refusedTitle, h('p', {}, text), [{ label: words.ok, value: undefined, isMain: true }]);
  }

  async refuse(refusal: Refusal): Promise<void> {
    await this.tell(sentence(refusal, this.bench.words));
  }

  /** A typed value that a data validation refuses: true to go on correcting it. */
  async correctTyped(refusal: Refusal & { kind: 'invalid' }): Promise<boolean> {
    const { words } = this.bench;
    return choose(refusal.title || words.invalidTitle, h('p', {}, sentence(refusal, words)), [
      { label: words.retry, value: true, isMain: true },
      { label: words.keep, value: false },
    ]);
  }

  async confirm(title: string, text: string, yes: string): Promise<boolean> {
    return choose(title, h('p', {}, text), [
      { label: yes, value: true, isMain: true },
      { label: this.bench.words.cancel, value: false },
    ]);
  }

  /** A line of text, or undefined where it was not to be. */
  async askText(title: string, label: string, value: string, maxLength: number): Promise<string | undefined> {
    const field = h('input', { type: 'text', value, maxlength: String(maxLength) });
    return (await this.askForm(title, h('label', {}, label, field))) ? field.value : undefined;
  }

  /** Whether what stands in the fields of a form was accepted. */
  async askForm(title: string, body: HTMLElement): Promise<boolean> {
    const { words } = this.bench;
    return choose(title, body, [
      { label: words.accept, value: true, isMain: true },
      { label: words.cancel, value: false },
    ]);
  }
}
