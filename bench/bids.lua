-- Bids on AUCTION by the guests of the file GUESTS, each bid one pass above the one sent before, for SECONDS. Prints how many were
-- decided, taken or not, how many were not decided, and the 99th percentile in milliseconds. LANE of LANES says whose numbers are this process's.
dofile("bench/guests.lua")
local LANE, LANES = tonumber(os.getenv("LANE")), tonumber(os.getenv("LANES"))
local AUCTION, RUN = os.getenv("AUCTION"), os.getenv("RUN")
local sent = 0

function init()
  read_guests()
end

function request()
  local number = sent * LANES + LANE
  sent = sent + 1
  local form = string.format("amount=%d&max=%d&idempotencyKey=bench-%s-%08d", number + 1, number + 1, RUN, number)
  return post("/auctions/" .. AUCTION .. "/bids", guest(number), form, { ["HX-Request"] = "true" })
end

function response(status)
  count(status < 300 or status == 303 or status == 409 or status == 422)
end

function done(summary, latency)
  local decided, others = totals()
  print(string.format("FIGURES %d %.3f %d %.1f", decided, summary.duration / 1e6, others + unanswered(summary), latency:percentile(99) / 1000))
end
