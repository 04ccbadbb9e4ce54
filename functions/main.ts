import { createPseudonyms } from './auth/pseudonym';
import { readAuthSettings } from './auth/settings';
import { createVerifier } from './auth/verify';
import type { Platform } from './http/endpoint';
import { registerHttp } from './http/register';
import { registerQueues } from './queues/register';
import { createServices, reachStorage } from './services/services';
import { snapshotsFromSettings } from './snapshots/snapshots';
import { storesFromSettings } from './store/stores';
import { registerTimers } from './timers/register';

/** What Azure Functions loads: settings from the environment, stores, services, and the registration of each route, timer and queue. */

let platform: Platform | undefined;

/** Made at the first request: registration must not depend on settings, and a missing one answers 503, not nothing. */
function start(): Platform {
  const province = process.env.KHOP_PROVINCE ?? '33';
  const services = createServices(storesFromSettings(process.env, province));
  const verify = createVerifier(readAuthSettings(process.env));
  void reachStorage(services);
  return { services, verify, pseudonym: createPseudonyms(process.env) };
}

const running = () => (platform ??= start());
registerHttp(running);
registerTimers(
  () => running().services,
  () => snapshotsFromSettings(process.env),
);
registerQueues(() => running().services);
