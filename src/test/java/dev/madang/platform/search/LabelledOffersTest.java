package dev.madang.platform.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What people type for classes, clubs and auctions finds what was meant, and little else. */
class LabelledOffersTest {

    final WordPatterns patterns = new WordPatterns(new Synonyms(), new WordRules());

    @Test
    void whatWasMeantIsFound() throws IOException {
        Map<String, String> offers = new LinkedHashMap<>();
        lines("offers")
                .forEach(line ->
                        offers.put(line[0], line[1].toLowerCase(Locale.ROOT).replaceAll("\\s", "")));
        List<String[]> queries = lines("offer-queries");
        double recall = 0;
        double precision = 0;
        for (String[] query : queries) {
            Set<String> meant = Arrays.stream(query[1].split(",")).collect(toSet());
            Pattern pattern = Pattern.compile(patterns.of(query[0]));
            Set<String> found = offers.keySet().stream()
                    .filter(key -> pattern.matcher(offers.get(key)).find())
                    .collect(toSet());
            long right = found.stream().filter(meant::contains).count();
            recall += (double) right / meant.size();
            precision += found.isEmpty() ? 0 : (double) right / found.size();
            if (!found.equals(meant)) {
                System.out.println("[labelled]   " + query[0] + " finds " + found + ", not " + meant);
            }
        }
        System.out.printf(
                "[labelled] %d queries for classes, clubs and auctions: recall %.3f, precision %.3f%n",
                queries.size(), recall / queries.size(), precision / queries.size());
        assertThat(recall / queries.size()).isGreaterThanOrEqualTo(0.95);
        assertThat(precision / queries.size()).isGreaterThanOrEqualTo(0.9);
    }

    private static List<String[]> lines(String name) throws IOException {
        return new ClassPathResource("labelled/" + name + ".txt")
                .getContentAsString(UTF_8)
                .lines()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\\|"))
                .toList();
    }
}
