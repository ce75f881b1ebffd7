package dev.madang.shop.drop;

import dev.madang.shared.Seoul;
import dev.madang.shop.VariantRow;
import dev.madang.shop.drop.Drop.Question;
import dev.madang.shop.drop.Drop.Variant;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A drop as its seller types it, word for word, so that it comes back as it was typed whatever is wrong with it. */
public record DropForm(
        String version,
        String title,
        String text,
        String perMember,
        String opensAt,
        String closesAt,
        List<VariantRow> variants,
        List<QuestionRow> questions) {

    /**
     * A row of the seller's own questions; one without a text is none.
     *
     * @param choices one a line; empty for an answer in the buyer's own words
     */
    public record QuestionRow(String text, String required, String choices) {

        static final QuestionRow EMPTY = new QuestionRow("", "", "");

        public QuestionRow {
            text = orEmpty(text);
            required = orEmpty(required);
            choices = orEmpty(choices);
        }

        public boolean isRequired() {
            return required.equals("true");
        }

        boolean isEmpty() {
            return text.isBlank() && choices.isBlank();
        }
    }

    public DropForm {
        version = orEmpty(version);
        title = orEmpty(title);
        text = orEmpty(text);
        perMember = orEmpty(perMember);
        opensAt = orEmpty(opensAt);
        closesAt = orEmpty(closesAt);
        variants = VariantRow.written(variants == null ? null : new ArrayList<@Nullable VariantRow>(variants));
        questions = questions == null
                ? List.of()
                : questions.stream()
                        .filter(row -> row != null && !row.isEmpty())
                        .toList();
    }

    /** A new one, which would open tomorrow at eight in the evening. */
    static DropForm beginning(Instant now) {
        LocalDateTime opens = LocalDateTime.of(Seoul.dayOf(now).plusDays(1), LocalTime.of(20, 0));
        return new DropForm("", "", "", "1", opens.toString(), opens.plusDays(1).toString(), List.of(), List.of());
    }

    static DropForm of(Drop drop) {
        return new DropForm(
                String.valueOf(drop.version()),
                drop.title(),
                drop.text(),
                String.valueOf(drop.perMember()),
                local(drop.opensAt()),
                local(drop.closesAt()),
                drop.variants().stream().map(DropForm::row).toList(),
                drop.questions().stream().map(DropForm::row).toList());
    }

    /** The rows that are shown: those written, and one more. */
    public List<QuestionRow> questionRows() {
        return questions.size() < Drop.MOST_QUESTIONS
                ? Stream.concat(questions.stream(), Stream.of(QuestionRow.EMPTY))
                        .toList()
                : questions;
    }

    private static VariantRow row(Variant variant) {
        return new VariantRow(
                "", variant.name(), String.valueOf(variant.price().amount()), String.valueOf(variant.total()));
    }

    private static QuestionRow row(Question question) {
        return new QuestionRow(
                question.text(), String.valueOf(question.required()), String.join("\n", question.choices()));
    }

    private static String local(Instant at) {
        return LocalDateTime.ofInstant(at, Seoul.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
