# Registers Khớp in Microsoft Entra ID: `infra/entra.ps1 --help`.
node (Join-Path $PSScriptRoot 'entra.mjs') @args
exit $LASTEXITCODE
