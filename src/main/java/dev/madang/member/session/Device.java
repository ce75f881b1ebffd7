package dev.madang.member.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a session was opened with, as far as the browser tells.
 *
 * @param browser its name, or null when it is none we know
 * @param system Windows, macOS, Android, iOS, …, or null
 */
public record Device(@Nullable String browser, @Nullable String system) {

    static final String SESSION_ATTRIBUTE = "user-agent";

    private static final int MAX_LENGTH = 300;

    /** In the order of asking: most browsers also claim to be those further down. */
    private static final List<Mark> BROWSERS = List.of(
            new Mark("KakaoTalk", "KAKAOTALK"),
            new Mark("Naver", "NAVER\\(inapp"),
            new Mark("Whale", "Whale/"),
            new Mark("Samsung Internet", "SamsungBrowser/"),
            new Mark("Edge", "Edg[A-Za-z]*/"),
            new Mark("Opera", "OPR/"),
            new Mark("Firefox", "(Firefox|FxiOS)/"),
            new Mark("Chrome", "(Chrome|CriOS)/"),
            new Mark("Safari", "Version/.* Safari/"));

    private static final List<Mark> SYSTEMS = List.of(
            new Mark("iOS", "iPhone|iPad|iPod"),
            new Mark("Android", "Android"),
            new Mark("Windows", "Windows NT"),
            new Mark("ChromeOS", "CrOS"),
            new Mark("macOS", "Macintosh"),
            new Mark("Linux", "Linux"));

    static Device of(String userAgent) {
        return new Device(Mark.first(BROWSERS, userAgent), Mark.first(SYSTEMS, userAgent));
    }

    /** What is kept of a request to tell the device by later. */
    static String describe(HttpServletRequest request) {
        String userAgent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return userAgent.substring(0, Math.min(userAgent.length(), MAX_LENGTH));
    }

    private record Mark(String name, Pattern pattern) {

        Mark(String name, String pattern) {
            this(name, Pattern.compile(pattern));
        }

        static @Nullable String first(List<Mark> marks, String userAgent) {
            return marks.stream()
                    .filter(mark -> mark.pattern.matcher(userAgent).find())
                    .map(Mark::name)
                    .findFirst()
                    .orElse(null);
        }
    }
}
