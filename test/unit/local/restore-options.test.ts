import { readRestoreCommand } from '../../../functions/local/restore/options';
import { openPlace, PlaceRefused } from '../../../functions/local/restore/place';
import { restoreText } from '../../../functions/local/restore/words';

describe('the command line of a restoration', () => {
  test('names both places, and the latest night without one', () => {
    expect(readRestoreCommand(['--from', '.khop', '--to=AccountName=b'])).toEqual({
      kind: 'restore',
      from: '.khop',
      to: 'AccountName=b',
      snapshot: 'latest',
    });
    const args = ['--from', 'a', '--to', 'b', '--snapshot', '2026-11-30'];
    expect(readRestoreCommand(args)).toMatchObject({ snapshot: '2026-11-30' });
    expect(readRestoreCommand(['--help'])).toEqual({ kind: 'help' });
  });

  test.each([
    [['--form', 'a'], 'There is no option "--form"'],
    [['a'], 'There is no option "a"'],
    [['--from'], '--from needs a value'],
    [['--from', 'a'], '--to is missing'],
    [['--to', 'a'], '--from is missing'],
    [['--from', 'a', '--to', 'b', '--snapshot', 'yesterday'], '"yesterday" is no day'],
    [['--from', 'a', '--to', 'b', '--snapshot', '2026-02-30'], '"2026-02-30" is no day'],
  ])('%j is refused in a sentence', (args, sentence) => {
    const command = readRestoreCommand(args);
    expect(command.kind === 'refused' && command.sentence).toContain(sentence);
  });

  test('is explained option by option in both languages', () => {
    for (const { help } of [restoreText.vi, restoreText.en]) {
      for (const option of ['--from', '--to', '--snapshot', '--help'])
        expect(help).toContain(`\n  ${option}`);
    }
  });
});

describe('a place', () => {
  test('is a connection string or the address of an account', async () => {
    const connection = 'TableEndpoint=https://a/;AccountName=a';
    expect((await openPlace(connection)).settings).toEqual({ KHOP_STORAGE: connection });
    const address = 'https://a.blob.core.windows.net';
    expect((await openPlace(address)).settings).toMatchObject({ KHOP_STORAGE__blobServiceUri: address });
  });

  test('that is no folder is refused in a sentence, and not made', async () => {
    await expect(openPlace('no-such-folder')).rejects.toThrow(PlaceRefused);
    await expect(openPlace('no-such-folder')).rejects.toThrow('There is no folder no-such-folder');
  });
});
