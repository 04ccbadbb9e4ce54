import { FluentProvider, Spinner, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { paneWords } from './shell/words';
import { Failure } from './parts/failure';

/** The page's first script: shows at once that something is coming, and loads it while Excel makes itself known. */
const root = createRoot(document.getElementById('pane') ?? document.body);
const words = paneWords.vi;
const theme = matchMedia('(prefers-color-scheme: dark)').matches ? webDarkTheme : webLightTheme;
const show = (children: React.ReactNode) =>
  root.render(
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      {children}
    </FluentProvider>,
  );

function fail(text: { title: string; detail: string }, button?: string): void {
  const again = button === undefined ? {} : { button, onClick: () => location.reload() };
  show(<Failure title={text.title} detail={text.detail} {...again} />);
}

show(<Spinner label={words.loading} />);
void Promise.all([Office.onReady(), import('./shell/start')])
  .then(([{ host }, { start }]) => (host === Office.HostType.Excel ? start(root) : fail(words.notExcel)))
  .catch(() => fail(words.configMissing, words.retry));
