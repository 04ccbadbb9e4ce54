import * as z from 'zod';

const entra = z.strictObject({
  kind: z.literal('entra'),
  clientId: z.string().min(1),
  tenant: z.string().min(1),
  /** Of our API: `api://<id>/access_as_user`. */
  scope: z.string().min(1),
});

/** The local host's own issuer; served there and nowhere else. */
const local = z.strictObject({
  kind: z.literal('local'),
  /** Address that gives a token for `{ "person": … }`. */
  token: z.string().min(1),
  persons: z.array(z.strictObject({ person: z.string().min(1), name: z.string().min(1) })).min(1),
});

const configSchema = z.strictObject({
  /** Address of the API, below which the contract's paths lie. */
  api: z.string().min(1).default('/api'),
  auth: z.discriminatedUnion('kind', [entra, local]),
  /** Address of the page for those who cannot have the add-in, as seen from this one: `upload.html`. */
  uploadPage: z.string().min(1).optional(),
});

export type PaneConfig = z.infer<typeof configSchema>;
export type EntraAuth = z.infer<typeof entra>;
export type LocalAuth = z.infer<typeof local>;

/** Reads the answer to `config.json`, which is served beside the page; throws where it is absent or not well formed. */
export async function readConfig(response: Response): Promise<PaneConfig> {
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return configSchema.parse(await response.json());
}
