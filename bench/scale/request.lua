-- Asks for one page, each time with another number in the place of {n}, so that no page made a moment ago serves it.
-- REQUEST is the page, COOKIE the session, if any. Prints answers, seconds, refusals and the latencies that half and 95 % stay below, in ms.
local cookie, path, n = os.getenv("COOKIE"), os.getenv("REQUEST"), 0
if cookie and cookie ~= "" then
  wrk.headers["Cookie"] = cookie
end

function request()
  n = n + 1
  return wrk.format("GET", (path:gsub("{n}", tostring(n % 990 + 1))))
end

function done(summary, latency)
  local errors = summary.errors
  local refused = errors.status + errors.connect + errors.read + errors.write
  print(string.format("FIGURES %d %.3f %d %.0f %.0f", summary.requests, summary.duration / 1e6, refused,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000))
end
