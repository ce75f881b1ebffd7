-- What became of each run of a job.
CREATE TABLE job_run
(
  id         uuid PRIMARY KEY DEFAULT uuidv7(),
  job        text        NOT NULL,
  instance   text        NOT NULL,
  -- Quartz's name for what is under way, as in qrtz_fired_triggers.entry_id.
  fire       text        NOT NULL,
  asked_by   uuid,
  trace_id   text        NOT NULL,
  started_at timestamptz NOT NULL,
  ended_at   timestamptz,
  outcome    text        NOT NULL CHECK (outcome IN ('RUNNING', 'DONE', 'FAILED', 'LOST')),
  moved      int         NOT NULL DEFAULT 0 CHECK (moved >= 0),
  failed     int         NOT NULL DEFAULT 0 CHECK (failed >= 0),
  error      text,
  CHECK ((outcome = 'RUNNING') = (ended_at IS NULL))
);
CREATE INDEX job_run_of_job ON job_run (job, id);
CREATE INDEX job_run_trouble ON job_run (job, id) WHERE outcome IN ('FAILED', 'LOST') OR failed > 0;
-- A job never runs twice at a time. Quartz lets it happen: who gives up a blocked trigger unblocks it.
CREATE UNIQUE INDEX job_run_one_at_a_time ON job_run (job) WHERE outcome = 'RUNNING';
