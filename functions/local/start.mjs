import { createRequire } from 'node:module';
import { build } from '../../esbuild.config.mjs';

/** `npm start`: builds, then runs the local host in this very process, so that it receives the signals itself. */
// Who started this may end while it builds.
process.env.KHOP_PARENT = String(process.ppid);
await build();
createRequire(import.meta.url)('../../dist/local.cjs');
