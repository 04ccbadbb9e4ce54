import type { Client } from '../../api/client';
import type { Drafts } from '../../storage/drafts';
import type { Mappings } from '../../storage/mappings';
import type { Outbox } from '../../storage/outbox';
import type { Preferences } from '../../storage/preferences';
import type { Records } from '../../storage/records';
import type { Schedule } from '../../schedule';
import type { SignIn } from '../../api/sign-in/sign-in';
import type { ExcelPort } from '../../excel/port';
import type { Locator } from '../../locator/port';
import type { Common } from './common';

/** What the pane stands on. Tests bring their own workbook, server, clock and storage. */
export interface PaneDeps {
  port: ExcelPort;
  /** Locates wrong cells off this thread. */
  locator: Locator;
  client: Client;
  signIn: SignIn;
  drafts: Drafts;
  outbox: Outbox;
  mappings: Mappings;
  /** Answers of the API by their question. */
  answers: Records<unknown>;
  preferences: Preferences;
  schedule: Schedule;
  /** Hands a file to the person. */
  saveFile: (file: Blob, name: string) => void;
  /** Puts text on the clipboard; false where the browser does not let it. */
  copyText: (text: string) => Promise<boolean>;
  /** Opens a letter in the person's mail program, by its address `mailto:…`. */
  openMail: (address: string) => void;
  newId: () => string;
  /** Address of the page for those who cannot have the add-in; null: the province has none. */
  uploadPage: string | null;
}

/** The same with the pane's own part: what features are made of, beside each other. */
export interface FeatureDeps extends PaneDeps {
  pane: Common;
}
