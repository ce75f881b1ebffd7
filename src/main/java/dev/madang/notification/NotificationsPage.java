package dev.madang.notification;

import dev.madang.notification.NotificationList.Row;
import dev.madang.platform.paging.Slice;
import dev.madang.shared.Seoul;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a member was told, day by day: {@code notification/notifications}.
 *
 * @param newest of this page, up to which all is read by one press; null where there is nothing to read
 */
record NotificationsPage(
        Map<LocalDate, List<Row>> days,
        @Nullable UUID newest,
        @Nullable String previous,
        @Nullable String next) {

    private static final String ADDRESS = "/notifications";

    static NotificationsPage of(Slice<Row> slice) {
        List<Row> rows = slice.rows();
        return new NotificationsPage(
                rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> Seoul.dayOf(row.at()), LinkedHashMap::new, Collectors.toList())),
                rows.stream().anyMatch(Row::unread) ? rows.getFirst().id() : null,
                slice.previousOf(ADDRESS),
                slice.nextOf(ADDRESS));
    }

    public boolean isEmpty() {
        return days.isEmpty();
    }
}
