package dev.madang.notification;

import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** By which channels a member wants to be told of what, and when no mail shall come. */
@Component
@Transactional
class NotificationChoices {

    private final List<String> kinds;
    private final JdbcClient jdbc;

    NotificationChoices(ObjectProvider<NotificationKind> kinds, JdbcClient jdbc) {
        this.kinds = kinds.orderedStream().map(NotificationKind::name).toList();
        this.jdbc = jdbc;
    }

    record Choice(String kind, boolean page, boolean mail, boolean push) {}

    /** Of every kind there is. */
    @Transactional(readOnly = true)
    List<Choice> of(UUID member) {
        Map<String, Choice> made = jdbc
                .sql("SELECT kind, page, mail, push FROM notification_choice WHERE member_id = ?")
                .param(member)
                .query(Choice.class)
                .stream()
                .collect(Collectors.toMap(Choice::kind, Function.identity()));
        return kinds.stream()
                .map(kind -> made.getOrDefault(kind, new Choice(kind, true, true, true)))
                .toList();
    }

    @Transactional(readOnly = true)
    Optional<QuietHours> quiet(UUID member) {
        return jdbc.sql("SELECT begins, ends FROM quiet_hours WHERE member_id = ?")
                .param(member)
                .query((row, number) -> new QuietHours(
                        row.getObject("begins", LocalTime.class), row.getObject("ends", LocalTime.class)))
                .optional();
    }

    /**
     * @param page kinds to be shown on the page; what is no kind changes nothing
     * @param mail kinds to be mailed
     * @param push kinds to be pushed
     * @param quiet null for none
     */
    void choose(
            UUID member,
            Collection<String> page,
            Collection<String> mail,
            Collection<String> push,
            @Nullable QuietHours quiet) {
        jdbc.sql("""
                        INSERT INTO notification_choice (member_id, kind, page, mail, push)
                        SELECT :member, kind, kind = ANY (:page), kind = ANY (:mail), kind = ANY (:push)
                        FROM unnest(:kinds) AS kind
                        ON CONFLICT (member_id, kind)
                        DO UPDATE SET page = excluded.page, mail = excluded.mail, push = excluded.push""")
                .param("member", member)
                .param("kinds", kinds.toArray(String[]::new))
                .param("page", page.toArray(String[]::new))
                .param("mail", mail.toArray(String[]::new))
                .param("push", push.toArray(String[]::new))
                .update();
        jdbc.sql("DELETE FROM quiet_hours WHERE member_id = ?").param(member).update();
        if (quiet != null) {
            jdbc.sql("INSERT INTO quiet_hours (member_id, begins, ends) VALUES (?, ?, ?)")
                    .param(member)
                    .param(quiet.begins())
                    .param(quiet.ends())
                    .update();
        }
    }
}
