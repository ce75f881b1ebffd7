-- Forms that the guests of the file GUESTS post in turn, each with a session and a form's token of their own, and what came of them over
-- all threads: granted or refused.
local guests = {}
local threads = {}

function setup(thread)
  thread:set("id", #threads)
  table.insert(threads, thread)
end

function read_guests()
  granted, refused = 0, 0
  for line in io.lines(os.getenv("GUESTS")) do
    local cookie, token = line:match("(.*)\t(.*)")
    table.insert(guests, { cookie = cookie, token = token })
  end
end

-- The guest whose turn it is; numbers are from 0.
function guest(number)
  return guests[number % #guests + 1]
end

-- form: of the path, without the token. more: headers besides.
function post(path, guest, form, more)
  local headers = { ["Cookie"] = guest.cookie, ["Content-Type"] = "application/x-www-form-urlencoded" }
  for name, value in pairs(more or {}) do headers[name] = value end
  return wrk.format("POST", path, headers, form .. "&_csrf=" .. guest.token)
end

function count(isGranted)
  if isGranted then
    granted = granted + 1
  else
    refused = refused + 1
  end
end

-- How many were granted and refused; what brought no answer is in the summary's errors.
function totals()
  local all, none = 0, 0
  for _, thread in ipairs(threads) do
    all = all + thread:get("granted")
    none = none + thread:get("refused")
  end
  return all, none
end

function unanswered(summary)
  local errors = summary.errors
  return errors.connect + errors.read + errors.write + errors.timeout
end
