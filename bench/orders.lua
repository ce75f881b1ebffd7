-- Orders one of VARIANT of DROP by the guests of the file GUESTS in turn, each by a form of its own. Prints how many were placed, the
-- seconds, and how many were not. LANE of LANES says whose guests are this process's.
dofile("bench/guests.lua")
local LANE, LANES = tonumber(os.getenv("LANE")), tonumber(os.getenv("LANES"))
local DROP, VARIANT, RUN = os.getenv("DROP"), os.getenv("VARIANT"), os.getenv("RUN")
local sent = 0

function init()
  read_guests()
end

function request()
  local number = sent * LANES + LANE
  sent = sent + 1
  local form = string.format("variant=%s&quantity=1&idempotencyKey=bench-%s-%08d", VARIANT, RUN, number)
  return post("/drops/" .. DROP .. "/orders", guest(number), form)
end

function response(status, headers)
  count(status == 303 and (headers["Location"] or ""):find("/payments/", 1, true))
end

function done(summary)
  local placed, others = totals()
  print(string.format("FIGURES %d %.3f %d", placed, summary.duration / 1e6, others + unanswered(summary)))
end
