package dev.madang.admin.list;

import dev.madang.platform.pages.OperatorList.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of an {@code OperatorList}. */
record ListedRow(UUID id, Instant at, List<Cell> cells) {

    /**
     * @param value as it is printed: a text, an instant, won, a number, a message key; null for nothing
     * @param href what it leads to; null when it leads nowhere
     */
    record Cell(Kind kind, @Nullable Object value, @Nullable String href) {}
}
