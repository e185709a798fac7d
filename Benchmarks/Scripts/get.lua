-- Sends the same GET again and again, as browsers on the help centre's host would: from ever other addresses, since the
-- rate limit of searches counts by address.
dofile(debug.getinfo(1).source:match("@(.*/)") .. "result.lua")

local addresses = 50000
local number = 0
local headers = { ["Host"] = os.getenv("BENCH_HOST"), ["Accept-Encoding"] = "br" }

function request()
  number = (number + 1) % addresses
  headers["X-Forwarded-For"] = string.format("10.9.%d.%d", math.floor(number / 256), number % 256)
  return wrk.format("GET", nil, headers)
end
