package dev.madang.shop.ranking;

import dev.madang.platform.security.CurrentMember;
import dev.madang.shared.Sha256;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who looks, told apart from others and no more: a member, or a browser at a network address, of which only a hash is kept.
 *
 * @param key the same for the same visitor
 */
public record Visitor(String key) {

    private static final Pattern PROGRAM = Pattern.compile(
            "bot|crawl|spider|slurp|preview|fetch|curl|wget|python|headless|yeti/|daum/|externalhit|scrap",
            Pattern.CASE_INSENSITIVE);

    /** Empty for programs, as far as they say so. */
    public static Optional<Visitor> of(@Nullable CurrentMember member, HttpServletRequest request) {
        String browser = request.getHeader("User-Agent");
        if (member != null) {
            return Optional.of(new Visitor("m" + member.id()));
        }
        if (browser == null || PROGRAM.matcher(browser).find()) {
            return Optional.empty();
        }
        return Optional.of(new Visitor(Sha256.hex(Sha256.of(request.getRemoteAddr() + "\n" + browser), 16)));
    }
}
