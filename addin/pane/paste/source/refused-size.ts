import type { UploadRefusal } from '../../../../shared/contract/intake';
import { routes } from '../../../../shared/contract/routes';
import { uploadRefusalText } from '../../../../shared/contract/upload-words';
import type { Lang } from '../../../../shared/language/language';
import type { PasteRefusal } from '../state';

/** What a file's size alone forbids, in the words in which the server would refuse it. */
export function refusedSize(file: File, lang: Lang): PasteRefusal | undefined {
  const { maxBytes } = routes.intake.upload;
  const refusal: UploadRefusal | undefined =
    file.size === 0
      ? { code: 'empty-file' }
      : file.size > maxBytes
        ? { code: 'file-too-large', found: file.size, limit: maxBytes }
        : undefined;
  return refusal && { title: file.name, details: [uploadRefusalText(refusal, lang)] };
}
