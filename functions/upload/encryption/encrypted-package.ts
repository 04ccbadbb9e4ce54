import { openCompoundFile } from '../formats/compound-file';
import { decipherAgile } from './agile';
import { locked } from './password';
import { decipherStandard } from './standard';

const VERSION = 4;
const FLAGS = 4;
const AES = 0x20;
/** The content's length stands before it. */
const LENGTH = 8;

/** The package in a compound file, which Excel's own default password opens. Throws Refused where it does not. */
export async function openEncryptedPackage(file: Uint8Array): Promise<Uint8Array> {
  const container = openCompoundFile(file);
  const info = container.stream('EncryptionInfo');
  const stored = container.stream('EncryptedPackage');
  if (info === undefined || stored === undefined || info.length < VERSION + FLAGS || stored.length < LENGTH) {
    throw locked();
  }
  const view = new DataView(info.buffer, info.byteOffset, info.byteLength);
  const [major, minor] = [view.getUint16(0, true), view.getUint16(2, true)];
  const content = stored.subarray(LENGTH);
  const length = new DataView(stored.buffer, stored.byteOffset).getUint32(0, true);
  if (major === 4 && minor === 4) {
    return (await decipherAgile(info.subarray(VERSION + FLAGS), content)).subarray(0, length);
  }
  const isAes = (view.getUint32(VERSION, true) & AES) !== 0;
  if (minor !== 2 || major < 2 || major > 4 || !isAes) throw locked();
  return decipherStandard(info.subarray(VERSION), content).subarray(0, length);
}
