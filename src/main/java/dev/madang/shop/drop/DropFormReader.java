package dev.madang.shop.drop;

import dev.madang.shop.TypedGoods;
import dev.madang.shop.drop.DropDetails.QuestionDetails;
import dev.madang.shop.drop.DropDetails.VariantDetails;
import dev.madang.shop.drop.DropForm.QuestionRow;
import dev.madang.shop.stock.Stocks;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads what a seller typed about a drop, and notes at each field what is wrong with it. */
@Component
class DropFormReader {

    private final Clock clock;

    DropFormReader(Clock clock) {
        this.clock = clock;
    }

    /** What was typed; to be used only when nothing was noted. */
    DropDetails read(DropForm form, List<UUID> photos, Errors errors) {
        var typed = new TypedGoods(errors);
        TypedGoods.Opening opening = typed.opening(form.opensAt(), form.closesAt(), clock.instant());
        return new DropDetails(
                typed.text("title", form.title(), 2, 80),
                typed.text("text", form.text(), 0, 4000),
                typed.number("perMember", form.perMember(), Drop.MOST_PER_MEMBER),
                opening.from(),
                opening.until(),
                typed.variants(
                        form.variants(),
                        (row, at, name, price) ->
                                new VariantDetails(name, price, typed.number(at + "units", row.units(), Stocks.MOST))),
                questions(form.questions(), typed, errors),
                photos);
    }

    private static List<QuestionDetails> questions(List<QuestionRow> rows, TypedGoods typed, Errors errors) {
        if (rows.size() > Drop.MOST_QUESTIONS) {
            errors.rejectValue("questions", "drop.form.questions.many", new Object[] {Drop.MOST_QUESTIONS}, null);
        }
        var questions = new ArrayList<QuestionDetails>();
        for (int i = 0; i < rows.size(); i++) {
            QuestionRow row = rows.get(i);
            String at = "questions[" + i + "].";
            List<String> choices = Stream.of(
                            typed.text(at + "choices", row.choices(), 0, 1000).split("\n"))
                    .map(String::strip)
                    .filter(choice -> !choice.isEmpty())
                    .distinct()
                    .toList();
            if (choices.size() == 1 || choices.size() > 20) {
                errors.rejectValue(at + "choices", "drop.form.choices");
            }
            questions.add(new QuestionDetails(typed.text(at + "text", row.text(), 2, 200), row.isRequired(), choices));
        }
        return questions;
    }
}
