-- Views of goods by the hour, as Redis has counted them: from here they are counted on when it has lost them.
CREATE TABLE product_view
(
  hour       timestamptz NOT NULL,
  product_id uuid        NOT NULL,
  views      int         NOT NULL CHECK (views > 0),
  PRIMARY KEY (hour, product_id)
);
