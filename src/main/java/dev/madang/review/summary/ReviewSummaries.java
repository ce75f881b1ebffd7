package dev.madang.review.summary;

import dev.madang.assistant.ModelAway;
import dev.madang.platform.jobs.Background;
import dev.madang.platform.rows.Rows;
import dev.madang.shared.Bilingual;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Summaries of listings that have enough reviews. A model's is made once for all instances, by whoever comes first, in the
 * background; until there is one, and where no model answers, words are counted.
 */
@Component
public class ReviewSummaries implements DisposableBean {

    public static final int FEWEST = 5;

    private static final Logger log = LoggerFactory.getLogger(ReviewSummaries.class);
    private static final int MOST_REVIEWS = 60;
    private static final int AT_ONCE = 4;
    private static final int MOST_WAITING = 500;
    private static final Duration KEPT = Duration.ofDays(30);
    private static final Duration REST_AFTER_SILENCE = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final CountedAspects counted;
    private final AskedSummary asked;
    private final StringRedisTemplate redis;
    private final JsonMapper json;
    private final Background background = new Background("review-summary", AT_ONCE, MOST_WAITING);

    ReviewSummaries(
            JdbcClient jdbc, CountedAspects counted, AskedSummary asked, StringRedisTemplate redis, JsonMapper json) {
        this.jdbc = jdbc;
        this.counted = counted;
        this.asked = asked;
        this.redis = redis;
        this.json = json;
    }

    /** Empty for fewer than {@link #FEWEST} reviews, and when they agree on nothing. Waits for no model. */
    public Optional<ReviewSummary> of(UUID listing, Locale locale) {
        List<SummarizedReview> reviews = reviews(listing);
        if (reviews.size() < FEWEST) {
            return Optional.empty();
        }
        return ofModel(listing, reviews, locale)
                .or(() -> Optional.of(counted.of(reviews)))
                .filter(summary -> !summary.statements().isEmpty());
    }

    private Optional<ReviewSummary> ofModel(UUID listing, List<SummarizedReview> reviews, Locale locale) {
        try {
            if (!asked.isPossible() || isWithheld(listing)) {
                return Optional.empty();
            }
            Optional<ReviewSummary> kept = kept(listing, locale).filter(summary -> summary.isOf(reviews));
            if (kept.isEmpty() && !Boolean.TRUE.equals(redis.hasKey(claim(listing, locale)))) {
                background.offer(() -> make(listing, locale));
            }
            return kept;
        } catch (DataAccessException notNow) {
            return Optional.empty();
        }
    }

    /** What a model wrote, in either language, line by line; empty where it has not. */
    String written(UUID listing) {
        return Stream.of(Locale.KOREAN, Locale.ENGLISH)
                .flatMap(locale -> kept(listing, locale).stream())
                .flatMap(summary -> summary.statements().stream())
                .map(ReviewSummary.Statement::text)
                .collect(Collectors.joining("\n"));
    }

    boolean isWithheld(UUID listing) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM review_summary_withheld WHERE listing_id = ?)")
                .param(listing)
                .query(Boolean.class)
                .single();
    }

    /** In the caller's transaction: no model's is shown from then on, or again. */
    void withhold(UUID listing, boolean withheld) {
        jdbc.sql(
                        withheld
                                ? "INSERT INTO review_summary_withheld (listing_id) VALUES (?) ON CONFLICT DO NOTHING"
                                : "DELETE FROM review_summary_withheld WHERE listing_id = ?")
                .param(listing)
                .update();
    }

    /** Whoever claims it, unless somebody has made it meanwhile; nobody waits for it. A claim outlives its failure, so that it rests. */
    private void make(UUID listing, Locale locale) {
        if (!Boolean.TRUE.equals(redis.opsForValue().setIfAbsent(claim(listing, locale), "", REST_AFTER_SILENCE))) {
            return;
        }
        try {
            List<SummarizedReview> reviews = reviews(listing);
            if (reviews.size() >= FEWEST
                    && kept(listing, locale).filter(kept -> kept.isOf(reviews)).isEmpty()) {
                String summary = json.writeValueAsString(asked.of(reviews, locale));
                redis.opsForValue().set(key(listing, locale), summary, KEPT);
            }
            redis.delete(claim(listing, locale));
        } catch (ModelAway e) {
            log.warn("The reviews of {} are summarized without a model: {}", listing, e.toString());
        }
    }

    private Optional<ReviewSummary> kept(UUID listing, Locale locale) {
        try {
            return Optional.ofNullable(redis.opsForValue().get(key(listing, locale)))
                    .map(text -> json.readValue(text, ReviewSummary.class));
        } catch (JacksonException ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private List<SummarizedReview> reviews(UUID listing) {
        return jdbc.sql("""
                        SELECT id, stars, text FROM review
                        WHERE listing_id = :listing AND side = 'GUEST' AND shown_at IS NOT NULL AND NOT withheld AND text <> ''
                        ORDER BY shown_at DESC, id DESC LIMIT :most""")
                .param("listing", listing)
                .param("most", MOST_REVIEWS)
                .query(Rows.of(SummarizedReview.class))
                .list();
    }

    private static String key(UUID listing, Locale locale) {
        return "madang:review-summary:" + listing + (Bilingual.isEnglish(locale) ? ":en" : ":ko");
    }

    private static String claim(UUID listing, Locale locale) {
        return key(listing, locale) + ":claimed";
    }

    @Override
    public void destroy() {
        background.close();
    }
}
