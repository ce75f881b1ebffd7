package dev.madang.chat.message;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text in which web addresses can be followed. Only whole ones with http or https are links, shown as they were written: there
 * is nothing an address could hide behind.
 */
final class LinkedText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"'\\p{Cntrl}]+");
    private static final String NOT_AT_ITS_END = ".,:;!?)]}…”’";

    private LinkedText() {}

    /** @param href null for what is no link */
    public record Piece(String text, @Nullable String href) {}

    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        Matcher found = ADDRESS.matcher(text);
        int from = 0;
        while (found.find()) {
            String address = trimmed(found.group());
            if (!isWhole(address)) {
                continue;
            }
            if (found.start() > from) {
                pieces.add(new Piece(text.substring(from, found.start()), null));
            }
            pieces.add(new Piece(address, address));
            from = found.start() + address.length();
        }
        if (from < text.length()) {
            pieces.add(new Piece(text.substring(from), null));
        }
        return pieces;
    }

    private static String trimmed(String address) {
        int end = address.length();
        while (NOT_AT_ITS_END.indexOf(address.charAt(end - 1)) >= 0) {
            end--;
        }
        return address.substring(0, end);
    }

    /** One that names a user before its host looks like another's. */
    private static boolean isWhole(String address) {
        try {
            URI uri = new URI(address);
            return uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
