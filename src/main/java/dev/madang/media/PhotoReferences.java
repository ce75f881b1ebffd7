package dev.madang.media;

/**
 * A column in which a module keeps ids of photos. Every module declares each of its columns by a bean of this type: a
 * photo that has stood in none of them for 24 hours is swept away with its files.
 *
 * <p>The column is indexed, since every sweep looks photos up in it, and it either references {@code photo (id)} or is
 * filled in the transaction that called {@link Photos#requireOwned}: both keep the photo from being swept meanwhile.
 *
 * @param table such as {@code listing_photo}
 * @param column of type uuid, such as {@code photo_id}
 */
public record PhotoReferences(String table, String column) {

    public PhotoReferences {
        requireName(table);
        requireName(column);
    }

    /**
     * True in SQL for a row of {@code photo} that does not stand in the column. By the offset, each row is looked up in the index:
     * without it whole tables were read for a few hundred rows.
     */
    String absence() {
        return "NOT EXISTS (SELECT FROM %1$s WHERE %1$s.%2$s = photo.id OFFSET 0)".formatted(table, column);
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z_]+")) {
            throw new IllegalArgumentException("Not a name of a table or column: " + name);
        }
    }
}
