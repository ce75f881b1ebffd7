package dev.madang.platform.fetch;

import dev.madang.platform.fetch.FetchRefused.Reason;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where something foreign is fetched: http or https and the name of a host. Numbers in any notation, names without a
 * dot and names that end in one are no such addresses, so that there is one way to write where a fetch leads.
 *
 * @param uri scheme, host, port if it is not the scheme's own, path and query; nothing else
 */
public record ForeignAddress(URI uri) {

    private static final int MAX_LENGTH = 2000;
    private static final Pattern PARTS =
            Pattern.compile("(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://(?<authority>[^/?#\\\\]*)(?<rest>[^#]*)(?:#.*)?");
    private static final Pattern AUTHORITY = Pattern.compile("(?<host>[^:]+)(?::(?<port>[0-9]{1,5}))?");

    /** Labels of letters, digits and hyphens; the last one is no number, in whatever notation. */
    private static final Pattern NAME =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?!0x)[a-z](?:[a-z0-9-]{0,61}[a-z0-9])");

    /**
     * Reads what somebody typed; {@code webcal} is how calendar programs spell https.
     *
     * @throws FetchRefused when it is no address that may be fetched
     */
    public static ForeignAddress of(String typed) {
        Matcher parts = PARTS.matcher(typed.strip());
        if (typed.length() > MAX_LENGTH || !parts.matches()) {
            throw new FetchRefused(Reason.NOT_AN_ADDRESS);
        }
        String authority = parts.group("authority");
        if (authority.contains("@")) {
            throw new FetchRefused(Reason.USER_INFO);
        }
        String scheme = scheme(parts.group("scheme"));
        Matcher place = AUTHORITY.matcher(authority);
        if (!place.matches()) {
            throw new FetchRefused(Reason.HOST);
        }
        String port = place.group("port");
        return new ForeignAddress(uri(
                scheme + "://" + host(place.group("host")) + (port == null ? "" : ":" + port) + parts.group("rest")));
    }

    /** Where an answer sends on to, seen from here. */
    public ForeignAddress resolve(String location) {
        return of(uri.resolve(uri(location)).toString());
    }

    /** By name. */
    public String host() {
        return uri.getHost();
    }

    /** The port named, or the scheme's own. */
    int port() {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }

    /** Says where it leads, and nothing of the secret in it. */
    @Override
    public String toString() {
        return uri.getScheme() + "://" + uri.getHost() + "/…";
    }

    private static String scheme(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "https", "webcal", "webcals" -> "https";
            case "http" -> "http";
            default -> throw new FetchRefused(Reason.SCHEME);
        };
    }

    private static String host(String typed) {
        try {
            String name = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            if (name.length() <= 253 && NAME.matcher(name).matches()) {
                return name;
            }
        } catch (IllegalArgumentException noName) {
            // Said below like all other names that are none.
        }
        throw new FetchRefused(Reason.HOST);
    }

    private static URI uri(String text) {
        try {
            return URI.create(URI.create(text).toASCIIString());
        } catch (IllegalArgumentException unreadable) {
            throw new FetchRefused(Reason.NOT_AN_ADDRESS);
        }
    }
}
