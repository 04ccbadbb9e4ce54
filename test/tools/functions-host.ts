import path from 'node:path';
import { print, printLog } from '../../functions/local/process/console';
import { startHost } from '../../functions/local/host/host';

/**
 * The functions under the local host over storage that somebody else runs: bundled as local.cjs beside functions.cjs,
 * told its storage by KHOP_STORAGE, and ready when it says so.
 */
async function main(): Promise<void> {
  const { url } = await startHost({
    appFile: path.join(__dirname, 'functions.cjs'),
    port: 0,
    queues: process.env.KHOP_STORAGE ?? '',
    log: printLog,
  });
  print(`${url.replace('127.0.0.1', 'localhost')} Sẵn sàng`);
}

process.once('SIGINT', () => process.exit(0));
void main();
