#!/usr/bin/env bash
# A partner's page on a port of its own, with the suggestions for a firm of the running demo in it. Needs curl, jq and python3.
#   scripts/embed-demo.sh [uscc] [attributes of the tag, such as 'data-theme="dark" data-lang="en"']
set -euo pipefail
service=${SERVICE:-http://127.0.0.1:8080}
port=${PORT:-9090}
origin=http://localhost:$port
uscc=${1:-913202050000LG017P}

post() { curl -sf "$service/api/v1/$1" -H "$2" -H 'Content-Type: application/json' -d "$3"; }
admin=$(post token 'X-Reason: demo' '{"username": "admin", "password": "demo-admin"}' | jq -r .accessToken)
key=$(post keys "Authorization: Bearer $admin" \
    '{"name": "embed demo", "institution": "taihu-demo-bank", "scopes": ["EMBED"], "origins": ["'"$origin"'"]}' | jq -r .key)
token=$(post embed/tokens "X-API-Key: $key" '{"uscc": "'"$uscc"'", "origin": "'"$origin"'", "minutes": 10}' | jq -r .token)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cat > "$folder/index.html" <<PAGE
<!DOCTYPE html>
<html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src $service; frame-src $service">
<title>A partner's page</title>
<h1>A partner's page</h1>
<script src="$service/embed/v1.js" data-token="$token" ${2:-} async></script>
</html>
PAGE
echo "$origin  (the token counts for ten minutes)"
python3 -m http.server "$port" --bind 127.0.0.1 --directory "$folder"
