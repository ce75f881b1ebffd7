-- Asks for one page again and again: COOKIE names the session, if any. Prints answers, seconds, refusals and bytes.
local cookie = os.getenv("COOKIE")
if cookie and cookie ~= "" then
  wrk.headers["Cookie"] = cookie
end

function done(summary)
  local errors = summary.errors
  local refused = errors.status + errors.connect + errors.read + errors.write + errors.timeout
  print(string.format("FIGURES %d %.3f %d %d", summary.requests, summary.duration / 1e6, refused, summary.bytes))
end
