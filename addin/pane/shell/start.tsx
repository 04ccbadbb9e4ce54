import type { Root } from 'react-dom/client';
import { vietnamDay } from '../../../shared/period/date';
import { readLang } from '../../../shared/language/language';
import { connect } from '../../api/connect';
import { Drafts } from '../../storage/drafts';
import { openLocalStore } from '../../storage/local-store';
import { Mappings } from '../../storage/mappings';
import { Outbox } from '../../storage/outbox';
import { browserPreferences } from '../../storage/preferences';
import { scheduleOnPage as schedule } from '../../schedule';
import { createOfficePort } from '../../excel/office-port';
import { startOnPage } from '../../locator/page-worker';
import { createWorkerLocator } from '../../locator/worker-locator';
import { App, loadScreens } from './app';
import { copyText } from './copy-text';
import { openMail } from './open-mail';
import { createPane } from './pane';
import { saveFile } from '../../save-file';
import { PaneProvider } from './pane-provider';

const now = () => new Date().toISOString();
const newId = () => crypto.randomUUID();

/** One pane at a time sends; where the browser has no locks, idempotency keys make two harmless. */
function exclusively(work: () => Promise<void>): Promise<void> {
  const { locks } = navigator as Partial<Navigator>;
  return locks ? locks.request('khop-outbox', work) : work();
}

/** Puts the pane together on this page: Excel, the API, what this machine keeps, and the screens. */
export async function start(root: Root): Promise<void> {
  const preferences = browserPreferences(() => localStorage);
  const lang = () => readLang(preferences.read('language'));
  const [{ config, signIn, client }, store] = await Promise.all([
    connect('office', { preferences, lang }),
    openLocalStore(),
  ]);
  const windows = new BroadcastChannel('khop-drafts');
  const drafts = new Drafts({
    ...store,
    pane: newId(),
    now,
    newId,
    changed: (key) => windows.postMessage(key),
  });
  const outbox = new Outbox({
    records: store.outbox,
    drafts,
    client,
    now,
    newId,
    schedule,
    exclusively,
    person: () => pane.session.store.getState().me?.id ?? null,
  });
  const pane = createPane(
    {
      port: createOfficePort({ lang }),
      locator: createWorkerLocator({ start: startOnPage, schedule }),
      client,
      signIn,
      drafts,
      outbox,
      mappings: new Mappings({ waiting: store.mappings, answers: store.answers, client, now }),
      answers: store.answers,
      preferences,
      schedule,
      saveFile,
      copyText,
      openMail,
      newId,
      uploadPage: config.uploadPage === undefined ? null : new URL(config.uploadPage, location.href).href,
    },
    {
      lang: lang(),
      today: vietnamDay(now()),
      online: navigator.onLine,
      lasting: store.lasting,
      screen: new URLSearchParams(location.search).get('screen'),
    },
  );
  windows.onmessage = ({ data }) => {
    if (typeof data === 'string') pane.quarter.otherWindow(data);
  };
  window.addEventListener('online', () => pane.online(true));
  window.addEventListener('offline', () => pane.online(false));
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') void pane.quarter.look();
  });
  root.render(
    <PaneProvider pane={pane}>
      <App preferences={preferences} onStep={pane.step} />
    </PaneProvider>,
  );
  await pane.session.start();
  // A screen that was not loaded yet could not be had once the line is down.
  loadScreens().catch(() => undefined);
}
