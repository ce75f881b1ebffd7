-- Asks for a room's history as htmx does: REQUEST is its path, COOKIE the session. Prints answers, seconds, refusals and the latency that 95 % stay below, in ms.
wrk.headers["Cookie"] = os.getenv("COOKIE")
wrk.headers["HX-Request"] = "true"

function request()
  return wrk.format("GET", os.getenv("REQUEST"))
end

function done(summary, latency)
  local errors = summary.errors
  local refused = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("FIGURES %d %.3f %d %.1f", summary.requests, summary.duration / 1e6, refused, latency:percentile(95) / 1000))
end
