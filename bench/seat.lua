-- Asks for seats by many guests for SECONDS_OF_REQUESTS, none twice for the same seat, then waits for the last answers. GUESTS names a
-- file with a guest's cookie and form token on each line, SLOTS one with the ids of the slots. Prints how many were granted and how many
-- were not. The order of slots and guests is that of seat.sql.
dofile("bench/guests.lua")
local SECONDS = tonumber(os.getenv("SECONDS_OF_REQUESTS"))
local THREADS = tonumber(os.getenv("THREADS"))
local SEATS = tonumber(os.getenv("SEATS"))
local NEVER = 1000 * 3600

local slots = {}
local start
local sent = 0

function init()
  read_guests()
  for line in io.lines(os.getenv("SLOTS")) do table.insert(slots, line) end
  start = os.time()
end

local function wish()
  return sent * THREADS + id
end

function delay()
  return (os.time() - start >= SECONDS or wish() >= #slots * SEATS) and NEVER or 0
end

function request()
  local number = wish()
  sent = sent + 1
  return post("/slots/" .. slots[number % #slots + 1] .. "/registrations", guest(number + math.floor(number / #slots)), "")
end

function response(status)
  count(status == 303)
end

function done()
  print(string.format("FIGURES %d %d", totals()))
end
