import { exportsRoutes } from './routes/exports';
import { figuresRoutes } from './routes/figures';
import { provinceRoutes } from './routes/province';
import { registryRoutes } from './routes/registry';
import { submissionsRoutes } from './routes/submissions';

/** Every operation of the API, in the order in which it is documented. */
export const routes = {
  ...registryRoutes,
  ...figuresRoutes,
  ...submissionsRoutes,
  ...provinceRoutes,
  ...exportsRoutes,
} as const;

export type RouteName = keyof typeof routes;
