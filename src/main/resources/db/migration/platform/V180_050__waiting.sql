-- What a run of a job let wait, since its moment has not come yet: no failure.
ALTER TABLE job_run ADD COLUMN waiting int NOT NULL DEFAULT 0 CHECK (waiting >= 0);
