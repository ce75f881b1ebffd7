-- member_suspended is the same.
DROP INDEX IF EXISTS member_suspended_until_idx;
