-- One row once the demo is made, so that it is made once.
CREATE TABLE sandbox_demo_data
(
  once    boolean PRIMARY KEY DEFAULT true CHECK (once),
  made_at timestamptz NOT NULL
);
