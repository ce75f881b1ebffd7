package dev.madang.rental.catalog;

import dev.madang.platform.links.PublicAddress;
import dev.madang.rental.Links;
import dev.madang.rental.Rating;
import dev.madang.rental.catalog.ListingPage.Prices;
import dev.madang.rental.listing.SpecialPrice;
import dev.madang.rental.question.Question;
import dev.madang.rental.question.QuestionBoard;
import dev.madang.shared.Won;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** A listing in the words of schema.org, for search engines: what it is, what a day costs, how it is rated, what was asked. */
@Component
class StructuredListing {

    private final PublicAddress address;
    private final JsonMapper json;

    StructuredListing(PublicAddress address, JsonMapper json) {
        this.address = address;
        this.json = json;
    }

    /**
     * JSON-LD that may stand in a {@code script} element as it is: nothing in it ends the element, whatever the host wrote.
     *
     * @param available whether there is a day on which it can be had
     */
    String of(ListingPage page, QuestionBoard questions, boolean available) {
        Map<String, Object> product = typed("Product");
        product.put("@context", "https://schema.org");
        product.put("name", page.title());
        product.put("description", String.join("\n", page.about().paragraphs()));
        product.put("url", address.of(Links.listing(page.id())));
        product.put(
                "image",
                page.about().photos().stream()
                        .map(photo -> address.of("/media/" + photo + "/large"))
                        .toList());
        if (!page.about().kinds().isEmpty()) {
            product.put("category", page.about().kinds().getLast().label());
        }
        product.put("offers", offer(page, available));
        if (page.about().rating().isGiven()) {
            product.put("aggregateRating", rating(page.about().rating()));
        }
        if (!questions.rows().isEmpty()) {
            product.put("subjectOf", questions(questions));
        }
        return harmless(json.writeValueAsString(product));
    }

    private Map<String, Object> offer(ListingPage page, boolean available) {
        Map<String, Object> seller = typed("Person");
        seller.put("name", page.host().nickname());
        seller.put("url", address.of("/members/" + page.host().id()));
        Map<String, Object> offer = price(page.prices());
        offer.put("businessFunction", "http://purl.org/goodrelations/v1#LeaseOut");
        offer.put("availability", "https://schema.org/" + (available ? "InStock" : "OutOfStock"));
        offer.put("url", address.of(Links.listing(page.id())));
        offer.put("seller", seller);
        return offer;
    }

    /** Where not all days cost the same, the lowest and the highest, and which days cost what. */
    private static Map<String, Object> price(Prices prices) {
        Won usual = prices.usual().won();
        if (prices.special().isEmpty()) {
            Map<String, Object> offer = typed("Offer");
            offer.put("price", usual.amount());
            offer.put("priceCurrency", "KRW");
            offer.put("priceSpecification", perDay(usual));
            return offer;
        }
        var each = new ArrayList<Map<String, Object>>();
        each.add(perDay(usual));
        for (SpecialPrice one : prices.special()) {
            Map<String, Object> then = perDay(one.price());
            then.put("validFrom", one.fromDay().toString());
            then.put("validThrough", one.lastDay().toString());
            each.add(then);
        }
        List<Long> all = Stream.concat(
                        Stream.of(usual), prices.special().stream().map(SpecialPrice::price))
                .map(Won::amount)
                .toList();
        Map<String, Object> offer = typed("AggregateOffer");
        offer.put("lowPrice", Collections.min(all));
        offer.put("highPrice", Collections.max(all));
        offer.put("priceCurrency", "KRW");
        offer.put("offerCount", all.size());
        offer.put("priceSpecification", each);
        return offer;
    }

    private static Map<String, Object> perDay(Won won) {
        Map<String, Object> perDay = typed("UnitPriceSpecification");
        perDay.put("price", won.amount());
        perDay.put("priceCurrency", "KRW");
        perDay.put("unitCode", "DAY");
        return perDay;
    }

    private static Map<String, Object> rating(Rating rating) {
        Map<String, Object> aggregate = typed("AggregateRating");
        aggregate.put("ratingValue", String.format(Locale.ROOT, "%.1f", rating.average()));
        aggregate.put("reviewCount", rating.reviews());
        aggregate.put("bestRating", 5);
        aggregate.put("worstRating", 1);
        return aggregate;
    }

    private static List<Map<String, Object>> questions(QuestionBoard board) {
        var questions = new ArrayList<Map<String, Object>>();
        for (QuestionBoard.Row row : board.rows()) {
            Question asked = row.question();
            Question.Answer given = asked.answer();
            Question.Answer answered = given == null || given.withheld() ? null : given;
            Map<String, Object> question = typed("Question");
            question.put("text", asked.text());
            question.put("dateCreated", asked.askedAt().toString());
            question.put("answerCount", answered == null ? 0 : 1);
            if (answered != null) {
                Map<String, Object> answer = typed("Answer");
                answer.put("text", answered.text());
                answer.put("dateCreated", answered.at().toString());
                question.put("acceptedAnswer", answer);
            }
            questions.add(question);
        }
        return questions;
    }

    private static Map<String, Object> typed(String type) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", type);
        return thing;
    }

    private static String harmless(String json) {
        return json.replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
    }
}
