package dev.madang.club.home;

import dev.madang.chat.Groups;
import dev.madang.club.ClubClosed;
import dev.madang.club.ClubView;
import dev.madang.club.Clubs;
import dev.madang.club.membership.ClubLog;
import dev.madang.club.membership.JoiningDesk;
import dev.madang.club.membership.Roll;
import dev.madang.media.Photos;
import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.throttle.Throttle;
import dev.madang.platform.throttle.TooManyAttempts;
import dev.madang.shared.MapPoint;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Where clubs are founded, changed and closed. */
@Component
public class FoundingDesk {

    private final JdbcClient jdbc;
    private final Clubs clubs;
    private final ClubShelf shelf;
    private final Roll roll;
    private final JoiningDesk joining;
    private final ClubLog log;
    private final Groups groups;
    private final Photos photos;
    private final Throttle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    FoundingDesk(
            JdbcClient jdbc,
            Clubs clubs,
            ClubShelf shelf,
            Roll roll,
            JoiningDesk joining,
            ClubLog log,
            Groups groups,
            Photos photos,
            Throttle throttle,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.clubs = clubs;
        this.shelf = shelf;
        this.roll = roll;
        this.joining = joining;
        this.log = log;
        this.groups = groups;
        this.photos = photos;
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Founds a club, or changes what is said of it.
     *
     * @param version that its leader has seen; 0 for a new one
     * @throws Refusal 404 for who is not in it, 403 for who does not lead it, 409 when it has ended, was changed since, or has more
     *     members than there would be places; 429 for who founds too many
     */
    public void save(UUID id, UUID leader, int version, ClubDetails details) {
        if (shelf.exists(id)) {
            transaction.executeWithoutResult(status -> change(id, leader, version, details));
            return;
        }
        try {
            throttle.count("club", leader.toString(), id.toString());
        } catch (TooManyAttempts enough) {
            throw enough.inItsOwnWords();
        }
        transaction.executeWithoutResult(status -> found(id, leader, details));
    }

    /** Ends a club: all who are in it are told, and what was written can still be read by them. */
    public void close(UUID id, UUID leader) {
        transaction.executeWithoutResult(status -> {
            requireLeader(id, leader);
            jdbc.sql("UPDATE club SET closed_at = :now WHERE id = :id AND closed_at IS NULL")
                    .param("now", clock.instant())
                    .param("id", id)
                    .update();
            events.publishEvent(new ClubClosed(id, leader));
        });
    }

    private void found(UUID id, UUID leader, ClubDetails details) {
        requireCover(leader, details, null);
        UUID room = groups.open(details.name());
        MapPoint place = details.region().point();
        jdbc.sql("""
                        INSERT INTO club (id, name, text, interest, region, lat, lng, joining, questions, cover_id, room_id, founded_at)
                        VALUES (:id, :name, :text, :interest, :region, :lat, :lng, :joining, :questions, :cover, :room, :now)""")
                .param("id", id)
                .param("name", details.name())
                .param("text", details.text())
                .param("interest", details.interest())
                .param("region", details.region().code())
                .param("lat", place.lat())
                .param("lng", place.lng())
                .param("joining", details.joining())
                .param("questions", details.questions().toArray(String[]::new))
                .param("cover", details.cover())
                .param("room", room)
                .param("now", clock.instant())
                .update();
        roll.begin(id, leader, details.capacity());
        groups.enter(room, leader);
        log.note(id, leader, "FOUNDED", null, details.name());
    }

    private void change(UUID id, UUID leader, int version, ClubDetails details) {
        ClubView view = requireLeader(id, leader);
        requireCover(leader, details, shelf.find(id).map(Club::cover).orElse(null));
        MapPoint place = details.region().point();
        int changed = jdbc.sql("""
                        UPDATE club SET name = :name, text = :text, interest = :interest, region = :region, lat = :lat, lng = :lng,
                          joining = :joining, questions = :questions, cover_id = :cover, version = version + 1
                        WHERE id = :id AND version = :version""")
                .param("name", details.name())
                .param("text", details.text())
                .param("interest", details.interest())
                .param("region", details.region().code())
                .param("lat", place.lat())
                .param("lng", place.lng())
                .param("joining", details.joining())
                .param("questions", details.questions().toArray(String[]::new))
                .param("cover", details.cover())
                .param("id", id)
                .param("version", version)
                .update();
        if (changed == 0) {
            throw Refusal.conflict("club.refused.changed-since");
        }
        roll.changeCapacity(id, details.capacity());
        groups.rename(view.room(), details.name());
        log.note(id, leader, "CHANGED", null, "");
        joining.fill(id, leader);
    }

    /** @param there its cover until now, which may be one of who led it before; null for none */
    private void requireCover(UUID leader, ClubDetails details, @Nullable UUID there) {
        if (details.cover() != null && !details.cover().equals(there)) {
            photos.requireOwned(leader, List.of(details.cover()));
        }
    }

    private ClubView requireLeader(UUID id, UUID leader) {
        ClubView view = clubs.requireOpen(id, leader);
        if (!view.isLeader()) {
            throw Refusal.forbidden("club.refused.not-leader");
        }
        return view;
    }
}
