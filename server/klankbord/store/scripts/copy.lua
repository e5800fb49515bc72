-- Everything of a room, of one instant.
--
-- KEYS  1 room (hash)
-- ARGV  1 pattern of all its keys
-- Gives {key, dump, key, dump, ...}.

if redis.call('EXISTS', KEYS[1]) == 0 then return redis.error_reply('NOROOM') end
local found = {}
for _, name in ipairs(redis.call('KEYS', ARGV[1])) do
  found[#found + 1] = name
  found[#found + 1] = redis.call('DUMP', name)
end
return found
