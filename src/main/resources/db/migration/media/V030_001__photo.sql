CREATE TABLE photo
(
  id           uuid PRIMARY KEY,
  owner_id     uuid        NOT NULL,
  -- RECEIVED: the original is stored; READY: both renditions are; FAILED: no rendition could be made.
  status       text        NOT NULL CHECK (status IN ('RECEIVED', 'READY', 'FAILED')),
  -- Of the renditions: image/webp for uploads, image/svg+xml for drawn demo goods.
  content_type text        NOT NULL,
  -- Of the original, upright.
  width        int         NOT NULL,
  height       int         NOT NULL,
  created_at   timestamptz NOT NULL
);
