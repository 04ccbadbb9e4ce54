import { Component, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { readLang } from '../../shared/language/language';
import { vietnamDay } from '../../shared/period/date';
import { connect } from '../api/connect';
import { saveFile } from '../save-file';
import { browserPreferences } from '../storage/preferences';
import { PageProvider } from './hooks';
import { keptInTab } from './kept';
import { Page } from './page';
import { createUploadPage } from './upload-page';
import { uploadPageWords } from './words';

const preferences = browserPreferences(() => localStorage);
const lang = () => readLang(preferences.read('language'));
const root = createRoot(document.getElementById('page') ?? document.body);

function Failure({ title, detail }: { title: string; detail: string }) {
  return (
    <main role="alert">
      <h1>{title}</h1>
      <p>{detail}</p>
      <button type="button" onClick={() => location.reload()}>
        {uploadPageWords[lang()].reload}
      </button>
    </main>
  );
}

/** A fault of ours leaves the page with a way on instead of blank. */
class Boundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };
  static getDerivedStateFromError() {
    return { failed: true };
  }
  override render() {
    return this.state.failed ? <Failure {...uploadPageWords[lang()].crashed} /> : this.props.children;
  }
}

/** Puts the page together: the API, the way to sign in, what this tab keeps. */
async function start(): Promise<void> {
  const { signIn, client } = await connect('tab', { preferences, lang });
  const page = createUploadPage(
    {
      client,
      signIn,
      preferences,
      kept: keptInTab(() => sessionStorage),
      saveFile,
      newId: () => crypto.randomUUID(),
    },
    { lang: lang(), today: vietnamDay(new Date().toISOString()) },
  );
  root.render(
    <Boundary>
      <PageProvider value={page}>
        <Page />
      </PageProvider>
    </Boundary>,
  );
  await page.start();
}

start().catch(() => root.render(<Failure {...uploadPageWords[lang()].configMissing} />));
