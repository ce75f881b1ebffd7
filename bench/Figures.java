import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What those who measure share. */
final class Figures {

    private Figures() {}

    /** What so many percent stay below. */
    static double at(List<Double> sorted, int percent) {
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static boolean leadsTo(String part, HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("").contains(part);
    }

    /** Ends with 1 and says why where it does not hold. */
    static void require(boolean held, String otherwise) {
        if (!held) {
            System.err.println(otherwise);
            System.exit(1);
        }
    }
}
