-- Until when a photo that waits for its rendering is nobody else's: an instance renders it, or gives a failed one time.
ALTER TABLE photo ADD COLUMN claimed_until timestamptz;
