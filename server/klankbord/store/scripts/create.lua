-- A new room.
--
-- KEYS  1 room (hash)   2 deck (string)
-- ARGV  1 deck   2.. field, value, field, value, ... of the room
-- Gives 1, or 0 when there is a room with this id.

if redis.call('EXISTS', KEYS[1]) == 1 then return 0 end
redis.call('SET', KEYS[2], ARGV[1])
redis.call('HSET', KEYS[1], unpack(ARGV, 2))
return 1
