-- Votes for one round, all or none. Knows ballots, integers and buckets; never what a question is.
--
-- KEYS  1 room (hash)   2 ballots (hash voter -> ballot)   3 counts (hash bucket -> integer)
--       4 first (zset bucket by seq)   5 log (stream)   6 gone (set of voters who took everything back)
-- ARGV  1 round   2 '1' when a ballot may be changed   3 msgpack [voter, ballot, voter, ballot, ...]
--       where ballot = msgpack [rev, answer, bucket, weight, bucket, weight, ...]
-- Gives msgpack: for each vote its seq (accepted), or a string: 'd', 'c' or 'u' (a repeat, too late, not to be
--       changed) followed by the ballot that stands, if there is one.
--
-- Lua has no rollback: everything is read and worked out before the first write. Votes are taken one after the
-- other in memory, so the outcome does not depend on how votes happened to be batched.

local CHUNK = 4000  -- values in one command; Lua's unpack fails above 8,000

local batch = cmsgpack.unpack(ARGV[3])
local meta = redis.call('HMGET', KEYS[1], 'open', 'seq', 'created')
if not meta[2] then return redis.error_reply('NOROOM') end
local is_open = meta[1] == ARGV[1] or (meta[1] == '*' and string.sub(ARGV[1], -2) == ':1')
local changeable = ARGV[2] == '1'
local seq = tonumber(meta[2])
local first_seq = seq

-- What stands now, per voter.
local standing, packed, gone = {}, {}, {}
local any_gone = redis.call('EXISTS', KEYS[6]) == 1
for from = 1, #batch, CHUNK do
  local voters = {}
  for i = from, math.min(#batch, from + CHUNK - 1), 2 do voters[#voters + 1] = batch[i] end
  local found = redis.call('HMGET', KEYS[2], unpack(voters))
  for i, voter in ipairs(voters) do
    if found[i] then standing[voter], packed[voter] = cmsgpack.unpack(found[i]), found[i] end
  end
  if any_gone then
    for i, is_gone in ipairs(redis.call('SMISMEMBER', KEYS[6], unpack(voters))) do gone[voters[i]] = is_gone == 1 end
  end
end

-- Which votes are taken.
local out, taken, changed = {}, {}, {}
for i = 1, #batch, 2 do
  local voter, ballot = batch[i], batch[i + 1]
  local new, old = cmsgpack.unpack(ballot), standing[voter]
  if old and new[1] <= old[1] then
    out[#out + 1] = 'd' .. packed[voter]
  elseif not is_open or gone[voter] then
    out[#out + 1] = 'c' .. (packed[voter] or '')
  elseif old and not changeable then
    out[#out + 1] = 'u' .. packed[voter]
  else
    seq = seq + 1
    out[#out + 1] = seq
    taken[#taken + 1] = { seq, new, old }
    changed[#changed + 1] = voter
    changed[#changed + 1] = ballot
    standing[voter], packed[voter] = new, ballot
  end
end
if #taken == 0 then return cmsgpack.pack(out) end

-- What that does to the buckets.
local counts, buckets, touched = {}, {}, {}
local function touch(ballot)
  for i = 3, #ballot, 2 do
    local bucket = ballot[i]
    if touched[bucket] == nil then
      touched[bucket] = true
      buckets[#buckets + 1] = bucket
    end
  end
end
for _, vote in ipairs(taken) do
  touch(vote[2])
  if vote[3] then touch(vote[3]) end
end
for from = 1, #buckets, CHUNK do
  local upto = math.min(#buckets, from + CHUNK - 1)
  local found = redis.call('HMGET', KEYS[3], unpack(buckets, from, upto))
  for i = from, upto do counts[buckets[i]] = tonumber(found[i - from + 1] or 0) end
end
local before, rose = {}, {}
for bucket, count in pairs(counts) do before[bucket] = count end
for _, vote in ipairs(taken) do
  local new, old = vote[2], vote[3]
  local old_buckets = {}
  if old then
    for i = 3, #old, 2 do old_buckets[old[i]] = old[i + 1] end
  end
  for i = 3, #new, 2 do
    local bucket = new[i]
    local count = counts[bucket] + new[i + 1] - (old_buckets[bucket] or 0)
    old_buckets[bucket] = nil
    if counts[bucket] == 0 and count ~= 0 then rose[bucket] = vote[1] end
    counts[bucket] = count
  end
  for bucket, weight in pairs(old_buckets) do counts[bucket] = counts[bucket] - weight end
end

-- Writes only, from here.
local function in_chunks(command, key, values)
  for from = 1, #values, CHUNK do
    redis.call(command, key, unpack(values, from, math.min(#values, from + CHUNK - 1)))
  end
end
local set, gone, ranks = {}, {}, {}
for _, bucket in ipairs(buckets) do
  local count = counts[bucket]
  if count == 0 then
    gone[#gone + 1] = bucket
  else
    if count ~= before[bucket] then
      set[#set + 1] = bucket
      set[#set + 1] = count
    end
    if rose[bucket] then
      ranks[#ranks + 1] = rose[bucket]
      ranks[#ranks + 1] = bucket
    end
  end
end
in_chunks('HSET', KEYS[2], changed)
in_chunks('HSET', KEYS[3], set)
in_chunks('ZADD', KEYS[4], ranks)
in_chunks('HDEL', KEYS[3], gone)
in_chunks('ZREM', KEYS[4], gone)
redis.call('HSET', KEYS[1], 'seq', seq)
local now = redis.call('TIME')
local offset = tonumber(now[1]) * 1000 + math.floor(tonumber(now[2]) / 1000) - tonumber(meta[3])
redis.call('XADD', KEYS[5], (first_seq + 1) .. '-0', 'k', 'votes', 'ms', offset, 'r', ARGV[1], 'v', cmsgpack.pack(changed))
return cmsgpack.pack(out)
