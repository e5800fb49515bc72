-- A command of the presenter, if nobody moved the room since it was read.
--
-- KEYS  1 room (hash)   2 log (stream)
-- ARGV  1 expected step   2 the room's state   3 the round that takes answers, '*' for all first ones, or ''
--       4 the state as the log tells it
-- Gives {seq, step}, or nothing when somebody was first.

local meta = redis.call('HMGET', KEYS[1], 'step', 'created')
if not meta[1] then return redis.error_reply('NOROOM') end
if meta[1] ~= ARGV[1] then return false end
local step = redis.call('HINCRBY', KEYS[1], 'step', 1)
local seq = redis.call('HINCRBY', KEYS[1], 'seq', 1)
redis.call('HSET', KEYS[1], 'state', ARGV[2], 'open', ARGV[3])
local now = redis.call('TIME')
local offset = tonumber(now[1]) * 1000 + math.floor(tonumber(now[2]) / 1000) - tonumber(meta[2])
redis.call('XADD', KEYS[2], seq .. '-0', 'k', 'phase', 'ms', offset, 's', ARGV[4])
return { seq, step }
