-- The result in one line that the program reads: rate, count, errors, median and 99th percentile in milliseconds.
local ffi = require("ffi")
ffi.cdef("struct span { long seconds; long nanoseconds; }; int clock_gettime(int clock, struct span *now);")

local monotonic = 1

function clock()
  local now = ffi.new("struct span")
  ffi.C.clock_gettime(monotonic, now)
  return tonumber(now.seconds) + tonumber(now.nanoseconds) / 1e9
end

local thread

function setup(made)
  thread = made
end

-- wrk waits for its whole duration even when all requests have been sent; the rate counts until they had.
local function seconds(summary)
  local began, ended = thread:get("began"), thread:get("ended")
  return began and ended and ended - began or summary.duration / 1e6
end

function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %f %d %d %f %f", summary.requests / seconds(summary), summary.requests,
    errors.connect + errors.read + errors.write + errors.status + errors.timeout,
    latency:percentile(50) / 1000, latency:percentile(99) / 1000))
end
