package dev.madang.club.home;

import dev.madang.club.Joining;
import dev.madang.club.membership.Roll;
import dev.madang.platform.text.ContactDetails;
import dev.madang.platform.text.ReservedNames;
import dev.madang.platform.text.TypedText;
import dev.madang.rental.Categories;
import dev.madang.rental.Category;
import dev.madang.shared.Region;
import dev.madang.shared.Regions;
import dev.madang.shared.Slugs;
import dev.madang.shared.TypedNumber;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.Errors;

/** Reads what a leader typed about a club, and notes at each field what is wrong with it. */
@Component
class ClubFormReader {

    private static final int LONGEST_QUESTION = 100;

    private final Categories categories;
    private final Regions regions;

    ClubFormReader(Categories categories, Regions regions) {
        this.categories = categories;
        this.regions = regions;
    }

    /** What was typed; to be used only when nothing was noted. */
    ClubDetails read(ClubForm form, @Nullable UUID cover, Errors errors) {
        return new ClubDetails(
                name(form.name(), errors),
                text("text", form.text(), 0, 4000, errors),
                interest(form.interest(), errors),
                region(form.region(), errors),
                joining(form.joining(), errors),
                questions(form.questions(), errors),
                capacity(form.capacity(), errors),
                cover);
    }

    private static String name(String typed, Errors errors) {
        String name = text("name", typed, 2, 40, errors);
        if (ReservedNames.include(name)) {
            errors.rejectValue("name", "written.reserved");
        }
        return name;
    }

    private static String text(String field, String typed, int least, int most, Errors errors) {
        String text = TypedText.normalize(typed);
        int length = TypedText.length(text);
        long seen = TypedText.seenLength(text);
        if (!TypedText.isReadable(text)) {
            errors.rejectValue(field, "written.unreadable");
        } else if (seen < least) {
            errors.rejectValue(field, "written.too-short", new Object[] {least, seen}, null);
        } else if (length > most) {
            errors.rejectValue(field, "written.too-long", new Object[] {most, length}, null);
        } else {
            ContactDetails.in(text).ifPresent(contact -> errors.rejectValue(field, contact.sentence()));
        }
        return text;
    }

    private String interest(String typed, Errors errors) {
        if (categories.find(typed).filter(Category::isTop).isEmpty()) {
            errors.rejectValue("interest", "club.form.interest.choose");
        }
        return typed;
    }

    private Region region(String typed, Errors errors) {
        return regions.find(typed).filter(regions.places()::contains).orElseGet(() -> {
            errors.rejectValue("region", "club.form.region.choose");
            return regions.places().getFirst();
        });
    }

    private static Joining joining(String typed, Errors errors) {
        return Slugs.find(Joining.class, typed).orElseGet(() -> {
            errors.rejectValue("joining", "club.form.joining.choose");
            return Joining.OPEN;
        });
    }

    private static List<String> questions(String typed, Errors errors) {
        List<String> questions = TypedText.normalize(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (questions.size() > Club.MOST_QUESTIONS) {
            errors.rejectValue("questions", "club.form.questions.many", new Object[] {Club.MOST_QUESTIONS}, null);
        } else if (questions.stream().anyMatch(question -> TypedText.length(question) > LONGEST_QUESTION)) {
            errors.rejectValue("questions", "club.form.questions.long", new Object[] {LONGEST_QUESTION}, null);
        } else if (!TypedText.isReadable(typed.replace("\r", ""))) {
            errors.rejectValue("questions", "written.unreadable");
        } else {
            ContactDetails.in(typed).ifPresent(contact -> errors.rejectValue("questions", contact.sentence()));
        }
        return questions;
    }

    private static int capacity(String typed, Errors errors) {
        int capacity = TypedNumber.read(typed, 0);
        if (capacity < Roll.LEAST || capacity > Roll.MOST) {
            errors.rejectValue("capacity", "club.form.capacity.wrong", new Object[] {Roll.LEAST, Roll.MOST}, null);
        }
        return capacity;
    }
}
