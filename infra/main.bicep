// A province's Khớp: functions on Flex Consumption, one storage account without shared keys, the pane as a static site.
targetScope = 'resourceGroup'

@description('Short name of the installation; part of resource names.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('Region of the static site: fewer regions have them than have functions.')
@allowed(['centralus', 'eastasia', 'eastus2', 'westeurope', 'westus2'])
param paneLocation string = 'eastasia'

@description('https address of the pane under the province’s own domain, without a slash at the end; empty: the static site’s own address.')
param ownPaneAddress string = ''

@description('Official code of the province: 33 = Hưng Yên.')
param province string = '33'

@description('Microsoft Entra tenant whose people may sign in.')
param tenantId string = tenant().tenantId

@description('Application (client) id of the API registration: the audience of access tokens.')
param apiClientId string

@description('Client ids of the applications that may call on a person’s behalf: the add-in’s registration.')
param allowedClientIds array

@description('Public addresses or ranges from which an administrator may reach the storage: to restore a snapshot.')
param administratorAddresses array = []

@description('Key of the pseudonyms in the log, at least 32 characters; the same at every deployment, or people change their pseudonyms.')
@minLength(32)
@secure()
param logKey string

@description('Addresses that alerts are mailed to.')
param alertRecipients array

@description('Nights whose snapshots are kept.')
@minValue(1)
@maxValue(366)
param snapshotNights int = 35

@description('How many instances may run at once.')
@minValue(1)
@maxValue(100)
param maximumInstances int = 10

var suffix = uniqueString(resourceGroup().id, name)
var deploymentContainer = 'deployments'
var hostContainers = ['azure-webjobs-hosts', 'azure-webjobs-secrets']
var roles = {
  blobContributor: 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
}
// A partition that does not change is written once a month, and the last snapshot that names it is kept so many nights.
var heldDays = snapshotNights + 35

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-${suffix}'
  location: location
}

// What the functions run from; their own identity cannot replace it.
resource deployer 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-deploy-${name}-${suffix}'
  location: location
}

resource network 'Microsoft.Network/virtualNetworks@2024-05-01' = {
  name: 'vnet-${name}-${suffix}'
  location: location
  properties: {
    addressSpace: { addressPrefixes: ['10.33.0.0/24'] }
    subnets: [
      {
        name: 'functions'
        properties: {
          addressPrefix: '10.33.0.0/26'
          delegations: [
            { name: 'functions', properties: { serviceName: 'Microsoft.App/environments' } }
          ]
          serviceEndpoints: [{ service: 'Microsoft.Storage' }]
        }
      }
    ]
  }
}

resource storage 'Microsoft.Storage/storageAccounts@2023-05-01' = {
  name: take('st${toLower(name)}${suffix}', 24)
  location: location
  kind: 'StorageV2'
  sku: { name: 'Standard_ZRS' }
  properties: {
    allowSharedKeyAccess: false
    allowBlobPublicAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    allowCrossTenantReplication: false
    // Reached over the public endpoint, but from the functions' subnet and an administrator's addresses only.
    publicNetworkAccess: 'Enabled'
    networkAcls: {
      defaultAction: 'Deny'
      bypass: 'None'
      virtualNetworkRules: [{ id: network.properties.subnets[0].id, action: 'Allow' }]
      ipRules: [for address in administratorAddresses: { value: address, action: 'Allow' }]
    }
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 30 }
      containerDeleteRetentionPolicy: { enabled: true, days: 30 }
      isVersioningEnabled: true
    }

    resource deployments 'containers' = {
      name: deploymentContainer
    }

    resource exports 'containers' = {
      name: 'exports'
    }

    resource hosts 'containers' = [
      for container in hostContainers: {
        name: container
      }
    ]

    // Nobody, the functions and their administrators included, changes or deletes a version before its time.
    resource snapshots 'containers' = {
      name: 'snapshots'
      properties: { immutableStorageWithVersioning: { enabled: true } }

      resource held 'immutabilityPolicies' = {
        name: 'default'
        properties: {
          immutabilityPeriodSinceCreationInDays: heldDays
          allowProtectedAppendWrites: false
        }
      }
    }
  }

  resource queues 'queueServices' = {
    name: 'default'

    // Parts of large exports, and those that were given up.
    resource exportParts 'queues' = {
      name: 'khop-exports'
    }

    resource exportPartsGivenUp 'queues' = {
      name: 'khop-exports-poison'
    }
  }

  // Worked-up parts of quarters are made again when they are missed; those of quarters that no export shows any more go.
  resource lifecycle 'managementPolicies' = {
    name: 'default'
    properties: {
      policy: {
        rules: [
          {
            name: 'old-parts'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['exports/_parts/']
              }
              actions: {
                baseBlob: { delete: { daysAfterModificationGreaterThan: 120 } }
                version: { delete: { daysAfterCreationGreaterThan: 30 } }
              }
            }
          }
          {
            name: 'old-snapshots'
            type: 'Lifecycle'
            enabled: true
            definition: {
              filters: {
                blobTypes: ['blockBlob']
                prefixMatch: ['snapshots/']
              }
              actions: {
                version: { delete: { daysAfterCreationGreaterThan: heldDays + 30 } }
              }
            }
          }
        ]
      }
    }
  }
}

resource undeletable 'Microsoft.Authorization/locks@2020-05-01' = {
  name: 'keep'
  scope: storage
  properties: {
    level: 'CanNotDelete'
    notes: 'Holds the only copy of the figures and their snapshots.'
  }
}

resource grants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in [roles.tableContributor, roles.queueContributor]: {
    name: guid(storage.id, identity.id, role)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role)
    }
  }
]

resource hostGrants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for (container, index) in hostContainers: {
    name: guid(storage.id, container, identity.id, roles.blobContributor)
    scope: storage::blobs::hosts[index]
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
    }
  }
]

resource exportsGrant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, 'exports', identity.id, roles.blobContributor)
  scope: storage::blobs::exports
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
  }
}

resource snapshotsGrant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, 'snapshots', identity.id, roles.blobContributor)
  scope: storage::blobs::snapshots
  properties: {
    principalId: identity.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
  }
}

resource deploymentsGrant 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage.id, deploymentContainer, deployer.id, roles.blobContributor)
  scope: storage::blobs::deployments
  properties: {
    principalId: deployer.properties.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', roles.blobContributor)
  }
}

resource logs 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: 'log-${name}-${suffix}'
  location: location
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: 90
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: 'appi-${name}-${suffix}'
  location: location
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: logs.id
  }
}

resource plan 'Microsoft.Web/serverfarms@2024-04-01' = {
  name: 'plan-${name}-${suffix}'
  location: location
  kind: 'functionapp'
  sku: { name: 'FC1', tier: 'FlexConsumption' }
  properties: { reserved: true }
}

resource pane 'Microsoft.Web/staticSites@2024-04-01' = {
  name: 'stapp-${name}-${suffix}'
  location: paneLocation
  tags: { 'azd-service-name': 'pane' }
  sku: { name: 'Standard', tier: 'Standard' }
  properties: {}
}

resource functions 'Microsoft.Web/sites@2024-04-01' = {
  name: 'func-${name}-${suffix}'
  location: location
  kind: 'functionapp,linux'
  tags: { 'azd-service-name': 'api' }
  identity: {
    type: 'UserAssigned'
    userAssignedIdentities: { '${identity.id}': {}, '${deployer.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: network.properties.subnets[0].id
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: deployer.id
          }
        }
      }
      scaleAndConcurrency: {
        instanceMemoryMB: 2048
        maximumInstanceCount: maximumInstances
      }
      runtime: { name: 'node', version: '22' }
    }
    siteConfig: {
      minTlsVersion: '1.2'
      ftpsState: 'Disabled'
      cors: { allowedOrigins: union(['https://${pane.properties.defaultHostname}'], empty(ownPaneAddress) ? [] : [ownPaneAddress]) }
    }
  }

  resource settings 'config' = {
    name: 'appsettings'
    properties: {
      AzureWebJobsStorage__accountName: storage.name
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureWebJobsStorage__clientId: identity.properties.clientId
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      KHOP_PROVINCE: province
      KHOP_SNAPSHOT_NIGHTS: string(snapshotNights)
      KHOP_LOG_KEY: logKey
      KHOP_STORAGE__tableServiceUri: storage.properties.primaryEndpoints.table
      KHOP_STORAGE__blobServiceUri: storage.properties.primaryEndpoints.blob
      KHOP_STORAGE__clientId: identity.properties.clientId
      KHOP_AUTH_ISSUER: '${environment().authentication.loginEndpoint}${tenantId}/v2.0'
      KHOP_AUTH_JWKS_URI: '${environment().authentication.loginEndpoint}${tenantId}/discovery/v2.0/keys'
      KHOP_AUTH_AUDIENCE: apiClientId
      KHOP_AUTH_TENANT: tenantId
      KHOP_AUTH_CLIENTS: join(allowedClientIds, ',')
    }
  }
  dependsOn: [grants, hostGrants, exportsGrant, snapshotsGrant, deploymentsGrant]
}

module alerts 'alerts.bicep' = {
  name: 'alerts'
  params: {
    name: name
    location: location
    workspaceId: logs.id
    storageId: storage.id
    recipients: alertRecipients
  }
}

// What infra/stage.mjs tells the pane.
output KHOP_API_ADDRESS string = 'https://${functions.properties.defaultHostName}/api'
output KHOP_PANE_ADDRESS string = empty(ownPaneAddress) ? 'https://${pane.properties.defaultHostname}' : ownPaneAddress
output KHOP_TENANT_ID string = tenantId
