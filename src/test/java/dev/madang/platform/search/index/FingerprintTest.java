package dev.madang.platform.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.platform.search.KoreanAnalysis;
import dev.madang.platform.search.KoreanAnalyzer;
import dev.madang.platform.search.Prefixes;
import dev.madang.rental.listing.Listing;
import org.junit.jupiter.api.Test;

class FingerprintTest {

    @Test
    void itIsTheSameForTheSame() {
        assertThat(Fingerprint.of(Listing.class, Prefixes.class))
                .isEqualTo(Fingerprint.of(Listing.class, Prefixes.class));
    }

    @Test
    void itDependsOnAllThatIsReferredToAndOnTheResourcesNamed() {
        assertThat(Fingerprint.ingredients(Listing.class, KoreanAnalysis.class))
                .contains(
                        "dev/madang/platform/search/KoreanAnalysis.class",
                        "dev/madang/platform/search/KoreanAnalyzer.class",
                        "search/words.txt");
        assertThat(Fingerprint.ingredients(KoreanAnalyzer.class, Prefixes.class))
                .contains("dev/madang/platform/search/Hangul.class")
                .doesNotContain("dev/madang/platform/search/KoreanAnalysis.class", "search/words.txt");
    }
}
