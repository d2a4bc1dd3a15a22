-- Decisions about a report and its items bear the hash of its text behind the first colon: found at once, whatever kinds of items there are.
CREATE INDEX decisions_by_text ON decisions (substr(target, instr(target, ':') + 1, 64));
