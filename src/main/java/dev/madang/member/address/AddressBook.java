package dev.madang.member.address;

import dev.madang.platform.refusal.Refusal;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Ids;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of members. What was sent somewhere keeps its own copy: neither changing nor removing an address touches
 * it.
 */
@Repository
@Transactional
public class AddressBook {

    /** Of one member; the database refuses more. */
    public static final int MOST = 20;

    private static final String SAVED =
            "id, recipient AS address_recipient, phone AS address_phone, postcode AS address_postcode,"
                    + " road AS address_road, detail AS address_detail, usual";

    private final JdbcClient jdbc;

    AddressBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The usual one first, the others in the order in which they were added. */
    @Transactional(readOnly = true)
    public List<SavedAddress> of(UUID member) {
        return jdbc.sql("SELECT " + SAVED + " FROM address WHERE member_id = ? ORDER BY usual DESC, number")
                .param(member)
                .query(Rows.of(SavedAddress.class))
                .list();
    }

    /** @throws Refusal 404 for one that is gone, or another member's */
    @Transactional(readOnly = true)
    public SavedAddress require(UUID member, UUID id) {
        return jdbc.sql("SELECT " + SAVED + " FROM address WHERE member_id = ? AND id = ?")
                .params(member, id)
                .query(Rows.of(SavedAddress.class))
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The one that is chosen beforehand; empty for an empty book. */
    @Transactional(readOnly = true)
    public Optional<SavedAddress> usual(UUID member) {
        return jdbc.sql("SELECT " + SAVED + " FROM address WHERE member_id = ? AND usual")
                .param(member)
                .query(Rows.of(SavedAddress.class))
                .optional();
    }

    /**
     * Adds an address; one that is there already is not added again. The first is the usual one.
     *
     * @throws Refusal 409 when the book is full
     */
    public SavedAddress add(UUID member, PostalAddress address, boolean usual) {
        List<SavedAddress> known = locked(member);
        Optional<SavedAddress> same =
                known.stream().filter(saved -> saved.address().equals(address)).findFirst();
        if (same.isEmpty() && known.size() >= MOST) {
            throw Refusal.conflict("address.refused.full", MOST);
        }
        UUID id = same.map(SavedAddress::id).orElseGet(() -> insert(member, address));
        if (usual || known.isEmpty()) {
            prefer(member, id);
        }
        return new SavedAddress(id, address, usual || known.isEmpty());
    }

    /** Sends something to an address that was typed, which is in the member's book from then on: both, or neither. */
    public void sendTo(UUID member, AddressForm typed, Consumer<PostalAddress> send) {
        send.accept(typed.address());
        add(member, typed.address(), typed.isUsual());
    }

    /** @throws Refusal 404 when it is not this member's */
    public void change(UUID member, UUID id, PostalAddress address, boolean usual) {
        requireOne(jdbc.sql("""
                        UPDATE address SET recipient = ?, phone = ?, postcode = ?, road = ?, detail = ?
                        WHERE member_id = ? AND id = ?""")
                .params(
                        address.recipient(),
                        address.phone(),
                        address.postcode(),
                        address.road(),
                        address.detail(),
                        member,
                        id)
                .update());
        if (usual) {
            locked(member);
            prefer(member, id);
        }
    }

    /** Takes it out of the book; the one that was added first becomes the usual one if this was. One that is gone stays gone. */
    public void remove(UUID member, UUID id) {
        locked(member);
        jdbc.sql("DELETE FROM address WHERE member_id = ? AND id = ?")
                .params(member, id)
                .update();
        jdbc.sql("""
                        UPDATE address SET usual = true
                        WHERE member_id = :member AND number = (SELECT min(number) FROM address WHERE member_id = :member)
                          AND NOT EXISTS (SELECT FROM address WHERE member_id = :member AND usual)""").param("member", member).update();
    }

    /** One member's book is written by one at a time. */
    private List<SavedAddress> locked(UUID member) {
        jdbc.sql("SELECT id FROM member WHERE id = ? FOR NO KEY UPDATE")
                .param(member)
                .query(UUID.class)
                .single();
        return of(member);
    }

    private UUID insert(UUID member, PostalAddress address) {
        UUID id = Ids.next();
        jdbc.sql("""
                        INSERT INTO address (id, member_id, number, recipient, phone, postcode, road, detail)
                        SELECT :id, :member, min(free), :recipient, :phone, :postcode, :road, :detail
                        FROM generate_series(1, :most) AS free
                        WHERE NOT EXISTS (SELECT FROM address WHERE member_id = :member AND number = free)""")
                .param("id", id)
                .param("member", member)
                .param("most", MOST)
                .param("recipient", address.recipient())
                .param("phone", address.phone())
                .param("postcode", address.postcode())
                .param("road", address.road())
                .param("detail", address.detail())
                .update();
        return id;
    }

    private void prefer(UUID member, UUID id) {
        jdbc.sql("UPDATE address SET usual = false WHERE member_id = ? AND usual AND id <> ?")
                .params(member, id)
                .update();
        jdbc.sql("UPDATE address SET usual = true WHERE member_id = ? AND id = ? AND NOT usual")
                .params(member, id)
                .update();
    }

    private static void requireOne(int rows) {
        if (rows == 0) {
            throw Refusal.notFound();
        }
    }
}
