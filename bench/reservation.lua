-- Asks for reservations by many guests for SECONDS, no two for the same day of a listing, then waits for the last
-- answers. GUESTS names a file with a guest's cookie and form token on each line. Prints how many were granted and how
-- many were not. The order of listings, days and guests is that of reservation.sql.
dofile("bench/guests.lua")
local ffi = require("ffi")
ffi.cdef [[
  typedef struct { long seconds; long nanos; } instant;
  int clock_gettime(int clock, instant *now);
]]

local SECONDS = tonumber(os.getenv("SECONDS_OF_REQUESTS"))
local LISTINGS = tonumber(os.getenv("LISTINGS"))
local THREADS = tonumber(os.getenv("THREADS"))
local LAST_DAY = tonumber(os.getenv("LAST_DAY"))
local FORM = "from=%s&to=%s&units=1&handOver=IN_PERSON&giveBack=IN_PERSON&idempotencyKey=bench-%08d"
local NEVER = 1000 * 3600

local now = ffi.new("instant")
local start
local sent = 0

local function clock()
  ffi.C.clock_gettime(1, now)
  return tonumber(now.seconds) + tonumber(now.nanos) / 1e9
end

local function day(number)
  return os.date("!%Y-%m-%d", os.time() + number * 86400)
end

function init()
  read_guests()
  start = clock()
end

local function wish()
  return sent * THREADS + id
end

local function day_of(wish)
  return math.floor(wish / LISTINGS) + 3
end

function delay()
  local over = clock() - start > SECONDS or day_of(wish()) > LAST_DAY
  return over and NEVER or 0
end

function request()
  local number = wish()
  sent = sent + 1
  local listing = string.format("00000000-0000-0000-0000-%012d", number % LISTINGS + 1)
  local first = day_of(number)
  return post("/listings/" .. listing .. "/reservations", guest(number), FORM:format(day(first), day(first + 1), number))
end

function response(status)
  count(status == 303)
end

function done()
  print(string.format("FIGURES %d %d", totals()))
end
