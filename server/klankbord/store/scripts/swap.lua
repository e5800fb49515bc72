-- A log that was written anew takes the place of the old one, if nothing has happened in the room since.
--
-- KEYS  1 room (hash)   2 log (stream)   3 the new log (stream)   4 swept (set of seqs)
--       then for each round: first (zset bucket by seq)
-- ARGV  1 expected seq   2 the room's state   then for each round: msgpack [seq, bucket, seq, bucket, ...]
-- Gives 1, or 0 when something happened.

local CHUNK = 4000  -- values in one command; Lua's unpack fails above 8,000

if redis.call('HGET', KEYS[1], 'seq') ~= ARGV[1] then return 0 end
redis.call('RENAME', KEYS[3], KEYS[2])
for k = 5, #KEYS do
  local ranks = cmsgpack.unpack(ARGV[k - 2])
  redis.call('DEL', KEYS[k])
  for from = 1, #ranks, CHUNK do
    redis.call('ZADD', KEYS[k], unpack(ranks, from, math.min(#ranks, from + CHUNK - 1)))
  end
end
redis.call('HSET', KEYS[1], 'state', ARGV[2])
redis.call('SADD', KEYS[4], redis.call('HGET', KEYS[1], 'unswept'))
redis.call('HDEL', KEYS[1], 'unswept')
return 1
