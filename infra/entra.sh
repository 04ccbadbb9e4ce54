#!/bin/sh
# Registers Khớp in Microsoft Entra ID: `infra/entra.sh --help`.
exec node "$(dirname "$0")/entra.mjs" "$@"
