package dev.madang.media;

import dev.madang.platform.security.OperatorRole;
import java.util.Set;

/**
 * A column in which a module keeps ids of photos. Every module declares each of its columns by a bean of this type: a
 * photo that has stood in none of them for 24 hours is swept away with its files, and who may look at a photo is said by
 * where it stands. What no column says is for the photo's owner alone.
 *
 * <p>The column is indexed, since every sweep looks photos up in it, and it either references {@code photo (id)} or is
 * filled in the transaction that called {@link Photos#requireOwned}: both keep the photo from being swept meanwhile.
 *
 * @param table such as {@code listing_photo}
 * @param column of type uuid, such as {@code photo_id}
 * @param everyone in SQL, of a row: whether everyone may look at its photo
 * @param reader in SQL, of a row: whether the member {@code :reader} may at the moment {@code :now}
 * @param operators with which of these roles operators may, wherever they are not members of it themselves
 * @param evidence whether a photo stays as long as it stands here, also when its owner wants it gone
 */
public record PhotoReferences(
        String table, String column, String everyone, String reader, Set<OperatorRole> operators, boolean evidence) {

    public PhotoReferences {
        requireName(table);
        requireName(column);
        operators = Set.copyOf(operators);
    }

    /** A column whose photos are shown to nobody but their owners. */
    public PhotoReferences(String table, String column) {
        this(table, column, "false", "false", Set.of(), false);
    }

    public PhotoReferences toEveryone() {
        return toEveryoneIf("true");
    }

    public PhotoReferences toEveryoneIf(String condition) {
        return new PhotoReferences(table, column, condition, reader, operators, evidence);
    }

    public PhotoReferences toReaderIf(String condition) {
        return new PhotoReferences(table, column, everyone, condition, operators, evidence);
    }

    /** Operators with one of these roles may look at them, and owners. */
    public PhotoReferences toOperators(OperatorRole... roles) {
        return new PhotoReferences(table, column, everyone, reader, Set.of(roles), evidence);
    }

    /** The photos stay as long as they stand here, also when their owners want them gone. */
    public PhotoReferences asEvidence() {
        return new PhotoReferences(table, column, everyone, reader, operators, true);
    }

    /**
     * True in SQL for a row of {@code photo} that does not stand in the column. By the offset, each row is looked up in the index:
     * without it whole tables were read for a few hundred rows.
     */
    public String absence() {
        return "NOT EXISTS (SELECT FROM %1$s WHERE %1$s.%2$s = photo.id OFFSET 0)".formatted(table, column);
    }

    /** True in SQL when {@code :photo} stands here where everyone may look at it. */
    public String showsEveryone() {
        return shows(everyone);
    }

    /** True in SQL when {@code :photo} stands here where the reader may look at it. */
    public String showsReader() {
        return shows(operators.stream()
                .sorted()
                .map(role -> " OR :" + parameter(role))
                .reduce("(" + reader + ")", String::concat));
    }

    /** Name of the parameter that says whether the reader is an operator with this role. */
    public static String parameter(OperatorRole role) {
        return "operator_" + role;
    }

    private String shows(String condition) {
        return "EXISTS (SELECT FROM %1$s WHERE %1$s.%2$s = :photo AND (%3$s))".formatted(table, column, condition);
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a name of a table or column: " + name);
        }
    }
}
