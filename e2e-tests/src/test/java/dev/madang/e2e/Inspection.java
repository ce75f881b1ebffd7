package dev.madang.e2e;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with the pages that were looked at, and which of {@code pages.txt} nobody has looked at. */
final class Inspection {

    private final List<String> addresses = addresses();
    private final Set<String> seen = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    /** Examines what these windows show, all at the same time. */
    void examine(Collection<Page> windows) {
        windows.forEach(Axe::begin);
        windows.forEach(window -> violations.addAll(Axe.end(window)));
    }

    /** Notes that somebody went there. */
    void note(String path) {
        String asked = URI.create(path.replaceAll("\\?.*", "")).getPath();
        addresses.stream()
                .filter(address -> asked.matches(address.replaceAll("\\{[^}]+}", "[^/]+")))
                .min(Comparator.comparingLong(
                        address -> address.chars().filter(c -> c == '{').count()))
                .ifPresent(seen::add);
    }

    List<String> violations() {
        return violations;
    }

    List<String> unseen() {
        return addresses.stream().filter(address -> !seen.contains(address)).toList();
    }

    private static List<String> addresses() {
        try (var pages = Inspection.class.getResourceAsStream("/pages.txt")) {
            return new String(pages.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
