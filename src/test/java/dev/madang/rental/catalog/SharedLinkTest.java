package dev.madang.rental.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.madang.media.Photos;
import dev.madang.rental.ListingRatings;
import dev.madang.rental.hosting.Draft;
import dev.madang.rental.hosting.ListingPhotoDesk;
import dev.madang.test.Browser;
import dev.madang.test.Gear;
import dev.madang.test.MadangTest;
import dev.madang.test.Page;
import dev.madang.test.People;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What other sites and search engines get to see of a listing. */
@MadangTest
class SharedLinkTest {

    static final String NASTY = "텐트 </script><script>alert(1)</script> & \"돔\"";

    @Autowired
    Gear gear;

    @Autowired
    People people;

    @Autowired
    Photos photos;

    @Autowired
    ListingPhotoDesk photoDesk;

    @Autowired
    ListingRatings ratings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JsonMapper json;

    UUID host;
    UUID tent;
    Browser stranger;

    @BeforeEach
    void lendATent() {
        host = gear.host();
        stranger = people.stranger();
        tent = gear.listing(host)
                .title(NASTY)
                .description("바닥까지 말렸어요.\n팩은 <열두> 개예요.")
                .pricePerDay(12_000)
                .photos(2)
                .publish();
    }

    @Test
    void theLinkCarriesItsPreview() {
        Document page = stranger.get("/listings/" + tent).html();
        String address = stranger.address() + "/listings/" + tent;
        assertThat(tag(page, "og:title")).isEqualTo(NASTY);
        assertThat(tag(page, "og:description")).startsWith("바닥까지 말렸어요.");
        assertThat(tag(page, "og:url")).isEqualTo(address);
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address);
        assertThat(tag(page, "og:image")).isEqualTo(address + "/picture");
        assertThat(tag(page, "og:image:width")).isEqualTo("640");
        assertThat(tag(page, "og:image:height")).isEqualTo("480");
        assertThat(tag(page, "og:locale")).isEqualTo("ko_KR");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
        assertThat(page.select("meta[name=twitter:image]").attr("content")).isEqualTo(address + "/picture");
    }

    @Test
    void thePictureIsTheCoverAsPixels() {
        Page picture = stranger.get("/listings/" + tent + "/picture");
        assertThat(picture.status()).isEqualTo(302);
        assertThat(picture.location()).matches("/media/[0-9a-f-]{36}/card");
        assertThat(picture.header("Cache-Control")).contains("public");
    }

    @Test
    void aDrawingIsStoodInForByMadangsOwnPicture() {
        UUID drawn = gear.listing(host).publish();
        photoDesk.add(drawn, host, List.of(photos.storeDrawn(host, "<svg/>", 4, 3)), Draft.EMPTY);
        Page picture = stranger.get("/listings/" + drawn + "/picture");
        assertThat(picture.location()).isEqualTo("/pictures/preview.jpg");
        Page standIn = stranger.get(picture.location());
        assertThat(standIn.status()).isEqualTo(200);
        assertThat(standIn.header("Content-Type")).isEqualTo("image/jpeg");
    }

    @Test
    void whatIsNotForEveryoneHasNoPicture() {
        assertThat(stranger.get("/listings/" + gear.listing(host).draft() + "/picture")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/listings/" + gear.listing(host).delete() + "/picture")
                        .status())
                .isEqualTo(404);
        assertThat(stranger.get("/listings/" + UUID.randomUUID() + "/picture").status())
                .isEqualTo(404);
    }

    @Test
    void searchEnginesAreToldWhatItIsAndCosts() {
        JsonNode product = product();
        assertThat(product.get("@type").asString()).isEqualTo("Product");
        assertThat(product.get("name").asString()).isEqualTo(NASTY);
        assertThat(product.get("description").asString()).contains("<열두>");
        assertThat(product.get("image")).hasSize(2);
        assertThat(product.get("image").get(0).asString()).startsWith("http");
        JsonNode offer = product.get("offers");
        assertThat(offer.get("price").asLong()).isEqualTo(12_000);
        assertThat(offer.get("priceCurrency").asString()).isEqualTo("KRW");
        assertThat(offer.get("availability").asString()).isEqualTo("https://schema.org/InStock");
        assertThat(product.has("aggregateRating")).isFalse();
        assertThat(product.has("subjectOf")).isFalse();
    }

    @Test
    void ratingsAndQuestionsAreToldToo() {
        transaction.executeWithoutResult(status -> {
            ratings.rate(tent, 5);
            ratings.rate(tent, 4);
        });
        people.browserOf(people.member("궁금이")).post("/listings/" + tent + "/questions", "text", "팩은 </script> 몇 개인가요?");
        JsonNode product = product();
        assertThat(product.get("aggregateRating").get("ratingValue").asString()).isEqualTo("4.5");
        assertThat(product.get("aggregateRating").get("reviewCount").asInt()).isEqualTo(2);
        assertThat(product.get("subjectOf").get(0).get("text").asString()).isEqualTo("팩은 </script> 몇 개인가요?");
        assertThat(product.get("subjectOf").get(0).get("answerCount").asInt()).isZero();
    }

    /** The element ends where it should, so that nothing a host writes is run or shown as markup. */
    @Test
    void nothingAHostWritesLeavesTheData() {
        Page page = stranger.get("/listings/" + tent);
        assertThat(page.html().select("script:not([src])")).hasSize(1);
        assertThat(page.body()).doesNotContain("<script>alert");
        assertThat(page.header("Content-Security-Policy"))
                .contains("script-src 'self'")
                .doesNotContain("unsafe-inline");
    }

    @Test
    void theLinkIsThereToBeCopiedWithoutScripts() {
        Document page = stranger.get("/listings/" + tent).html();
        assertThat(page.selectFirst("details[data-share] input[readonly]").attr("value"))
                .isEqualTo(stranger.address() + "/listings/" + tent);
        assertThat(page.selectFirst("details[data-share] > summary").attr("aria-label"))
                .isEqualTo(NASTY + " 공유하기");
    }

    private JsonNode product() {
        return json.readTree(stranger.get("/listings/" + tent)
                .html()
                .selectFirst("script[type=application/ld+json]")
                .data());
    }

    private static String tag(Document page, String property) {
        return page.select("meta[property=" + property + "]").attr("content");
    }
}
