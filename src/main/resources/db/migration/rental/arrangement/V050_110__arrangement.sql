-- When and where the two sides agreed to meet, out and back. Null: nothing but the way was agreed.
ALTER TABLE reservation
  ADD COLUMN hand_over_at    timestamptz,
  ADD COLUMN hand_over_place text NOT NULL DEFAULT '',
  ADD COLUMN give_back_at    timestamptz,
  ADD COLUMN give_back_place text NOT NULL DEFAULT '',
  -- What one side proposes for what comes next, as long as the other has not answered.
  ADD COLUMN proposal_id     uuid,
  ADD COLUMN proposed_by     text CHECK (proposed_by IN ('GUEST', 'HOST')),
  ADD COLUMN proposed_way    text CHECK (proposed_way IN ('IN_PERSON', 'PARCEL')),
  ADD COLUMN proposed_at     timestamptz,
  ADD COLUMN proposed_place  text,
  ADD CHECK (hand_over = 'IN_PERSON' OR hand_over_at IS NULL AND hand_over_place = ''),
  ADD CHECK (give_back = 'IN_PERSON' OR give_back_at IS NULL AND give_back_place = ''),
  ADD CHECK ((proposal_id IS NULL) = (proposed_by IS NULL) AND (proposal_id IS NULL) = (proposed_way IS NULL)),
  ADD CHECK (proposal_id IS NULL OR (proposed_way = 'IN_PERSON') = (proposed_at IS NOT NULL)),
  ADD CHECK (proposal_id IS NULL OR status IN ('PAID', 'HANDED_OVER'));

-- Of a proposal, and of what was agreed: when they are to meet. The place is its reason.
ALTER TABLE reservation_log ADD COLUMN meets_at timestamptz;

-- What changes hands next of every paid rental, and on which day: as agreed, else the first or the last one.
CREATE VIEW next_transfer AS
SELECT r.id AS reservation_id, n.kind, n.way, n.at, n.place,
       coalesce((n.at AT TIME ZONE 'Asia/Seoul')::date, n.day) AS day
FROM reservation r
JOIN LATERAL (VALUES
  ('PAID', 'HAND_OVER', r.hand_over, r.hand_over_at, r.hand_over_place, r.from_day),
  ('HANDED_OVER', 'RETURN', r.give_back, r.give_back_at, r.give_back_place, r.to_day))
  AS n (status, kind, way, at, place, day) ON n.status = r.status
WHERE r.status IN ('PAID', 'HANDED_OVER');
