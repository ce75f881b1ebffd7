package dev.madang.platform.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says of a {@link Written} field what is wrong with it, in the language of the request at hand. */
class WrittenValidator implements ConstraintValidator<Written, String> {

    private final MessageSource messages;

    private int least;
    private int most;
    private String tooShort = "";
    private String tooLong = "";
    private boolean open;

    WrittenValidator(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public void initialize(Written written) {
        least = written.least();
        most = written.most();
        tooShort = written.tooShort();
        tooLong = written.tooLong();
        open = written.open();
    }

    @Override
    public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
        String text = typed == null ? "" : TypedText.normalize(typed);
        if (!TypedText.isReadable(text)) {
            return refuse(context, "written.unreadable");
        }
        if (TypedText.isWithin(least, most, text)) {
            Optional<ContactDetails> contact = open ? ContactDetails.in(text) : Optional.empty();
            return contact.isEmpty() || refuse(context, contact.get().sentence());
        }
        int length = TypedText.length(text);
        return length > most
                ? refuse(context, tooLong, most, length)
                : refuse(context, tooShort, least, TypedText.seenLength(text));
    }

    private boolean refuse(ConstraintValidatorContext context, String key, Object... arguments) {
        context.disableDefaultConstraintViolation();
        String sentence = messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
        context.buildConstraintViolationWithTemplate(sentence.replaceAll("[\\\\{}$]", "\\\\$0"))
                .addConstraintViolation();
        return false;
    }
}
