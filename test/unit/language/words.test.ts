import { sourceFiles, vietnameseIn } from '../../tools/literals';

/** Where Vietnamese letters may stand in code: files of words, and the tables of letters and encodings. */
const WORDS = /(^|[/-])(words|file-names)\.ts$|^shared\/(language|intake\/encoding)\//;

const files = sourceFiles().filter((file) => !WORDS.test(file));

test('every word that a user reads stands in a file of words or in a data document', () => {
  expect(files.length).toBeGreaterThan(100);
  const strays = files.flatMap((file) =>
    vietnameseIn(file).map((text) => `${file}: ${text.trim().slice(0, 60)}`),
  );
  expect(strays).toEqual([]);
});
