-- Sends the same GET again and again, or those of a list in turn, as browsers on the help centre's host would: from ever
-- other addresses, since the rate limit of searches counts by address.
dofile(debug.getinfo(1).source:match("@(.*/)") .. "result.lua")

local addresses = 50000
local number = 0
local headers = { ["Host"] = os.getenv("BENCH_HOST"), ["Accept-Encoding"] = "br" }

local cookie = os.getenv("BENCH_COOKIE")
if cookie and cookie ~= "" then headers["Cookie"] = cookie end

local paths = {}
local list = os.getenv("BENCH_PATHS")
if list and list ~= "" then
  for path in io.lines(list) do paths[#paths + 1] = path end
end

function request()
  number = (number + 1) % addresses
  headers["X-Forwarded-For"] = string.format("10.9.%d.%d", math.floor(number / 256), number % 256)
  return wrk.format("GET", paths[number % math.max(#paths, 1) + 1], headers)
end
