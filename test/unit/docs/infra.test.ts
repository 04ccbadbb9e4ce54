import { textOf } from './markdown';

/** The template without its layout: no tool that compiles it is at hand here. */
const bicep = textOf('infra/main.bicep').replace(/\s+/g, ' ');
const block = (start: string): string => bicep.split(start)[1]?.split(' resource ')[0] ?? '';

describe('the storage of the figures', () => {
  const account = block("resource storage 'Microsoft.Storage/storageAccounts@");

  test.each([
    'allowSharedKeyAccess: false',
    'allowBlobPublicAccess: false',
    'allowCrossTenantReplication: false',
    "defaultAction: 'Deny'",
    "bypass: 'None'",
  ])('is not open to the world: %s', (property) => {
    expect(account).toContain(property);
  });

  test('is kept from deletion: account, containers, blobs, versions', () => {
    expect(block("'Microsoft.Authorization/locks@")).toMatch(/scope: storage .*level: 'CanNotDelete'/);
    const blobs = block("resource blobs 'blobServices'");
    expect(blobs).toContain(' deleteRetentionPolicy: { enabled: true, days: 30 }');
    expect(blobs).toContain('containerDeleteRetentionPolicy: { enabled: true, days: 30 }');
    expect(blobs).toContain('isVersioningEnabled: true');
  });

  test('holds snapshots for as long as a kept night may name them', () => {
    expect(block("resource snapshots 'containers'")).toContain(
      'immutableStorageWithVersioning: { enabled: true }',
    );
    expect(block("resource held 'immutabilityPolicies'")).toContain(
      'immutabilityPeriodSinceCreationInDays: heldDays',
    );
    // A month has at most 31 days.
    const [, more] = /heldDays = snapshotNights \+ (\d+)/.exec(bicep) ?? [];
    expect(Number(more)).toBeGreaterThan(31);
    expect(bicep).toContain('KHOP_SNAPSHOT_NIGHTS: string(snapshotNights)');
  });
});

describe('the functions’ identity', () => {
  const OWNER = 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b';
  const assignments = bicep.split("'Microsoft.Authorization/roleAssignments@").slice(1);

  test('owns no blobs, and has no role over the package that the functions run from', () => {
    expect(bicep).not.toContain(OWNER);
    expect(assignments).toHaveLength(5);
    for (const assignment of assignments) {
      const [text = ''] = assignment.split(' resource ');
      if (text.includes('scope: storage '))
        expect(text).toContain('[roles.tableContributor, roles.queueContributor]');
      else expect(text).toContain('roles.blobContributor');
      expect(text.includes('identity.properties.principalId')).toBe(
        !text.includes('scope: storage::blobs::deployments'),
      );
    }
  });
});

describe('alerts', () => {
  const alerts = textOf('infra/alerts.bicep');

  test('are part of the installation, and ask for events and outcomes that are logged', () => {
    expect(bicep).toContain("module alerts 'alerts.bicep'");
    const asked = [...alerts.matchAll(/e\.event == "([\w-]+)"/g)].map(([, event]) => event);
    expect(asked).toEqual(['request', 'export-part', 'denial', 'export', 'snapshot']);
    const logged = ['http/log', 'http/access-log', 'queues/export', 'timers/export', 'timers/snapshot']
      .map((file) => textOf(`functions/${file}.ts`))
      .join('');
    for (const event of asked) expect(logged).toContain(`'${event ?? ''}'`);
  });
});
