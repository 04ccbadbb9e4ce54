import { readAuthSettings } from './auth/settings';
import { createVerifier } from './auth/verify';
import type { Platform } from './http/endpoint';
import { registerHttp } from './http/register';
import { createServices } from './services/services';
import { tablesFromSettings } from './store/clients';
import { createTableDocumentStore } from './store/table-document-store';
import { createTableSubmissionStore } from './store/table-submission-store';

/** What Azure Functions loads: settings from the environment, stores, services, and the registration of each route. */

let platform: Platform | undefined;

/** Made at the first request: registration must not depend on settings, and a missing one answers 503, not nothing. */
function start(): Platform {
  const tables = tablesFromSettings(process.env);
  const province = process.env.KHOP_PROVINCE ?? '33';
  return {
    services: createServices(
      createTableSubmissionStore({ tables, province }),
      createTableDocumentStore({ tables, province }),
    ),
    verify: createVerifier(readAuthSettings(process.env)),
  };
}

registerHttp(() => (platform ??= start()));
