-- What a seller said about changes of their stock is erased with them.
CREATE INDEX stock_change_by ON stock_change (by_id);
