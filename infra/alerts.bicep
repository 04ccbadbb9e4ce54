// What somebody has to be told of: faults, work that was given up, bursts of denials, nights and exports that are missing.

@description('Short name of the installation; part of resource names.')
param name string

param location string

@description('Log Analytics workspace that the functions log to.')
param workspaceId string

@description('Storage account of the figures.')
param storageId string

@description('Addresses that alerts are mailed to.')
param recipients array

resource mail 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: 'ag-${name}'
  location: 'global'
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      for (address, index) in recipients: {
        name: 'recipient-${index}'
        emailAddress: address
        useCommonAlertSchema: true
      }
    ]
  }
}

// Each query gives rows only when somebody has to look; `every` is how often it is asked, `over` of how long a time.
var queries = [
  {
    id: 'server-faults'
    title: 'Máy chủ trả lời lỗi'
    severity: 1
    every: 'PT5M'
    over: 'PT15M'
    query: 'AppTraces | extend e = parse_json(Message) | where e.event == "request" and toint(e.status) >= 500 | summarize n = count() | where n >= 3'
  }
  {
    id: 'export-given-up'
    title: 'Một phần việc xuất số liệu không làm được'
    severity: 1
    every: 'PT15M'
    over: 'PT30M'
    query: 'AppTraces | extend e = parse_json(Message) | where e.event == "export-part" and tostring(e.outcome) startswith "given up"'
  }
  {
    id: 'denied-bursts'
    title: 'Nhiều lần bị từ chối từ một người hoặc vì một lý do'
    severity: 2
    every: 'PT15M'
    over: 'PT15M'
    query: 'AppTraces | extend e = parse_json(Message) | where e.event == "denial" and e.reason != "token-missing" and e.reason != "token-expired" | summarize n = count() by actor = tostring(e.actor), reason = tostring(e.reason) | where n >= 20'
  }
  {
    id: 'export-missing'
    title: 'Đến 19 giờ chưa xuất xong số liệu'
    severity: 2
    every: 'PT1H'
    over: 'P1D'
    // 18:00 in Việt Nam is 11:00 UTC; the look is in the hour from 12:00 on, and no working day's run is one of a Saturday or Sunday.
    query: 'AppTraces | extend e = parse_json(Message) | where e.event == "export" and TimeGenerated > startofday(now()) + 11h and tostring(e.outcome) in ("written", "unchanged", "empty", "up-to-date") | summarize n = count() | where n == 0 and hourofday(now()) == 12 and dayofweek(now()) between (1d .. 5d)'
  }
  {
    id: 'snapshot-missing'
    title: 'Đêm qua chưa có bản sao lưu'
    severity: 1
    every: 'PT1H'
    over: 'P1D'
    query: 'AppTraces | extend e = parse_json(Message) | where e.event == "snapshot" and tostring(e.outcome) in ("taken", "up-to-date") and TimeGenerated > ago(4h) | summarize n = count() | where n == 0'
  }
]

resource queryAlerts 'Microsoft.Insights/scheduledQueryRules@2023-03-15-preview' = [
  for alert in queries: {
    name: '${alert.id}-${name}'
    location: location
    properties: {
      displayName: alert.title
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: alert.every
      windowSize: alert.over
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: 0
          }
        ]
      }
      autoMitigate: true
      actions: { actionGroups: [mail.id] }
    }
  }
]

resource throttled 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: 'storage-throttled-${name}'
  location: 'global'
  properties: {
    description: 'Tài khoản lưu trữ quá tải'
    severity: 2
    enabled: true
    scopes: [storageId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.SingleResourceMultipleMetricCriteria'
      allOf: [
        {
          name: 'throttled'
          criterionType: 'StaticThresholdCriterion'
          metricName: 'Transactions'
          dimensions: [
            {
              name: 'ResponseType'
              operator: 'Include'
              values: ['ClientThrottlingError', 'ServerBusyError', 'ClientAccountBandwidthThrottlingError', 'ClientAccountRequestThrottlingError']
            }
          ]
          operator: 'GreaterThan'
          threshold: 10
          timeAggregation: 'Total'
        }
      ]
    }
    actions: [{ actionGroupId: mail.id }]
  }
}
