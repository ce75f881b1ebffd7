package dev.madang.platform.privacy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a module keeps of members: one bean for each noun. It says what keeps a member from leaving, what is erased thirty days after
 * they have left, and what they are given when they ask for their data. What becomes of it is told as the message
 * {@code leaving.fate.<noun>}.
 *
 * <pre>{@code
 * return PersonalData.of("chat")
 *         .standsInTheWay("inquiry", "/chat", "SELECT count(*) FROM inquiry WHERE member_id = :member AND closed_at IS NULL")
 *         .erases("DELETE FROM feeling_consent WHERE member_id = ANY (:members)")
 *         .tells("messages", "SELECT sent_at, text FROM chat_message WHERE author_id = :member ORDER BY id");
 * }</pre>
 */
public final class PersonalData {

    private final String noun;
    private final List<Obstacle> obstacles = new ArrayList<>();
    private final List<String> delays = new ArrayList<>();
    private final List<String> erasures = new ArrayList<>();
    private final List<Consumer<Collection<UUID>>> followers = new ArrayList<>();
    private final List<PersonalTable> tables = new ArrayList<>();
    private final List<PersonalFiles> files = new ArrayList<>();
    private boolean last;

    private PersonalData(String noun) {
        this.noun = noun;
    }

    public static PersonalData of(String noun) {
        return new PersonalData(noun);
    }

    /** See {@link Obstacle}. */
    public PersonalData standsInTheWay(String name, String href, String sql) {
        obstacles.add(new Obstacle(name, href, sql));
        return this;
    }

    /** The same, and who has left is not erased either while there is any of it: it can come after them, as money does. */
    public PersonalData standsInTheWayOfErasing(String name, String href, String sql) {
        return standsInTheWay(name, href, sql).delaysErasing(sql);
    }

    /** Members may leave in spite of it, but are not erased while there is any: how many there are, as in {@link Obstacle}. */
    public PersonalData delaysErasing(String sql) {
        delays.add(sql);
        return this;
    }

    /**
     * A statement of many members at once: {@code :members} are their ids, {@code :now} is the moment. Run in the order given; run again
     * it changes nothing.
     */
    public PersonalData erases(String sql) {
        erasures.add(sql);
        return this;
    }

    /**
     * Forgets the words of what operators did, which the audit log keeps otherwise.
     *
     * @param page at whose addresses, up to the id of what it was about: {@code /admin/appeals/}
     * @param ids a query of those ids
     */
    public PersonalData erasesActsAt(String page, String ids) {
        return erases("""
                UPDATE operator_act SET words = array_fill('…'::text, ARRAY[cardinality(words)])
                WHERE cardinality(words) > 0 AND href IN (SELECT '%s' || id FROM (%s) AS about (id))""".formatted(page, ids));
    }

    /** For what no statement can do, after the statements and in their transaction. */
    public PersonalData erasesBy(Consumer<Collection<UUID>> erasure) {
        followers.add(erasure);
        return this;
    }

    /** After all others, which let go of it first. */
    public PersonalData afterAllOthers() {
        last = true;
        return this;
    }

    /** See {@link PersonalTable}. */
    public PersonalData tells(String table, String sql) {
        tables.add(new PersonalTable(table, sql));
        return this;
    }

    public PersonalData gives(PersonalFiles some) {
        files.add(some);
        return this;
    }

    public String noun() {
        return noun;
    }

    public List<Obstacle> obstacles() {
        return List.copyOf(obstacles);
    }

    public List<String> delays() {
        return List.copyOf(delays);
    }

    public List<String> erasures() {
        return List.copyOf(erasures);
    }

    public List<Consumer<Collection<UUID>>> followers() {
        return List.copyOf(followers);
    }

    public List<PersonalTable> tables() {
        return List.copyOf(tables);
    }

    public List<PersonalFiles> files() {
        return List.copyOf(files);
    }

    public boolean isLast() {
        return last;
    }
}
