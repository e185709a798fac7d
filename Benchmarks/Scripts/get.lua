-- Sends the same GET again and again, as a browser on the help centre's host would.
dofile(debug.getinfo(1).source:match("@(.*/)") .. "result.lua")

wrk.headers["Host"] = os.getenv("BENCH_HOST")
wrk.headers["Accept-Encoding"] = "br"
