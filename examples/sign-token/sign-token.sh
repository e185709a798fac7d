#!/usr/bin/env bash
# Signs a person for Usher, for trying things out and for scripts. bash and openssl.
# The secret is on no command line, where every account of the machine could read it.
#
# To try it: USHER_SECRET=… USHER_KEY_ID=YOUR_KEY_ID bash sign-token.sh 42 ada@example.com "Ada Lovelace"

set -euo pipefail

encode() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }
hash() { openssl dgst -sha256 -binary; }
hex() { od -An -v -tx1 | tr -d ' \n'; }

# A JSON string. Control characters have no place in a name, an id or an email.
json() {
    local text=$1
    [[ $text != *[[:cntrl:]]* ]] || { echo "There is a control character in: ${text@Q}" >&2; return 1; }
    text=${text//\\/\\\\}
    printf '"%s"' "${text//\"/\\\"}"
}

# HMAC (RFC 2104): the key, filled up to 64 bytes, each XOR a constant, before the text and before the inner hash.
mac() {
    local key
    key=$(printf %s "$USHER_SECRET" | hex)
    if ((${#key} > 128)); then key=$(printf %s "$USHER_SECRET" | hash | hex); fi
    while ((${#key} < 128)); do key+=00; done
    { pad "$key" 0x5c; { pad "$key" 0x36; cat; } | hash; } | hash
}

pad() {
    local index byte
    for ((index = 0; index < 128; index += 2)); do
        printf -v byte '\\x%02x' $((0x${1:index:2} ^ $2))
        printf "$byte"
    done
}

now=$(date +%s)
id=$(json "$1")
email=$(json "$2")
name=$(json "$3")
header='{"alg":"HS256","typ":"JWT"'${USHER_KEY_ID:+,\"kid\":\"$USHER_KEY_ID\"}'}'
claims='{"userId":'$id',"email":'$email',"name":'$name
claims+=',"iat":'$now',"exp":'$((now + 600))',"jti":"'$(openssl rand -hex 16)'"}'
signed=$(printf %s "$header" | encode).$(printf %s "$claims" | encode)
printf '%s.%s\n' "$signed" "$(printf %s "$signed" | mac | encode)"
