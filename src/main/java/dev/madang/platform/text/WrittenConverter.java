package dev.madang.platform.text;

import static java.util.Objects.requireNonNull;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Binds what was typed into a {@link Written} field as it is kept; what cannot be kept stays as it was typed, to come back so. */
public class WrittenConverter implements ConditionalGenericConverter {

    @Override
    public Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, String.class));
    }

    @Override
    public boolean matches(TypeDescriptor typed, TypeDescriptor field) {
        return field.hasAnnotation(Written.class);
    }

    @Override
    public @Nullable Object convert(@Nullable Object typed, TypeDescriptor from, TypeDescriptor field) {
        if (typed == null) {
            return null;
        }
        Written written = requireNonNull(field.getAnnotation(Written.class));
        String text = TypedText.normalize((String) typed);
        return TypedText.isReadable(text) && TypedText.isWithin(written.least(), written.most(), text) ? text : typed;
    }
}
