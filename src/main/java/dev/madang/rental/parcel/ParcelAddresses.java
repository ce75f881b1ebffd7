package dev.madang.rental.parcel;

import dev.madang.member.address.PostalAddress;
import dev.madang.rental.Actor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
@Transactional
class ParcelAddresses {

    private final JdbcClient jdbc;
    private final Clock clock;

    ParcelAddresses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public List<ParcelAddress> of(UUID reservation) {
        return jdbc.sql("SELECT * FROM parcel_address WHERE reservation_id = ?")
                .param(reservation)
                .query(ParcelAddresses::address)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<PostalAddress> of(UUID reservation, Actor side) {
        return of(reservation).stream()
                .filter(given -> given.side() == side)
                .map(ParcelAddress::address)
                .findFirst();
    }

    void keep(UUID reservation, Actor side, PostalAddress address) {
        jdbc.sql("""
                        INSERT INTO parcel_address (reservation_id, side, recipient, phone, postcode, road, detail, given_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                        ON CONFLICT (reservation_id, side) DO UPDATE SET recipient = excluded.recipient,
                            phone = excluded.phone, postcode = excluded.postcode, road = excluded.road,
                            detail = excluded.detail, given_at = excluded.given_at""")
                .params(
                        reservation,
                        side.name(),
                        address.recipient(),
                        address.phone(),
                        address.postcode(),
                        address.road(),
                        address.detail(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static ParcelAddress address(ResultSet row, int number) throws SQLException {
        return new ParcelAddress(
                Actor.valueOf(row.getString("side")),
                new PostalAddress(
                        row.getString("recipient"),
                        row.getString("phone"),
                        row.getString("postcode"),
                        row.getString("road"),
                        row.getString("detail")),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}
