package dev.madang.shop.product;

import dev.madang.shared.Slugs;
import dev.madang.shared.TypedWon;
import dev.madang.shared.Won;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What is looked for among goods, as it stands in an address; what cannot be understood asks for nothing.
 *
 * @param q words that title, team or text contain
 * @param from least price, {@code to} most
 */
public record ProductSearch(
        @Nullable String q,
        @Nullable String theme,
        @Nullable String team,
        @Nullable String from,
        @Nullable String to) {

    private static final int LONGEST = 80;

    String words() {
        return text(q);
    }

    @Nullable
    Theme chosenTheme() {
        return Slugs.find(Theme.class, theme).orElse(null);
    }

    String chosenTeam() {
        return text(team);
    }

    @Nullable
    Won least() {
        return won(from);
    }

    @Nullable
    Won most() {
        return won(to);
    }

    boolean isEmpty() {
        return words().isEmpty()
                && chosenTheme() == null
                && chosenTeam().isEmpty()
                && least() == null
                && most() == null;
    }

    /** Address of the goods that this asks for, with another theme. */
    String of(@Nullable Theme other) {
        var address = UriComponentsBuilder.fromPath("/shop");
        put(address, "q", words());
        put(address, "theme", other == null ? "" : Slugs.of(other));
        put(address, "team", chosenTeam());
        put(address, "from", least() == null ? "" : String.valueOf(least().amount()));
        put(address, "to", most() == null ? "" : String.valueOf(most().amount()));
        return address.encode().build().toUriString();
    }

    private static void put(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value.replace("{", "").replace("}", ""));
        }
    }

    private static String text(@Nullable String typed) {
        String text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC)
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static @Nullable Won won(@Nullable String typed) {
        return typed == null ? null : TypedWon.read(typed).orElse(null);
    }
}
