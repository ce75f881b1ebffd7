package dev.madang.rental;

import dev.madang.shared.Bilingual;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kind of gear, in two levels: {@code camping} holds {@code camping-tent}.
 *
 * @param code stable slug, used in addresses, in the database and as {@code category-<code>} for icons of the first level
 * @param parent code of the first-level category that holds this one, {@code null} on the first level
 */
public record Category(String code, @Nullable String parent, String ko, String en) implements Bilingual {

    public boolean isTop() {
        return parent == null;
    }

    /** What it holds, each by itself and in both languages: 의자 and 테이블 of 의자·테이블. */
    public Stream<String> names() {
        return Stream.of(ko.split("·"), en.split(" & ")).flatMap(Stream::of);
    }
}
