-- Sends the requests of the file BENCH_REQUESTS one after the other, and stops after the last. The file holds for each
-- request its length as eight digits, then its bytes.
dofile(debug.getinfo(1).source:match("@(.*/)") .. "result.lua")

local file = assert(io.open(os.getenv("BENCH_REQUESTS"), "rb"))
local last

function request()
  local length = file:read(8)
  if not length then
    ended = clock()
    wrk.thread:stop()
    return last
  end
  began = began or clock()
  last = file:read(tonumber(length))
  return last
end
