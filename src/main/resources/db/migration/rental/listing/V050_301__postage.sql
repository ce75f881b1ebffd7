-- What sending costs, in won each way, and whether the guest pays it with the rent or the host bears it.
ALTER TABLE listing
  ADD COLUMN postage             bigint  NOT NULL DEFAULT 0 CHECK (postage BETWEEN 0 AND 100000),
  ADD COLUMN guest_pays_postage  boolean NOT NULL DEFAULT true;
