-- A person comes in: bounded, and the same person once.
--
-- KEYS  1 room (hash)   2 people (set of voters)
-- ARGV  1 voter   2 the most people a room takes
-- Gives 'back', 'new', 'full' or 'ended'.

local state = redis.call('HGET', KEYS[1], 'state')
if not state then return redis.error_reply('NOROOM') end
if redis.call('SISMEMBER', KEYS[2], ARGV[1]) == 1 then return 'back' end
if cjson.decode(state).phase.name == 'ended' then return 'ended' end
if redis.call('SCARD', KEYS[2]) >= tonumber(ARGV[2]) then return 'full' end
redis.call('SADD', KEYS[2], ARGV[1])
return 'new'
