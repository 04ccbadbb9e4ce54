/** What a clipboard, or something dropped, holds of a table. */
interface Clip {
  html: string;
  text: string;
}

export function clipOf(data: DataTransfer): Clip {
  return { html: data.getData('text/html'), text: data.getData('text/plain') };
}

/** A file that was copied or dropped; a picture of a table, which Excel puts beside it, is none. */
export function fileOf(data: DataTransfer): File | undefined {
  return [...data.files].find(({ type }) => !type.startsWith('image/'));
}

/** Whether this page may be able to read the clipboard by itself; whether it is let, only trying tells. */
export function canReadClipboard(): boolean {
  const { clipboard } = navigator as { clipboard?: Partial<Clipboard> };
  return typeof clipboard?.read === 'function';
}

/** The clipboard's table; undefined where the browser, or the person asked by it, does not let the page read it. */
export async function readClipboard(): Promise<Clip | undefined> {
  try {
    const items = await navigator.clipboard.read();
    const of = async (type: string) => {
      const item = items.find(({ types }) => types.includes(type));
      return item === undefined ? '' : (await item.getType(type)).text();
    };
    return { html: await of('text/html'), text: await of('text/plain') };
  } catch {
    return undefined;
  }
}
