-- Copies that failed are removed after a week, with what is stored of them.
CREATE INDEX data_copy_failed ON data_copy (asked_at) WHERE status = 'FAILED';
