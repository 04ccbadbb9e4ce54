import { FluentProvider, Spinner } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { useAppearance } from './shell/theme';
import { paneWords } from './shell/words';
import { Failure } from './parts/failure';

/** The page's first script: shows at once that something is coming, and loads it while Excel makes itself known. */
const root = createRoot(document.getElementById('pane') ?? document.body);
const words = paneWords.vi;
const show = (children: React.ReactNode) => root.render(<First>{children}</First>);

function First({ children }: React.PropsWithChildren) {
  const { theme } = useAppearance('auto');
  return (
    <FluentProvider theme={theme} style={{ minHeight: '100%' }}>
      {children}
    </FluentProvider>
  );
}

function fail(text: { title: string; detail: string }, button?: string): void {
  const again = button === undefined ? {} : { button, onClick: () => location.reload() };
  show(<Failure title={text.title} detail={text.detail} {...again} />);
}

show(<Spinner label={words.loading} />);
void Promise.all([Office.onReady(), import('./shell/start')])
  .then(([{ host }, { start }]) => (host === Office.HostType.Excel ? start(root) : fail(words.notExcel)))
  .catch(() => fail(words.configMissing, words.retry));
