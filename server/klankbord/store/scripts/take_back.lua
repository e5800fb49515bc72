-- A person takes back every answer, if nobody moved the room since its rounds were read.
--
-- KEYS  1 room (hash)   2 people (set of voters)   3 gone (set of voters)   4 log (stream)
--       then for each round: ballots (hash voter -> ballot), counts (hash bucket -> integer), first (zset)
-- ARGV  1 voter   2 expected step
-- Gives how many ballots that were, or nothing when somebody moved the room.
--
-- Lua has no rollback: everything is read and worked out before the first write.

local meta = redis.call('HMGET', KEYS[1], 'step', 'created', 'seq')
if not meta[1] then return redis.error_reply('NOROOM') end
if meta[1] ~= ARGV[2] then return false end

local rounds = {}
for k = 5, #KEYS, 3 do
  local packed = redis.call('HGET', KEYS[k], ARGV[1])
  if packed then
    local ballot = cmsgpack.unpack(packed)
    local left = {}
    for i = 3, #ballot, 2 do
      left[ballot[i]] = tonumber(redis.call('HGET', KEYS[k + 1], ballot[i]) or 0) - ballot[i + 1]
    end
    rounds[#rounds + 1] = { k, left }
  end
end

-- Writes only, from here.
redis.call('SADD', KEYS[3], ARGV[1])
redis.call('SREM', KEYS[2], ARGV[1])
for _, round in ipairs(rounds) do
  local k, left = round[1], round[2]
  redis.call('HDEL', KEYS[k], ARGV[1])
  for bucket, count in pairs(left) do
    if count == 0 then
      redis.call('HDEL', KEYS[k + 1], bucket)
      redis.call('ZREM', KEYS[k + 2], bucket)
    else
      redis.call('HSET', KEYS[k + 1], bucket, count)
    end
  end
end
if #rounds > 0 then
  local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
  redis.call('HINCRBY', KEYS[1], 'taken_back', 1)
  redis.call('HSET', KEYS[1], 'unswept', seq)
  local now = redis.call('TIME')
  local offset = tonumber(now[1]) * 1000 + math.floor(tonumber(now[2]) / 1000) - tonumber(meta[2])
  redis.call('XADD', KEYS[4], seq .. '-0', 'k', 'gone', 'ms', offset)
end
return #rounds
