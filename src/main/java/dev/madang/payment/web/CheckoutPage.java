package dev.madang.payment.web;

import dev.madang.payment.Payable.Detail;
import dev.madang.payment.Payable.Line;
import dev.madang.payment.Payable.Quote;
import dev.madang.payment.Payable.Text;
import dev.madang.platform.text.Sentences;
import dev.madang.shared.Won;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Feeds {@code payment/checkout}.
 *
 * @param byKakaoPay whether it leads to KakaoPay; else to Toss
 * @param freshFor seconds in which it can be started to be paid from; after that the page opens anew
 */
record CheckoutPage(
        UUID id,
        String title,
        List<Fact> facts,
        List<Row> rows,
        Won total,
        List<String> terms,
        @Nullable Instant payUntil,
        String returnPath,
        long freshFor,
        boolean byKakaoPay) {

    /** @param value printed by the page in the reader's language */
    record Fact(String label, Object value) {}

    record Row(String label, Won amount, @Nullable String note) {}

    static CheckoutPage of(UUID id, Quote quote, long freshFor, boolean byKakaoPay, Sentences sentences) {
        return new CheckoutPage(
                id,
                quote.orderName(),
                quote.details().stream().map(detail -> fact(detail, sentences)).toList(),
                quote.lines().stream().map(line -> row(line, sentences)).toList(),
                quote.amount(),
                quote.terms().stream().map(term -> sentence(term, sentences)).toList(),
                quote.payUntil(),
                quote.returnPath(),
                freshFor,
                byKakaoPay);
    }

    private static Fact fact(Detail detail, Sentences sentences) {
        Object value = detail.value() instanceof Text text ? sentence(text, sentences) : detail.value();
        return new Fact(sentences.of(detail.label()), value);
    }

    private static Row row(Line line, Sentences sentences) {
        Text note = line.note();
        return new Row(
                sentence(line.label(), sentences), line.amount(), note == null ? null : sentence(note, sentences));
    }

    private static String sentence(Text text, Sentences sentences) {
        return sentences.of(text.key(), text.arguments().toArray());
    }
}
