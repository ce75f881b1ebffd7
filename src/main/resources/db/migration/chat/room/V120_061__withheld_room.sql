-- A room that operators have closed.
ALTER TABLE chat_room ADD COLUMN withheld boolean NOT NULL DEFAULT false;
