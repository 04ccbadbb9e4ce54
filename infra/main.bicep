// A province's Khớp: functions on Flex Consumption, one storage account without shared keys, the pane as a static site.
targetScope = 'resourceGroup'

@description('Short name of the installation; part of resource names.')
@minLength(3)
@maxLength(12)
param name string

param location string = resourceGroup().location

@description('Official code of the province: 33 = Hưng Yên.')
param province string = '33'

@description('Microsoft Entra tenant whose people may sign in.')
param tenantId string = tenant().tenantId

@description('Application (client) id of the API registration: the audience of access tokens.')
param apiClientId string

@description('Client ids of the applications that may call on a person’s behalf: the add-in’s registration.')
param allowedClientIds array

@description('How many instances may run at once.')
@minValue(1)
@maxValue(100)
param maximumInstances int = 10

var suffix = uniqueString(resourceGroup().id, name)
var deploymentContainer = 'deployments'
var roles = {
  blobOwner: 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  tableContributor: '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
  queueContributor: '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
}

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: 'id-${name}-${suffix}'
  location: location
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
  }

  resource blobs 'blobServices' = {
    name: 'default'
    properties: {
      deleteRetentionPolicy: { enabled: true, days: 30 }
      isVersioningEnabled: true
    }

    resource deployments 'containers' = {
      name: deploymentContainer
    }

    resource exports 'containers' = {
      name: 'exports'
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
        ]
      }
    }
  }
}

resource grants 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(roles): {
    name: guid(storage.id, identity.id, role.value)
    scope: storage
    properties: {
      principalId: identity.properties.principalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
    }
  }
]

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
  location: location
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
    userAssignedIdentities: { '${identity.id}': {} }
  }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    functionAppConfig: {
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${deploymentContainer}'
          authentication: {
            type: 'UserAssignedIdentity'
            userAssignedIdentityResourceId: identity.id
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
      cors: { allowedOrigins: ['https://${pane.properties.defaultHostname}'] }
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
  dependsOn: [grants]
}

output apiAddress string = 'https://${functions.properties.defaultHostName}/api'
output paneAddress string = 'https://${pane.properties.defaultHostname}'
